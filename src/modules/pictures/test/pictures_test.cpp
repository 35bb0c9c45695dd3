#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/events/testing.hpp"
#include "agora/files/store.hpp"
#include "agora/members/uploading.hpp"
#include "agora/pictures/module.hpp"
#include "agora/web/settings.hpp"
#include "album.hpp"
#include "picture_store.hpp"

#include <atomic>
#include <thread>

namespace agora::pictures {
namespace {

using std::chrono::days;

/// Ana's breakfast two weeks ago; Ben had a place, Zoe did not; Mod moderates pictures.
class PicturesTest : public members::UploadsTo<events::CalendarTest> {
 protected:
    PicturesTest() : UploadsTo({"pictures"}, {pictures_module()}) {}

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
        path_ = announce(ana_, breakfast("Bread"));
        come(path_, ben_);
    }
    void begin() { clock_.advance(days{15}); }

    static Fields answers() {
        return {{"alternative_text", "Canary-table with bread"},
                {"rights_holder", "Canary-holder"},
                {"licence", "cc_by"},
                {"people_shown", "all_agreed"}};
    }
    web::TestAnswer add(const access::Actor& who, char shade = '\x44') {
        return upload("/api" + path_ + "/pictures", answers(),
                      {"picture", "bread.png", members::small_png(60, 40, shade)}, who);
    }
    std::vector<Picture> all() {
        return database().read([&](db::ReadTx& tx) { return list_pictures(tx, id_of(path_)); });
    }
    /// "/events/12/pictures/34" and what follows it, of the picture at this place.
    std::string one(std::string_view rest, std::size_t place = 0) {
        return path_ + "/pictures/" + to_string(all().at(place).picture_id) + std::string{rest};
    }
    std::string file() { return one("/picture.webp"); }
    std::string album() { return "/en" + path_ + "/pictures"; }
    /// A visitor says that they are in the first picture.
    int object() {
        return post("/en" + one("/objection"),
                    {{"reason", "canary-reason"}, {"mail", "ida@people.example"}})
            .status;
    }
    std::string open_objection() {
        const auto page = get("/api/pictures/objections", mod_);
        constexpr std::string_view kBefore = "\"objection_id\":\"";
        const std::size_t at = page.body.find(kBefore);
        if (at == std::string::npos) return {};
        const std::size_t from = at + kBefore.size();
        return "/pictures/objections/" + page.body.substr(from, page.body.find('"', from) - from);
    }
    int decide(std::string_view decision, const access::Actor& who) {
        return post("/en" + open_objection() + "/decision", {{"decision", std::string{decision}}},
                    who)
            .status;
    }
    void set(std::string_view key, std::string_view value) {
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                web::change_setting(tx, services().settings, {ana_.account, now()}, key, value));
        });
        services().settings.reload();
    }
    bool mailed(std::string_view to, std::string_view text) {
        settle();
        return std::ranges::any_of(mails(), [&](const std::string& mail) {
            return mail.starts_with("To: " + std::string{to}) &&
                   mail.find(text) != std::string::npos;
        });
    }
    std::size_t stored_files() {
        std::size_t count = 0;
        services().state<files::Store>().each([&](const files::StoredFile&) { ++count; });
        return count;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor zoe_ = {};
    access::Actor mod_ = {};
    std::string path_;
};

TEST_P(PicturesTest, WhoWasThereAddsThemOnceItHasBegun) {
    EXPECT_EQ(add({}).status, 401);
    EXPECT_EQ(get(album() + "/new").status, 303) << "to sign in";
    EXPECT_EQ(add(ben_).status, 403) << "it has not begun";
    EXPECT_EQ(add(ana_, '\x41').status, 200) << "who organises it";
    const auto waiting = person("Ida");
    EXPECT_EQ(post("/en" + path_ + "/registration", {}, waiting).status, 303);
    EXPECT_EQ(post("/en" + path_ + "/declining", {}, waiting).status, 303);
    begin();
    for (const auto& stranger : {zoe_, waiting, mod_, person("Adviser", {access::Role::adviser})}) {
        EXPECT_EQ(add(stranger).status, 403) << stranger.name;
        EXPECT_EQ(get(album() + "/new", stranger).status, 403) << stranger.name;
        EXPECT_FALSE(get(album(), stranger).holds("/pictures/new")) << stranger.name;
    }
    EXPECT_EQ(add(ben_).status, 200);
    EXPECT_EQ(add(person("Admin", {access::Role::administrator}), '\x45').status, 200);
    EXPECT_EQ(all().size(), 3U);
    EXPECT_TRUE(get("/en" + path_, ben_).holds("/pictures/new"));
    const auto page = get(album());
    for (const std::string_view text :
         {"small.webp", "alt=\"Canary-table with bread\"", "Canary-holder",
          "creativecommons.org/licenses/by/4.0", "I am in this picture", "noscript"}) {
        EXPECT_TRUE(page.holds(text)) << text;
        EXPECT_TRUE(get("/en" + path_).holds(text)) << text;
    }
    EXPECT_TRUE(get("/en" + path_).holds("All pictures (3)"));
    EXPECT_TRUE(get("/nl" + path_ + "/pictures").holds("lang=\"en\"")) << "of the words";
}

