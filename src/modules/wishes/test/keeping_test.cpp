#include "wishes_site.hpp"

namespace agora::wishes {
namespace {

class KeepingTest : public WishesSite {
 protected:
    static http::NameValues release(std::string fulfils) {
        return {{"version", "2.4"},
                {"released_on", "2020-03-01"},
                {"fulfils", std::move(fulfils)},
                {"note_en", "It is **faster** now."}};
    }
    web::TestAnswer publish(const http::NameValues& fields) {
        return post("/en/wishes/tools/agora/releases", fields, editor_);
    }
};

TEST_P(KeepingTest, OnlyWhoKeepsTheListSaysHowAWishStands) {
    const std::string wish = propose(ana_, "A calendar that I can print");
    for (const access::Actor& who :
         {ana_, ben_, person("Anim", {Role::animator}), person("Mod", {Role::moderator}),
          person("Adviser", {Role::adviser}), person("Board", {Role::board})}) {
        EXPECT_EQ(post(wish + "/status", {{"status", "done"}}, who).status, 403);
        EXPECT_EQ(post(wish + "/merger", {{"into", "2"}}, who).status, 403);
        EXPECT_EQ(get("/en/wishes/tools/new", who).status, 403);
        EXPECT_EQ(post("/en/wishes/tools", {{"name", "Mine"}}, who).status, 403);
        EXPECT_EQ(post("/en/wishes/tools/agora", {{"name", "Mine"}}, who).status, 403);
        EXPECT_EQ(post("/en/wishes/tools/agora/releases", release(""), who).status, 403);
        EXPECT_FALSE(get(wish, who).holds("Say how it stands"));
    }
    EXPECT_EQ(post(wish + "/status", {{"status", "done"}}).status, 303) << "led to sign in";
    EXPECT_EQ(get("/en/wishes/tools/new", person("Root", {Role::administrator})).status, 200);
}

TEST_P(KeepingTest, ANoNeedsItsReasonAndStaysInTheHistory) {
    const std::string wish = propose(ana_, "A calendar that I can print");
    post(wish + "/support", {}, ben_);
    EXPECT_EQ(say(wish, "looked_at", "", "0").status, 303);
    const auto unreasoned = say(wish, "declined", " ", "1");
    EXPECT_EQ(unreasoned.status, 422);
    EXPECT_TRUE(unreasoned.holds("id=\"field-reason-error\""));
    EXPECT_EQ(say(wish, "declined", "Canary reason", "0").status, 409) << "seen before a step";
    EXPECT_EQ(say(wish, "declined", "Canary reason", "1").status, 303);
    EXPECT_EQ(say(wish, "declined", "Again", "2").status, 422);
    EXPECT_EQ(say(wish, "fresh", "", "2").status, 422);
    const auto page = get(wish);
    EXPECT_TRUE(page.holds("Canary reason"));
    EXPECT_TRUE(page.holds("looked at"));
    EXPECT_FALSE(page.holds("Canary-editor")) << "visitors see no name";
    EXPECT_TRUE(get("/en/wishes").holds("Canary reason")) << "in the list too";
    EXPECT_EQ(mails_about("Subject: won't be done:"), 2) << "Ana and Ben, each once";
    settle();
    EXPECT_EQ(mails_about("Subject: won't be done:"), 2);
    EXPECT_EQ(post(wish + "/support", {}, person("Cleo")).status, 409) << "closed";
    EXPECT_EQ(say(wish, "planned", "We thought again", "2").status, 303) << "a no may be reopened";
}

TEST_P(KeepingTest, ADuplicateGoesOnWithItsSupportersEachOnce) {
    const access::Actor cleo = person("Cleo");
    const std::string first = propose(ana_, "A calendar that I can print");
    const std::string second = propose(ben_, "Paper version of the calendar");
    post(second + "/support", {}, ana_);
    post(second + "/support", {}, cleo);
    EXPECT_EQ(post(second + "/merger", {{"into", "2"}}, editor_).status, 422) << "into itself";
    EXPECT_EQ(post(second + "/merger", {{"into", "77"}}, editor_).status, 422);
    EXPECT_EQ(post(second + "/merger", {{"into", "1"}}, editor_).status, 303);
    EXPECT_EQ(post(second + "/merger", {{"into", "1"}}, editor_).status, 409);
    EXPECT_TRUE(get(first).holds("3 support it")) << "Ana once, Ben, Cleo";
    EXPECT_TRUE(get(first).holds("Paper version of the calendar"));
    EXPECT_TRUE(get(first).holds("2 came along"));
    EXPECT_TRUE(get(second).holds("goes on there with its supporters"));
    EXPECT_EQ(get(second).status, 200) << "it stays to be read";
    EXPECT_FALSE(get("/en/wishes").holds("Paper version of the calendar"));
    EXPECT_EQ(post(second + "/support", {}, person("Dora")).status, 409);
    EXPECT_EQ(say(second, "done", "", "1").status, 409);
    EXPECT_EQ(mails_about("goes on in another wish"), 3);
    const std::string third = propose(ana_, "Calendars for the kitchen wall");
    EXPECT_EQ(post(third + "/merger", {{"into", "2"}}, editor_).status, 422) << "a duplicate";
    EXPECT_EQ(post(first + "/merger", {{"into", "3"}}, editor_).status, 303);
    EXPECT_TRUE(get(third).holds("Paper version of the calendar")) << "its origins come along";
    EXPECT_TRUE(get(third).holds("3 support it"));
}

TEST_P(KeepingTest, AReleaseFulfilsWishesAndTellsEachSupporterOnce) {
    const std::string first = propose(ana_, "A calendar that I can print");
    const std::string second = propose(ben_, "Zebra stripes on buttons");
    post(second + "/support", {}, ana_);
    for (const auto& [field, text] :
         {std::pair{"version", ""}, std::pair{"released_on", "2999-01-01"},
          std::pair{"released_on", "soon"}, std::pair{"fulfils", "1, 77"},
          std::pair{"fulfils", "first"}}) {
        const auto wrong = publish(release("1").with(field, text));
        EXPECT_EQ(wrong.status, 422) << text;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << text;
        EXPECT_TRUE(wrong.holds("**faster**")) << "what was typed stays";
    }
    EXPECT_EQ(publish(release("1").with("note_en", " ")).status, 422);
    EXPECT_FALSE(get(first).holds("tag-done\">done"));
    EXPECT_EQ(publish(release("1, 2 1")).status, 303);
    EXPECT_TRUE(get(first).holds("Agora 2.4"));
    EXPECT_TRUE(get("/en/wishes?status=done").holds("2 wishes"));
    EXPECT_EQ(mails_about("Agora does what you wished"), 2) << "Ana supports both: one mail";
    EXPECT_EQ(publish(release("1")).status, 422) << "done already";
    const auto tool = get("/en/wishes/tools/agora");
    EXPECT_TRUE(tool.holds("<strong>faster</strong>"));
    EXPECT_TRUE(tool.holds("Zebra stripes on buttons"));
    EXPECT_TRUE(tool.holds("quiet for more than half a year"));
    EXPECT_TRUE(get("/en/wishes/tools").holds("Last change: 2.4"));
    EXPECT_TRUE(get("/en/wishes/tools").holds("Nothing was told of changes yet")) << "invoices";
    EXPECT_EQ(get("/en/wishes/tools/nothing").status, 404);
}

TEST_P(KeepingTest, AToolThatIsRetiredTakesNoWishes) {
    http::NameValues tool{{"name", "Contracts"},
                          {"about_nl", "Contracten."},
                          {"about_fr", "Contrats."},
                          {"about_en", "Contracts."},
                          {"website", ""}};
    for (const char* field : {"name", "about_nl", "about_fr", "about_en"}) {
        EXPECT_EQ(post("/en/wishes/tools", tool.with(field, ""), editor_).status, 422) << field;
    }
    EXPECT_EQ(post("/en/wishes/tools", tool.with("website", "javascript:1"), editor_).status, 422);
    EXPECT_EQ(post("/en/wishes/tools", tool, editor_).status, 303);
    EXPECT_EQ(post("/en/wishes/tools", tool, editor_).status, 422) << "the name is taken";
    EXPECT_TRUE(get("/en/wishes/new", ana_).holds(">Contracts<"));
    EXPECT_EQ(post("/en/wishes/tools/contracts", tool.with("seen", "1"), editor_).status, 303);
    tool.add("retired", "true");
    const auto late = post("/en/wishes/tools/contracts", tool.with("seen", "1"), editor_);
    EXPECT_EQ(late.status, 409) << "somebody changed it meanwhile";
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_TRUE(get("/en/wishes/new", ana_).holds(">Contracts<"));
    EXPECT_EQ(post("/en/wishes/tools/contracts", tool.with("seen", "2"), editor_).status, 303);
    EXPECT_TRUE(get("/en/wishes/tools/contracts/edit", editor_).holds("name=\"seen\" value=\"3\""));
    EXPECT_FALSE(get("/en/wishes/new", ana_).holds(">Contracts<"));
    EXPECT_TRUE(get("/en/wishes/tools").holds("not used any more"));
}

TEST_P(KeepingTest, AHiddenWishIsNotNamedWhereADuplicateGoesOn) {
    const std::string first = propose(ana_, "Walrus pictures on paper");
    const std::string second = propose(ben_, "Zebra stripes on buttons");
    EXPECT_EQ(post(second + "/merger", {{"into", "1"}}, editor_).status, 303);
    take(first.substr(3), web::Measure::hidden);
    EXPECT_EQ(mails_about("goes on in another wish"), 1);
    EXPECT_EQ(mails_about("Walrus"), 0);
    const auto names_it = [&](const access::Actor& who) {
        int times = 0;
        for (const std::string& path : {second, "/api" + second.substr(3)}) {
            const auto page = get(path, who);
            EXPECT_EQ(page.status, 200) << path;
            times += page.holds("Walrus") ? 1 : 0;
        }
        return times;
    };
    EXPECT_EQ(names_it({}), 0);
    EXPECT_EQ(names_it(ben_), 0);
    EXPECT_EQ(names_it(ana_), 2);
    EXPECT_EQ(names_it(editor_), 2);
    EXPECT_TRUE(get(second).holds("It goes on in another wish"));
    const std::string third = propose(ben_, "Yellow paper for notes");
    const auto merger = post(third + "/merger", {{"into", "1"}}, editor_);
    EXPECT_EQ(merger.status, 422) << "nobody could read on there";
    EXPECT_TRUE(merger.holds("id=\"field-into-error\""));
    take(first.substr(3), web::Measure::limited);
    EXPECT_EQ(names_it({}), 0);
    EXPECT_EQ(names_it(ben_), 2);
}

TEST_P(KeepingTest, AReleaseFulfilsWishesOfItsOwnToolOnly) {
    const ToolId other = database().write([&](db::WriteTx& tx) {
        return put_whole_tool(tx, {.slug = "slips", .name = "Slips", .about_en = "To be seen."});
    });
    settle();
    EXPECT_EQ(
        post("/en/wishes", wish("Zebra stripes on slips").with("tool", to_string(other)), ana_)
            .status,
        303);
    const auto wrong = publish(release("1"));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("id=\"field-fulfils-error\""));
    EXPECT_FALSE(get("/en/wishes/1").holds("tag-done\">done"));
}

TEST_P(KeepingTest, WhoWasLeftOutIsToldWhenAWishIsShownAgain) {
    const std::string wish = propose(ana_, "A calendar that I can print");
    post(wish + "/support", {}, ben_);
    EXPECT_EQ(say(wish, "planned", "", "0").status, 303);
    take(wish.substr(3), web::Measure::hidden);
    EXPECT_EQ(mails_about("Subject: planned:"), 0);
    take(wish.substr(3), web::Measure::nothing);
    EXPECT_EQ(mails_about("Subject: planned:"), 2);
    clock_.advance(std::chrono::hours{1});
    EXPECT_EQ(post(wish + "/support", {}, person("Cleo")).status, 303);
    take(wish.substr(3), web::Measure::hidden);
    take(wish.substr(3), web::Measure::limited);
    EXPECT_EQ(mails_about("Subject: planned:"), 2) << "each once, and not who came later";
}

TEST_P(KeepingTest, WhoWasToldOfAReleaseIsNotToldAgain) {
    const std::string first = propose(ana_, "A calendar that I can print");
    const std::string second = propose(ben_, "Zebra stripes on buttons");
    take(second.substr(3), web::Measure::hidden);
    EXPECT_EQ(publish(release("1, 2")).status, 303);
    EXPECT_EQ(mails_about("Agora does what you wished"), 1) << "Ana; the other one is hidden";
    take(first.substr(3), web::Measure::hidden);
    take(first.substr(3), web::Measure::nothing);
    EXPECT_EQ(mails_about("Subject: done:"), 0) << "Ana knows";
    take(second.substr(3), web::Measure::nothing);
    EXPECT_EQ(mails_about("Subject: done:"), 1) << "Ben was left out";
}

AGORA_EACH_ENGINE(KeepingTest);

}  // namespace
}  // namespace agora::wishes
