#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/members/uploading.hpp"
#include "place_pictures.hpp"
#include "places_test.hpp"

namespace agora::places {
namespace {

/// A place of which members add pictures.
class IllustratingTest : public members::UploadsTo<PlacesTest> {
 protected:
    IllustratingTest() {}

    void SetUp() override {
        UploadsTo::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        zoe_ = person("Zoe");
        mod_ = person("Mod", {access::Role::moderator});
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                accounts::grant_role(tx, {{}, now()}, mod_.account, {access::Role::moderator, {}}));
        });
        path_ = propose(ana_, workshop());
    }

    static Fields answers() {
        return {{"alternative_text", "Canary-bench of oak"},
                {"rights_holder", "Canary-holder"},
                {"licence", "cc_by"},
                {"people_shown", "nobody"}};
    }
    web::TestAnswer add(const access::Actor& who, char shade = '\x44') {
        return upload("/api" + path_ + "/pictures", answers(),
                      {"picture", "bench.png", members::small_png(60, 40, shade)}, who);
    }
    std::vector<Picture> all() {
        return database().read([&](db::ReadTx& tx) { return list_pictures(tx, id_of(path_)); });
    }
    std::string one(std::string_view rest, std::size_t at = 0) {
        return path_ + "/pictures/" + to_string(all().at(at).picture_id) + std::string{rest};
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor zoe_ = {};
    access::Actor mod_ = {};
    std::string path_;
};

TEST_P(IllustratingTest, MembersAddPicturesAndWhoeverSeesThePlaceSeesThem) {
    EXPECT_EQ(add({}).status, 401);
    EXPECT_EQ(get("/en" + path_ + "/pictures/new").status, 303) << "to sign in";
    EXPECT_FALSE(get("/en" + path_).holds("/pictures/new"));
    EXPECT_TRUE(get("/en" + path_, ben_).holds("/pictures/new"));
    EXPECT_TRUE(get("/en" + path_ + "/pictures/new", ben_).holds("multipart/form-data"));
    EXPECT_EQ(add(ben_).status, 200);
    EXPECT_EQ(add(ana_).status, 422) << "the same once more";
    const auto page = get("/en" + path_);
    for (const std::string_view text :
         {"small.webp", "alt=\"Canary-bench of oak\"", "Canary-holder",
          "creativecommons.org/licenses/by/4.0", "I am in this picture"}) {
        EXPECT_TRUE(page.holds(text)) << text;
    }
    EXPECT_FALSE(page.holds("<figcaption><b>"))
        << "it has no title: that of the page is not its own";
    const auto sent = get(one("/picture.webp"));
    EXPECT_EQ(sent.headers["Content-Type"], "image/webp");
    EXPECT_EQ(sent.headers["Cache-Control"], "private, no-cache");
    EXPECT_EQ(get(one("/small.webp")).status, 200);
    // A place for members keeps its pictures for them.
    const std::string inside = propose(ana_, with(workshop("Inside"), "audience", "members"));
    EXPECT_EQ(get(inside + one("/picture.webp").substr(path_.size())).status, 404)
        << "by the address of another place";
    path_ = inside;
    EXPECT_EQ(add(ben_).status, 200);
    for (const std::string_view rest : {"/picture.webp", "/small.webp"}) {
        EXPECT_EQ(get(one(rest)).status, 404) << rest;
        EXPECT_EQ(get(one(rest), zoe_).status, 200) << rest;
    }
    EXPECT_EQ(post("/en" + one("/objection"), {}).status, 404);
}