TEST_P(PicturesTest, AnimatorsOfTheGroupAddThemToo) {
    const auto kim = person("Kim");
    const std::string group = found_group(kim, "Readers");
    join_group(group, ana_);
    path_ = announce(ana_, in_group(breakfast("Walk"), group));
    EXPECT_EQ(post("/en" + path_ + "/groups/" + circle_id(group) + "/acceptance", {}, kim).status,
              303);
    EXPECT_EQ(add(kim).status, 200);
}

TEST_P(PicturesTest, AreAskedAllQuestionsAndKeepWhatWasTyped) {
    begin();
    const std::string form = album() + "/new";
    const members::UploadsTo<events::CalendarTest>::File png{"picture", "a.png",
                                                             members::small_png(60, 40, '\x44')};
    const auto empty = upload(album(), {{"rights_holder", "canary-typed"}}, png, ben_, form);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("canary-typed"));
    for (const std::string_view field : {"alternative_text", "licence", "people_shown"}) {
        EXPECT_TRUE(empty.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    Fields disagreed = answers();
    disagreed.back().second = "not_all_agreed";
    EXPECT_EQ(upload(album(), disagreed, png, ben_, form).status, 422);
    EXPECT_EQ(upload(album(), answers(), {}, ben_, form).status, 422) << "without a file";
    for (const std::string bytes : {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                                    "<!doctype html><script>alert(1)</script>", "", "GIF89a"}) {
        const auto hostile =
            upload("/api" + path_ + "/pictures", answers(), {"picture", "a.png", bytes}, ben_);
        EXPECT_EQ(hostile.status, 422) << bytes;
        EXPECT_TRUE(hostile.holds("\"field\":\"picture\"")) << hostile.body;
    }
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(stored_files(), 0U);
    EXPECT_EQ(upload(album(), answers(), png, ben_, form).location, album());
    EXPECT_EQ(upload(album(), answers(), png, ben_, form).status, 422) << "the same once more";
    EXPECT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().licence, "cc_by");
    EXPECT_EQ(all().front().people_shown, "all_agreed");
}

TEST_P(PicturesTest, AnEventWithoutPhotosHasNoForm) {
    add(ana_);
    begin();
    add(ben_, '\x45');
    constexpr db::Query kNoPhotos{"test.no_photos", R"sql(
        UPDATE events_event SET no_photos = 1 WHERE event_id = $1
    )sql"};
    database().write([&](db::WriteTx& tx) { tx.run(kNoPhotos, id_of(path_)); });
    EXPECT_EQ(add(ana_, '\x46').status, 409);
    EXPECT_EQ(add(ben_, '\x46').status, 409);
    EXPECT_EQ(get(album() + "/new", ana_).status, 409);
    EXPECT_TRUE(get("/en" + path_).holds("Nobody takes pictures here."));
    EXPECT_FALSE(get("/en" + path_, ana_).holds("/pictures"));
    EXPECT_TRUE(get(album()).holds("Nobody takes pictures here."));
    for (const auto& reader : {access::Actor{}, zoe_, mod_, ben_}) {
        EXPECT_FALSE(get(album(), reader).holds(file())) << reader.name;
        EXPECT_EQ(get(file(), reader).status, 404) << reader.name;
    }
    EXPECT_EQ(get(one("/picture.webp", 1), ben_).status, 200) << "to remove the own one";
    EXPECT_EQ(get(file(), ana_).status, 200);
    EXPECT_EQ(post("/en" + one("/removal"), {}, zoe_).status, 404);
    EXPECT_EQ(post("/en" + one("/removal"), {}, ana_).status, 303);
    EXPECT_EQ(all().size(), 1U);
}

