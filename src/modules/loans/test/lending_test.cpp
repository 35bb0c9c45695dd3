#include "agora/accounts/eraser.hpp"
#include "loans_site.hpp"

namespace agora::loans {
namespace {

class LendingTest : public LoansSite {};

TEST_P(LendingTest, AMemberLendsAndVisitorsSeeNoName) {
    EXPECT_TRUE(get("/en/loans").holds("Nobody lends anything here yet"));
    EXPECT_EQ(get("/en/loans/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en/loans/new", ana_).status, 200);
    const std::string thing = lend(ana_, camera());
    for (const char* address : {"/en/loans", "/api/loans"}) {
        EXPECT_TRUE(get(address).holds("Camera with two lenses")) << address;
    }
    const auto page = get("/en" + thing);
    EXPECT_TRUE(page.holds("Canary words about a camera."));
    EXPECT_TRUE(page.holds("Ghent"));
    EXPECT_FALSE(page.holds("Ana"));
    EXPECT_FALSE(get("/api" + thing).holds("Ana"));
    EXPECT_TRUE(get("/en" + thing, ben_).holds("Ana"));
    EXPECT_FALSE(get("/en" + thing, ben_).holds("You lend it"));
    EXPECT_TRUE(get("/en" + thing, ana_).holds("You lend it"));
    EXPECT_TRUE(get("/en/search?q=lenses").holds("Camera with two lenses"));
    const std::string inside =
        lend(ana_, camera().with("title", "Tripod for members").with("shown_to", "members"));
    EXPECT_EQ(get("/en" + inside).status, 404);
    EXPECT_FALSE(get("/en/loans").holds("Tripod"));
    EXPECT_FALSE(get("/en/search?q=tripod").holds("Tripod for members"));
    EXPECT_EQ(get("/en" + inside, ben_).status, 200);
    EXPECT_TRUE(get("/en/loans", ben_).holds("Tripod"));
    for (const std::string_view path : {"/en/loans/77", "/en/loans/x", "/en/loans/mine/77"}) {
        EXPECT_EQ(get(path, ben_).status, 404) << path;
    }
}

TEST_P(LendingTest, WhatIsWrongStandsAtItsField) {
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"title", "x"},        {"title", std::string(101, 'x')},
        {"body", ""},          {"body", std::string(5001, 'x')},
        {"category", "77"},    {"commune", "Nowhere-upon-Nothing"},
        {"place", "No place"}, {"longest_days", "0"},
        {"longest_days", "x"}, {"hold_days", "15"},
        {"skill", "no skill"}, {"lender", "77"},
        {"for_circle", "77"},  {"monday", "morning"},
        {"deposit", "x"},      {"credits_a_day", "1001"},
        {"acceptance", "77"},  {"shown_to", ""}};
    for (const auto& [field, text] : wrong) {
        const auto answer = post("/en/loans", camera().with(field, text), ana_);
        EXPECT_EQ(answer.status, 422) << field << " " << text.substr(0, 20);
        EXPECT_TRUE(answer.holds("field-" + field + "-error")) << field;
        EXPECT_TRUE(answer.holds("Canary words") || field == "body") << "what was typed stays";
    }
    EXPECT_TRUE(get("/en/loans").holds("Nobody lends anything here yet"));
}