TEST_P(IllustratingTest, WhatIsWrongStandsAtItsField) {
    const std::string to = "/en" + path_ + "/pictures";
    const auto empty =
        upload(to, {{"rights_holder", "canary-typed"}},
               {"picture", "a.png", members::small_png(60, 40, '\x44')}, ben_, to + "/new");
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("canary-typed"));
    for (const std::string_view field : {"alternative_text", "licence", "people_shown"}) {
        EXPECT_TRUE(empty.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_EQ(upload(to, answers(), {"picture", "a.png", "<svg/>"}, ben_, to + "/new").status, 422);
    EXPECT_TRUE(all().empty());
    for (std::size_t at = 0; at < kMostPicturesOfPerson; ++at) {
        EXPECT_EQ(add(ben_, static_cast<char>(0x30 + at)).status, 200);
    }
    EXPECT_TRUE(add(ben_, '\x60').holds("too_many_pictures_of_yours"));
    for (std::size_t at = 0; at < kMostPicturesOfPerson; ++at) {
        EXPECT_EQ(add(ana_, static_cast<char>(0x50 + at)).status, 200);
    }
    EXPECT_TRUE(add(zoe_, '\x61').holds("pictures_full"));
    EXPECT_EQ(all().size(), kMostPicturesOfPlace);
}

TEST_P(IllustratingTest, HistorySaysWhatCameAndWentAndNoVersionBringsOneBack) {
    EXPECT_EQ(add(ben_).status, 200);
    const std::string file = one("/picture.webp");
    for (const auto& other : {zoe_, ana_, mod_}) {
        EXPECT_EQ(post("/en" + one("/removal"), {}, other).status, 403) << other.name;
        EXPECT_FALSE(get("/en" + path_, other).holds(one("/removal"))) << other.name;
    }
    EXPECT_EQ(post("/api" + one("/removal"), {}).status, 401);
    EXPECT_EQ(post("/en" + path_, change_of(path_, "what", "Wood."), ana_).status, 303);
    EXPECT_EQ(post("/en" + one("/removal"), {}, ben_).status, 303);
    EXPECT_EQ(get(file, ben_).status, 404);
    EXPECT_EQ(post("/en" + path_ + "/history/1/reversion",
                   {{"seen", std::to_string(place(path_).version)}}, ana_)
                  .status,
              303);
    EXPECT_TRUE(all().empty());
    const auto history = get("/en" + path_ + "/history", zoe_);
    EXPECT_TRUE(history.holds("a picture was added"));
    EXPECT_TRUE(history.holds("a picture was removed"));
    EXPECT_TRUE(history.holds("Ben<"));
    EXPECT_EQ(add(ben_).status, 200);
    EXPECT_EQ(post("/en" + one("/removal"), {}, editor()).status, 303) << "editors too";
}

TEST_P(IllustratingTest, WhoIsShownHasItHiddenAndItGoesWithTheAccount) {
    EXPECT_EQ(add(ben_).status, 200);
    EXPECT_EQ(add(ben_, '\x45').status, 200);
    const std::string file = one("/picture.webp");
    EXPECT_EQ(
        post("/en" + one("/objection"), {{"reason", "canary-reason"}, {"mail", "ida@p.example"}})
            .status,
        303);
    EXPECT_EQ(get(file).status, 404);
    EXPECT_EQ(get(file, ben_).status, 404);
    EXPECT_TRUE(get("/en" + path_, ben_).holds("This picture is hidden"));
    EXPECT_FALSE(get("/en" + path_, zoe_).holds("This picture is hidden"));
    const auto waiting = get("/api/pictures/objections", mod_);
    EXPECT_TRUE(waiting.holds("canary-reason"));
    EXPECT_TRUE(waiting.holds("The Bench"));
    EXPECT_FALSE(get("/api/pictures/objections", ben_).holds("canary-reason"));
    constexpr std::string_view kBefore = "\"objection_id\":\"";
    const std::size_t from = waiting.body.find(kBefore) + kBefore.size();
    const std::string id = waiting.body.substr(from, waiting.body.find('"', from) - from);
    EXPECT_EQ(
        post("/en/pictures/objections/" + id + "/decision", {{"decision", "removed"}}, mod_).status,
        303);
    EXPECT_EQ(all().size(), 1U);
    EXPECT_EQ(add(ben_).status, 422) << "what was removed stays out";
    const std::string copied = "files/" + all().front().file + ".webp";
    EXPECT_TRUE(get("/en/settings/data/archive", ben_).holds(copied))
        << "in the copy of one's data";
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    settle();
    EXPECT_TRUE(all().empty());
    EXPECT_FALSE(get("/en" + path_ + "/history", zoe_).holds("Ben<"));
}

AGORA_EACH_ENGINE(IllustratingTest);

}  // namespace
}  // namespace agora::places