TEST_P(PicturesTest, AreSeenByWhoeverSeesTheEventAndNobodyElse) {
    const std::string group = found_group(ana_, "Readers");
    const std::string open = path_;
    path_ = announce(ana_, with(in_group(breakfast("Inside"), group), "audience", "groups"));
    EXPECT_EQ(add(ana_).status, 200);
    join_group(group, ben_);
    const std::vector<std::string> paths{file(), one("/small.webp"), "/en" + path_ + "/pictures",
                                         "/api" + path_ + "/pictures", "/en" + one("/objection")};
    for (const std::string& path : paths) {
        for (const auto& stranger : {access::Actor{}, zoe_, mod_}) {
            const auto answer = get(path, stranger);
            EXPECT_EQ(answer.status, 404) << path << " " << stranger.name;
            EXPECT_FALSE(answer.holds("Canary-")) << path;
        }
        EXPECT_EQ(get(path, ben_).status, 200) << path;
        EXPECT_EQ(get(path, ana_).status, 200) << path;
    }
    EXPECT_EQ(post("/en" + one("/objection"), {}, zoe_).status, 404);
    EXPECT_EQ(post("/en" + one("/removal"), {}, zoe_).status, 404);
    EXPECT_EQ(post("/en" + one("/removal"), {}, ben_).status, 403);
    const std::string by_another = open + file().substr(path_.size());
    EXPECT_EQ(get(by_another).status, 404) << "by the address of an open event";
    const auto served = get(file(), ben_);
    EXPECT_EQ(served.headers["Content-Type"], "image/webp");
    EXPECT_EQ(served.headers["Cache-Control"], "private, no-cache");
    EXPECT_NE(served.headers["Content-Security-Policy"].find("sandbox"), std::string_view::npos);
}

TEST_P(PicturesTest, WhoIsShownHasOneHiddenAtOnce) {
    begin();
    add(ben_);
    EXPECT_TRUE(get("/en" + one("/objection")).holds("a moderator decides later"));
    EXPECT_FALSE(get("/en" + one("/objection")).holds("The owner of the page"));
    const std::string small = one("/small.webp");
    EXPECT_EQ(object(), 303);
    for (const auto& reader : {access::Actor{}, zoe_, ben_, ana_, mod_}) {
        EXPECT_EQ(get(file(), reader).status, 404) << reader.name;
        EXPECT_EQ(get(small, reader).status, 404) << reader.name;
        EXPECT_FALSE(get(album(), reader).holds("Canary-")) << reader.name;
        EXPECT_FALSE(get("/en" + path_, reader).holds("Canary-")) << reader.name;
        EXPECT_FALSE(get("/api" + path_ + "/pictures", reader).holds("webp")) << reader.name;
    }
    EXPECT_TRUE(get(album(), ben_).holds("This picture is hidden"));
    EXPECT_FALSE(get(album(), zoe_).holds("This picture is hidden"));
    const std::string hidden = open_objection() + "/picture.webp";
    EXPECT_EQ(get(hidden, mod_).status, 200);
    for (const auto& reader : {access::Actor{}, zoe_, ben_, ana_}) {
        EXPECT_NE(get(hidden, reader).status, 200) << reader.name;
        EXPECT_FALSE(get("/en/pictures/objections", reader).holds("canary-reason")) << reader.name;
    }
    EXPECT_TRUE(get("/en/pictures/objections", mod_).holds("canary-reason"));
    EXPECT_TRUE(get("/en/pictures/objections", mod_).holds("Bread")) << "of which event it is";
    EXPECT_TRUE(mailed("ben@people.example", "hidden until a moderator decides"));
    EXPECT_TRUE(mailed("mod@people.example", "or another moderator decides"));
    EXPECT_FALSE(mailed("ben@people.example", "canary-reason"));
    EXPECT_FALSE(get("/en/settings/data/archive", ben_).holds("canary-reason"));
}

TEST_P(PicturesTest, OnlyAModeratorShowsOneAgain) {
    begin();
    add(ben_);
    object();
    for (const auto& other : {ben_, ana_, zoe_}) {
        EXPECT_EQ(decide("shown_again", other), 404) << other.name;
    }
    EXPECT_EQ(get(file()).status, 404);
    EXPECT_EQ(decide("shown_again", mod_), 303);
    EXPECT_EQ(get(file()).status, 200);
    EXPECT_TRUE(mailed("ida@people.example", "decided to show the picture again"));
    EXPECT_EQ(object(), 303);
    EXPECT_EQ(get(file()).status, 200) << "a moderator decided about it before";
    EXPECT_EQ(decide("removed", mod_), 303);
    EXPECT_TRUE(all().empty());
    const auto again = add(ben_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("picture_was_removed"));
    EXPECT_EQ(add(ana_).status, 422) << "nor by somebody else";
}

