#include "agora/accounts/administration.hpp"
#include "agora/members/uploading.hpp"
#include "exchange_site.hpp"
#include "picture_store.hpp"

namespace agora::exchange {
namespace {

/// Mod moderates.
class PicturesTest : public members::UploadsTo<ExchangeSite> {
 protected:
    void SetUp() override {
        UploadsTo::SetUp();
        mod_ = person("Mod", {Role::moderator});
        settle();
    }
    static Fields answers(const std::string& shows,
                          const std::string& licence = "all_rights_reserved") {
        return {{"alternative_text", shows},
                {"rights_holder", "Canary-name"},
                {"licence", licence},
                {"people_shown", "nobody"}};
    }
    web::TestAnswer add(const std::string& listing, const access::Actor& who,
                        const std::string& shows, char shade) {
        return upload("/api" + listing + "/pictures", answers(shows),
                      {"picture", "bike.png", members::small_png(60, 40, shade)}, who);
    }
    std::vector<Picture> pictures_of(const std::string& listing) {
        const ListingId id = listing_of(listing).listing_id;
        return database().read([&](db::ReadTx& tx) { return list_pictures(tx, id); });
    }
    /// "/exchange/12/pictures/34" of the one that shows this.
    std::string picture_of(const std::string& listing, std::string_view shows) {
        for (const Picture& one : pictures_of(listing)) {
            if (one.alternative_text != shows) continue;
            return listing + "/pictures/" + to_string(one.picture_id);
        }
        return listing + "/pictures/0";
    }