TEST_P(LendingTest, OnlyWhoLendsChangesPausesAndStops) {
    const std::string thing = lend(ana_, camera());
    const auto other = camera().with("title", "Another name").with("seen", "1");
    EXPECT_EQ(post("/en" + thing, other).status, 303) << "to sign in";
    EXPECT_EQ(post("/en" + thing, other, ben_).status, 403);
    EXPECT_EQ(post("/en" + thing, other, mod_).status, 403);
    EXPECT_EQ(get("/en" + thing + "/edit", ben_).status, 403);
    EXPECT_TRUE(get("/en" + thing + "/edit", ana_).holds("Camera with two lenses"));
    EXPECT_EQ(post("/en" + thing, other, ana_).status, 303);
    const auto late = post("/en" + thing, other.with("title", "Too late"), ana_);
    EXPECT_EQ(late.status, 409) << "another version was seen";
    EXPECT_TRUE(late.holds("Too late")) << "what was typed stays";
    EXPECT_TRUE(get("/en" + thing).holds("Another name"));
    for (const std::string_view act : {"/pause", "/pause/removal", "/removal"}) {
        EXPECT_EQ(post("/en" + thing + std::string{act}, {}, ben_).status, 403) << act;
    }
    EXPECT_EQ(post("/en" + thing + "/pause", {}, ana_).status, 303);
    EXPECT_EQ(reserve_as(ben_, thing, 1, 2).status, 409);
    EXPECT_EQ(post("/en" + thing + "/pause/removal", {}, ana_).status, 303);
    const std::string loan = reserved(ben_, thing, 1, 2);
    EXPECT_EQ(post("/en" + thing + "/removal", {}, ana_).status, 409) << "somebody reserved it";
    EXPECT_EQ(post("/en" + loan + "/cancellation", {}, ben_).status, 303);
    EXPECT_TRUE(get("/en" + thing + "/removal", ana_).holds("undone"));
    EXPECT_EQ(post("/en" + thing + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get("/en" + thing).status, 404);
    EXPECT_EQ(get("/en" + thing, eve_).status, 404);
    EXPECT_EQ(get("/en" + thing, ben_).status, 200) << "who had a loan of it reads on";
    EXPECT_FALSE(get("/en/loans", ana_).holds("Another name"));
}

TEST_P(LendingTest, TheListIsFoundByWordsTownKindAndFreeDay) {
    const std::string thing = lend(ana_, camera());
    lend(eve_, camera()
                   .with("title", "Trailer")
                   .with("category", "transport")
                   .with("commune", "Liège")
                   .with("body", "For a move of house."));
    const auto holds = [&](const std::string& query, const std::string& title) {
        return get("/en/loans?" + query).holds(title);
    };
    EXPECT_TRUE(holds("q=lens", "Camera"));
    EXPECT_FALSE(holds("q=lens", "Trailer"));
    EXPECT_TRUE(get("/nl/loans?q=trailer").holds("Trailer"));
    EXPECT_FALSE(holds("near=9000&within=25", "Trailer"));
    EXPECT_TRUE(holds("near=9000&within=25", "Camera"));
    EXPECT_TRUE(holds("near=Nowhere", "No town is called that"));
    EXPECT_FALSE(holds("category=transport", "Camera with"));
    EXPECT_TRUE(holds("category=x", "Camera with"));
    EXPECT_TRUE(holds("day=" + to_string(day(3)), "Camera with"));
    reserved(ben_, thing, 2, 4);
    EXPECT_FALSE(holds("day=" + to_string(day(3)), "Camera with"));
    EXPECT_TRUE(holds("day=" + to_string(day(5)), "Camera with"));
    EXPECT_TRUE(holds("q=zzzz", "Nobody lends that there"));
    database().write([&](db::WriteTx& tx) {
        for (int count = 0; count < 30; ++count) {
            put_whole_thing(tx, {.thing = {.language = "en",
                                           .title = "Ladder",
                                           .body = "High.",
                                           .owner_id = eve_.account,
                                           .commune = "be-44021",
                                           .shown_to = ShownTo::everyone,
                                           .made_at = now()}});
        }
    });
    settle();
    EXPECT_TRUE(get("/en/loans").holds("32 things to borrow"));
    EXPECT_TRUE(get("/en/loans").holds("page=2"));
    EXPECT_TRUE(get("/en/loans?page=2").holds("rel=\"prev\""));
    EXPECT_EQ(get("/en/loans?page=999").status, 200);
    EXPECT_EQ(get("/en/loans?q=%25%27&near=%22&day=x&within=0&page=-1").status, 200);
}

TEST_P(LendingTest, AGroupLendsByItsAnimatorsAndToItsMembers) {
    const std::string group = found_group(ana_, "Makers");
    const std::string circle = circle_id(group);
    EXPECT_EQ(post("/en/loans", camera().with("lender", circle), ben_).status, 422);
    const std::string thing =
        lend(ana_, camera().with("lender", circle).with("for_circle", circle));
    EXPECT_TRUE(get("/en" + thing).holds("Makers")) << "a group is known to visitors";
    EXPECT_FALSE(get("/en" + thing).holds("Ana"));
    EXPECT_EQ(reserve_as(ben_, thing, 1, 2).status, 403);
    EXPECT_TRUE(get("/en" + thing, ben_).holds("It is lent to members of one group."));
    join_group(group, ben_);
    EXPECT_EQ(reserve_as(ben_, thing, 1, 2).status, 303);
    EXPECT_EQ(reserve_as(ana_, thing, 3, 4).status, 409) << "her group lends it";
    EXPECT_EQ(mails_to("ana", "is reserved"), 1) << "who animates the group is told";
}

TEST_P(LendingTest, AModeratedThingIsSeenByWhomItMay) {
    const std::string thing = lend(ana_, camera());
    const auto take = [&](web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "loan") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {mod_.account, now()}, thing, measure});
                });
            }
        }
        settle();
    };
    take(web::Measure::limited);
    EXPECT_EQ(get("/en" + thing).status, 404);
    EXPECT_FALSE(get("/en/loans").holds("Camera with"));
    EXPECT_TRUE(get("/en/loans", ben_).holds("Camera with"));
    take(web::Measure::hidden);
    EXPECT_EQ(get("/en" + thing, ben_).status, 404);
    EXPECT_EQ(reserve_as(ben_, thing, 1, 2).status, 404);
    EXPECT_FALSE(get("/en/search?q=lenses", ben_).holds("Camera with"));
    EXPECT_TRUE(get("/en" + thing, ana_).holds("The moderators hid this"));
    EXPECT_EQ(get("/en" + thing, mod_).status, 200);
    take(web::Measure::nothing);
    EXPECT_EQ(get("/en" + thing).status, 200);
}