TEST_P(PicturesTest, AModeratorOfAClosedEventLearnsNothingButThePicture) {
    const std::string group = found_group(ana_, "Readers");
    path_ = announce(ana_, with(in_group(breakfast("Secret"), group), "audience", "groups"));
    add(ana_);
    join_group(group, ben_);
    EXPECT_EQ(post("/en" + one("/objection"), {}, ben_).status, 303);
    EXPECT_EQ(get(open_objection() + "/picture.webp", mod_).status, 200);
    const auto page = get("/en/pictures/objections", mod_);
    EXPECT_FALSE(page.holds("Secret"));
    EXPECT_TRUE(page.holds("Where you can&#39;t see it") || page.holds("Where you can't see it"));
}

TEST_P(PicturesTest, TakingAHiddenOneAwayEndsTheMatter) {
    begin();
    add(ben_);
    object();
    EXPECT_EQ(post("/en" + one("/removal"), {}, ben_).status, 303);
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(open_objection().empty());
    EXPECT_TRUE(mailed("ida@people.example", "is removed for good"));
    EXPECT_TRUE(add(ben_).holds("picture_was_removed")) << "nor can it be turned round";
}

TEST_P(PicturesTest, SoManyFitAndNoMore) {
    set("pictures.most_of_event", "3");
    set("pictures.most_of_person", "2");
    begin();
    EXPECT_EQ(add(ben_, '\x41').status, 200);
    EXPECT_EQ(add(ben_, '\x42').status, 200);
    const auto third = add(ben_, '\x43');
    EXPECT_EQ(third.status, 409);
    EXPECT_TRUE(third.holds("too_many_of_yours"));
    EXPECT_EQ(add(ana_, '\x43').status, 200);
    EXPECT_TRUE(add(ana_, '\x44').holds("album_full"));
    EXPECT_EQ(post("/en" + one("/removal"), {}, zoe_).status, 403);
    EXPECT_EQ(post("/en" + one("/removal"), {}, ana_).status, 303) << "who organises it";
    EXPECT_EQ(add(ben_, '\x44').status, 200);
    constexpr db::Query kHeavy{"test.heavy", R"sql(
        UPDATE pictures_picture SET bytes = $1 WHERE account_id = $2
    )sql"};
    database().write([&](db::WriteTx& tx) { tx.run(kHeavy, kMostBytesOfPerson, ana_.account); });
    EXPECT_EQ(post("/en" + one("/removal"), {}, ben_).status, 303);
    EXPECT_TRUE(add(ana_, '\x45').holds("too_much_of_yours"));
}

TEST_P(PicturesTest, ManyAtOnceFillTheAlbumExactly) {
    constexpr int kMost = 5;
    set("pictures.most_of_event", std::to_string(kMost));
    begin();
    EXPECT_EQ(add(ben_).status, 200);
    const files::Digest digest = *files::Digest::parse(all().front().file);
    const auto rights = files::check_rights({"Ana", "cc_by", "nobody"});
    std::atomic<int> next{0};
    std::atomic<int> taken{1};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] {
            for (int at = next++; at < 24; at = next++) {
                const auto large = files::Digest::of(std::to_string(at));
                const files::MadePicture made{files::PictureKind::photo,
                                              *rights,
                                              {large, 60, 40, 100},
                                              {digest, 60, 40, 100}};
                const bool ok = database().write([&](db::WriteTx& tx) {
                    const auto seen =
                        events::find_seen(tx, ana_, id_of(path_), Language::en, utc_date(now()));
                    return add_picture({tx, services(), {ana_.account, now()}}, *seen, made, {})
                        .ok();
                });
                if (ok) ++taken;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(taken, kMost);
    EXPECT_EQ(all().size(), static_cast<std::size_t>(kMost));
}

TEST_P(PicturesTest, AreInTheCopyOfOnesDataAndGoWithTheAccount) {
    begin();
    add(ben_);
    object();
    const std::string name = "files/" + all().front().file + ".webp";
    EXPECT_TRUE(get("/en/settings/data/archive", ben_).holds(name));
    EXPECT_FALSE(get("/en/settings/data/archive", ana_).holds("files/"));
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(open_objection().empty());
    EXPECT_EQ(get(album()).status, 200);
}

AGORA_EACH_ENGINE(PicturesTest);

}  // namespace
}  // namespace agora::pictures