    access::Actor mod_ = {};
};

TEST_P(PicturesTest, WhoeverPlacedItShowsItAndListsShowTheFirst) {
    const std::string path = placed(ana_);
    EXPECT_FALSE(get("/en/exchange").holds("small.webp"));
    EXPECT_EQ(get("/en" + path + "/pictures/new", ana_).status, 200);
    EXPECT_EQ(add(path, ana_, "Canary-left", '\x44').status, 200);
    EXPECT_EQ(add(path, ana_, "Canary-right", '\x66').status, 200);
    const std::string left = picture_of(path, "Canary-left");
    const std::string right = picture_of(path, "Canary-right");
    for (const std::string& prefix : {std::string{"/en"}, std::string{"/api"}}) {
        const auto page = get(prefix + path);
        EXPECT_LT(page.body.find("Canary-left"), page.body.find("Canary-right"));
        EXPECT_FALSE(page.holds("/removal")) << "for whoever placed it";
        EXPECT_FALSE(page.holds("/cover"));
        for (const std::string list : {"/exchange", "/exchange/search?q=bike"}) {
            EXPECT_TRUE(get(prefix + list).holds(left + "/small.webp")) << prefix << list;
            EXPECT_FALSE(get(prefix + list).holds(right)) << prefix << list;
        }
    }
    EXPECT_TRUE(get("/en/exchange").holds("loading=\"lazy\" width=\"320\" height=\"240\""));
    EXPECT_TRUE(get("/en/exchange/mine", ana_).holds(left + "/small.webp"));
    EXPECT_EQ(get(left + "/small.webp").headers["Content-Type"], "image/webp");
    EXPECT_EQ(get(left + "/picture.webp").status, 200);
    EXPECT_EQ(get(path + "/pictures/0/picture.webp").status, 404);

    EXPECT_EQ(post("/en" + right + "/cover", {}, ana_).status, 303);
    const auto page = get("/en" + path);
    EXPECT_LT(page.body.find("Canary-right"), page.body.find("Canary-left"));
    EXPECT_TRUE(get("/en/exchange").holds(right + "/small.webp")) << "the list follows";
    EXPECT_EQ(post("/api" + left + "/cover", {}, ana_).status, 200);
    EXPECT_TRUE(get("/en/exchange").holds(left + "/small.webp"));

    EXPECT_EQ(post("/en" + left + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(left + "/picture.webp").status, 404);
    EXPECT_TRUE(get("/en/exchange").holds(right + "/small.webp"));
    EXPECT_EQ(post("/api" + right + "/removal", {}, ana_).status, 200);
    EXPECT_FALSE(get("/en/exchange").holds("small.webp"));
}

TEST_P(PicturesTest, NobodyElseChangesThem) {
    const std::string group = found_group(ana_, "Cyclists");
    join_group(group, ben_);
    const std::string path = placed(ben_, bike().with("circle", circle_id(group)));
    EXPECT_EQ(add(path, ben_, "Canary-bike", '\x44').status, 200);
    const std::string picture = picture_of(path, "Canary-bike");
    EXPECT_EQ(add(path, {}, "Nobody's", '\x55').status, 401);
    EXPECT_EQ(post("/en" + picture + "/removal", {}).status, 303) << "led to sign in";
    // Ana animates the group, Cleo is in none.
    for (const access::Actor& other : {ana_, cleo_, mod_}) {
        EXPECT_TRUE(get("/en" + path, other).holds("Canary-bike"));
        EXPECT_EQ(get(picture + "/small.webp", other).status, 200);
        EXPECT_FALSE(get("/en" + path, other).holds("/pictures/new"));
        EXPECT_EQ(get("/en" + path + "/pictures/new", other).status, 403);
        EXPECT_EQ(add(path, other, "Another's", '\x55').status, 403);
        EXPECT_EQ(post("/en" + picture + "/cover", {}, other).status, 403);
        EXPECT_EQ(post("/en" + picture + "/removal", {}, other).status, 403);
    }
    EXPECT_EQ(pictures_of(path).size(), 1U);
    const std::string elsewhere = placed(ana_) + picture.substr(picture.find("/pictures"));
    EXPECT_EQ(get(elsewhere + "/small.webp").status, 404) << "below its own listing only";
    EXPECT_EQ(post("/en" + elsewhere + "/removal", {}, ana_).status, 404);
}

TEST_P(PicturesTest, WhoSeesTheListingSeesThem) {
    const std::string path = placed(ana_, bike().with("audience", "members"));
    EXPECT_EQ(add(path, ana_, "Canary-bike", '\x44').status, 200);
    const std::string file = picture_of(path, "Canary-bike") + "/picture.webp";
    EXPECT_EQ(get(file).status, 404);
    EXPECT_EQ(get(file, ben_).status, 200);
    EXPECT_FALSE(get("/en/exchange").holds("small.webp"));
    EXPECT_TRUE(get("/en/exchange", ben_).holds("small.webp"));

    const auto reported = post("/en/reports",
                               {{"about", "https://agora.example/en" + path},
                                {"reason", "other"},
                                {"explanation", "Look at the picture."},
                                {"readers", "moderators"},
                                {"good_faith", "yes"}},
                               ben_);
    EXPECT_EQ(reported.status, 303) << reported.body;
    const auto queue = get("/en/reports", mod_);
    const std::size_t link = queue.body.find("/en/reports/20");
    ASSERT_NE(link, std::string::npos);
    const auto report = get(queue.body.substr(link, queue.body.find('"', link) - link), mod_);
    EXPECT_TRUE(report.holds("Canary-bike")) << "it says what the pictures show";
    EXPECT_TRUE(report.holds(path)) << "and leads to them";
    EXPECT_EQ(get(file, mod_).status, 200);
    take(path, web::Measure::hidden);
    EXPECT_EQ(get(file, ben_).status, 404);
    EXPECT_EQ(get(file, mod_).status, 200) << "a decision can be contested";
    EXPECT_EQ(get(file, ana_).status, 200);
    take(path, web::Measure::nothing);
    EXPECT_EQ(get(file, ben_).status, 200);
}

TEST_P(PicturesTest, VisitorsLearnNoNameUnlessOthersMayUseThePicture) {
    const std::string path = placed(ana_);
    EXPECT_EQ(add(path, ana_, "Canary-bike", '\x44').status, 200);
    for (const std::string& prefix : {std::string{"/en"}, std::string{"/api"}}) {
        EXPECT_FALSE(get(prefix + path).holds("Canary-name"));
        EXPECT_TRUE(get(prefix + path, ben_).holds("Canary-name"));
    }
    EXPECT_TRUE(get("/en" + path).holds("© a member"));
    EXPECT_EQ(upload("/api" + path + "/pictures", answers("Canary-wheel", "cc_by"),
                     {"picture", "bike.png", members::small_png(60, 40, '\x66')}, ana_)
                  .status,
              200);
    EXPECT_TRUE(get("/en" + path).holds("Canary-name"));
}

TEST_P(PicturesTest, WhatIsWrongStandsAtItsFieldAndWhatWasTypedStays) {
    const std::string path = placed(ana_);
    const std::string form = "/en" + path + "/pictures/new";
    const auto nothing =
        upload("/en" + path + "/pictures", answers("Canary-words"), {}, ana_, form);
    EXPECT_EQ(nothing.status, 422);
    EXPECT_TRUE(nothing.holds("id=\"field-picture-error\""));
    EXPECT_TRUE(nothing.holds("Canary-words"));
    const auto silent =
        upload("/en" + path + "/pictures", answers(""),
               {"picture", "bike.png", members::small_png(60, 40, '\x44')}, ana_, form);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("id=\"field-alternative_text-error\""));
    for (const char shade : {'\x11', '\x22', '\x33', '\x44', '\x55'}) {
        EXPECT_EQ(add(path, ana_, "Shade " + std::to_string(shade), shade).status, 200);
    }
    EXPECT_EQ(add(path, ana_, "The same", '\x11').status, 422) << "the same once more";
    EXPECT_EQ(add(path, ana_, "The sixth", '\x66').status, 200);
    const auto seventh = add(path, ana_, "The seventh", '\x77');
    EXPECT_EQ(seventh.status, 422);
    EXPECT_TRUE(seventh.holds("pictures_full"));
    const auto page = get("/en" + path, ana_);
    EXPECT_FALSE(page.holds("/pictures/new")) << "what is refused is not offered";
    EXPECT_TRUE(page.holds("as many as there can be"));
}

TEST_P(PicturesTest, WhoIsShownHasItHiddenUntilAModeratorDecides) {
    const std::string path = placed(ana_);
    EXPECT_EQ(add(path, ana_, "Canary-face", '\x44').status, 200);
    EXPECT_EQ(add(path, ana_, "Canary-bike", '\x66').status, 200);
    const std::string face = picture_of(path, "Canary-face");
    const std::string bike_only = picture_of(path, "Canary-bike");
    EXPECT_EQ(get("/en" + face + "/objection").status, 200);
    EXPECT_EQ(post("/en" + face + "/objection", {{"reason", "It is me."}}).status, 303);
    EXPECT_EQ(get(face + "/picture.webp").status, 404);
    EXPECT_EQ(get(face + "/picture.webp", ana_).status, 404);
    EXPECT_FALSE(get("/en" + path).holds("Canary-face"));
    EXPECT_TRUE(get("/en/exchange").holds(bike_only + "/small.webp"))
        << "lists show the next one meanwhile";
    EXPECT_TRUE(get("/en" + path, ana_).holds("somebody shown in it objects"));
    EXPECT_TRUE(get("/en/pictures/objections", mod_).holds("Cargo bike"));
    const auto waiting = get("/api/pictures/objections", mod_);
    constexpr std::string_view kBefore = "\"objection_id\":\"";
    const std::size_t from = waiting.body.find(kBefore) + kBefore.size();
    const std::string id = waiting.body.substr(from, waiting.body.find('"', from) - from);
    const std::string decision = "/en/pictures/objections/" + id + "/decision";
    EXPECT_NE(post(decision, {{"decision", "removed"}}, ana_).status, 303);
    EXPECT_EQ(post(decision, {{"decision", "removed"}}, mod_).status, 303);
    EXPECT_EQ(pictures_of(path).size(), 1U);
    EXPECT_EQ(add(path, ana_, "Canary-face", '\x44').status, 422) << "what was removed stays out";
}

TEST_P(PicturesTest, TheyGoWithWhoeverPlacedIt) {
    const std::string path = placed(ana_);
    EXPECT_EQ(add(path, ana_, "Canary-bike", '\x44').status, 200);
    EXPECT_EQ(post("/en" + path + "/settlement", {}, ana_).status, 303);
    const std::string file = picture_of(path, "Canary-bike") + "/picture.webp";
    EXPECT_EQ(get(file, ana_).status, 200) << "what is off the lists can be opened again";
    EXPECT_TRUE(get("/en/settings/data/archive", ana_)
                    .holds("files/" + pictures_of(path).front().file + ".webp"))
        << "in the copy of one's data";
    const auto id = listing_of(path).listing_id;
    erase(ana_);
    EXPECT_EQ(get(file, ben_).status, 404);
    EXPECT_TRUE(database().read([&](db::ReadTx& tx) { return list_pictures(tx, id); }).empty());
}

AGORA_EACH_ENGINE(PicturesTest);

}  // namespace
}  // namespace agora::exchange