TEST_P(LendingTest, PicturesAreOfWhoLendsIt) {
    const std::string thing = lend(ana_, camera());
    const auto add = [&](const access::Actor& who, char shade) {
        return upload("/api" + thing + "/pictures",
                      {{"alternative_text", "Canary-camera"},
                       {"rights_holder", "Ana"},
                       {"licence", "cc_by"},
                       {"people_shown", "nobody"}},
                      {"picture", "camera.png", members::small_png(60, 40, shade)}, who);
    };
    EXPECT_EQ(add({}, '\x44').status, 401);
    EXPECT_EQ(add(ben_, '\x44').status, 403);
    EXPECT_EQ(add(ana_, '\x44').status, 200);
    EXPECT_EQ(add(ana_, '\x44').status, 422) << "the same once more";
    EXPECT_TRUE(get("/en" + thing).holds("Canary-camera"));
    EXPECT_TRUE(get("/en" + thing).holds("© Ana")) << "others may use it and name her";
    EXPECT_EQ(upload("/api" + thing + "/pictures",
                     {{"alternative_text", "Canary-strap"},
                      {"rights_holder", "Canary-name"},
                      {"licence", "all_rights_reserved"},
                      {"people_shown", "nobody"}},
                     {"picture", "strap.png", members::small_png(60, 40, '\x66')}, ana_)
                  .status,
              200);
    EXPECT_FALSE(get("/en" + thing).holds("Canary-name"));
    EXPECT_TRUE(get("/en" + thing, ben_).holds("Canary-name"));
    EXPECT_TRUE(get("/en/loans").holds("small.webp"));
    const auto pictures =
        database().read([&](db::ReadTx& tx) { return list_pictures(tx, id_of(thing)); });
    ASSERT_EQ(pictures.size(), 2U);
    const std::string other = thing + "/pictures/" + to_string(pictures[1].picture_id);
    EXPECT_EQ(post("/en" + other + "/removal", {}, ana_).status, 303);
    const std::string picture = thing + "/pictures/" + to_string(pictures[0].picture_id);
    EXPECT_EQ(get(picture + "/small.webp").headers["Content-Type"], "image/webp");
    EXPECT_EQ(post("/en" + picture + "/removal", {}, ben_).status, 403);
    EXPECT_EQ(get("/en" + picture + "/objection").status, 200);
    EXPECT_EQ(post("/en" + picture + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(picture + "/picture.webp").status, 404);
    EXPECT_FALSE(get("/en/loans").holds("small.webp"));
}

TEST_P(LendingTest, AfterAChangeOnlyWhatChangedIsReadAgain) {
    const std::string tent = lend(ana_, camera().with("title", "Tent"));
    const std::string drill = lend(ben_, camera().with("title", "Drill"));
    EXPECT_TRUE(get("/en/loans").holds("Tent"));
    constexpr db::Query kBehindTheirBack{"test.rename_things",
                                         "UPDATE loans_thing SET title = 'Canary-unread'"};
    database().write([&](db::WriteTx& tx) { tx.run(kBehindTheirBack); });
    EXPECT_EQ(post("/en" + drill + "/pause", {}, ben_).status, 303);
    const auto list = get("/en/loans");
    EXPECT_TRUE(list.holds("Tent")) << "nobody changed it";
    EXPECT_TRUE(list.holds("Canary-unread"));
    EXPECT_TRUE(list.holds("not lent at the moment"));
    EXPECT_EQ(post("/en" + drill + "/removal", {}, ben_).status, 303);
    EXPECT_FALSE(get("/en/loans").holds("Canary-unread"));
    lend(eve_, camera().with("title", "Ladder"));
    const auto after = get("/en/loans");
    EXPECT_LT(after.body.find("Ladder"), after.body.find("Tent")) << "the newest first";
}

TEST_P(LendingTest, WhatOfAThingGoesWithAnAccountIsInNoList) {
    const std::string group = found_group(ana_, "Makers");
    const std::string thing = lend(ana_, camera().with("lender", circle_id(group)));
    lend(ana_, camera().with("title", "A tent of her own"));
    EXPECT_EQ(upload("/api" + thing + "/pictures",
                     {{"alternative_text", "Canary-camera"},
                      {"rights_holder", "Ana"},
                      {"licence", "cc_by"},
                      {"people_shown", "nobody"}},
                     {"picture", "camera.png", members::small_png(60, 40, '\x44')}, ana_)
                  .status,
              200);
    EXPECT_TRUE(get("/en/loans").holds("small.webp"));
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    settle();
    const auto list = get("/en/loans");
    EXPECT_TRUE(list.holds("Camera with two lenses")) << "the group lends it";
    EXPECT_FALSE(list.holds("small.webp"));
    EXPECT_FALSE(list.holds("A tent of her own"));
}

AGORA_EACH_ENGINE(LendingTest);

}  // namespace
}  // namespace agora::loans
