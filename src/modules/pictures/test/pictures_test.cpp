#include "album_of_event.hpp"

#include <atomic>
#include <thread>

namespace agora::pictures {
namespace {

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
    for (const std::string& shown : {"/en" + path_, album()}) {
        EXPECT_FALSE(get(shown).holds("<figcaption><b>")) << "it has no title of its own";
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
    EXPECT_FALSE(get("/en" + path_, ana_).holds(path_ + "/pictures"));
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
                    return add_picture({tx, services(), {ana_.account, now()}}, *seen,
                                       {made, "en", "Bread"})
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

TEST_P(PicturesTest, WhoWasNotedAsMissingAddsNone) {
    const auto ida = person("Ida");
    come(path_, ida);
    begin();
    const auto note = [&](std::string_view came) {
        return post("/en" + path_ + "/people/" + to_string(ben_.account) + "/presence",
                    {{"came", std::string{came}}}, ana_)
            .status;
    };
    EXPECT_EQ(note("no"), 303);
    EXPECT_EQ(add(ben_).status, 403);
    EXPECT_EQ(get(album() + "/new", ben_).status, 403);
    EXPECT_FALSE(get(album(), ben_).holds("/pictures/new"));
    EXPECT_FALSE(get("/en" + path_, ben_).holds("/pictures/new"));
    EXPECT_EQ(add(ida).status, 200) << "of whom nothing is noted";
    EXPECT_EQ(note("yes"), 303);
    EXPECT_EQ(add(ben_, '\x45').status, 200);
}

TEST_P(PicturesTest, OnesOwnAreRemovedWhenTheEventIsOutOfSightToo) {
    const std::string mine = "/en/pictures/mine";
    EXPECT_EQ(get("/api/pictures/mine").status, 401);
    EXPECT_TRUE(get(mine, ben_).holds("No pictures yet"));
    const std::string group = found_group(ana_, "Readers");
    path_ = announce(ana_, with(in_group(breakfast("Secret"), group), "audience", "groups"));
    join_group(group, ben_);
    come(path_, ben_);
    begin();
    EXPECT_EQ(add(ben_).status, 200);
    EXPECT_TRUE(get(mine, ben_).holds("Secret"));
    EXPECT_EQ(post("/en" + group + "/membership/closure", {}, ben_).status, 303);
    EXPECT_EQ(get(album(), ben_).status, 404);
    const auto page = get(mine, ben_);
    EXPECT_FALSE(page.holds("Secret"));
    EXPECT_TRUE(page.holds("An event that you do not see any more"));
    EXPECT_TRUE(page.holds("Canary-table with bread"));
    const std::string own = "/pictures/mine/" + to_string(all().at(0).picture_id);
    EXPECT_EQ(get(own + "/small.webp", ben_).status, 200);
    for (const auto& other : {zoe_, ana_, mod_}) {
        EXPECT_FALSE(get(mine, other).holds("Canary-")) << other.name;
        EXPECT_EQ(get(own + "/small.webp", other).status, 404) << other.name;
        EXPECT_EQ(post("/en" + own + "/removal", {}, other).status, 404) << other.name;
    }
    EXPECT_EQ(post("/en" + one("/objection"), {{"mail", "ida@people.example"}}, ana_).status, 303);
    EXPECT_FALSE(get(mine, ben_).holds("Canary-"));
    EXPECT_TRUE(get(mine, ben_).holds("This picture is hidden"));
    EXPECT_EQ(get(own + "/small.webp", ben_).status, 404) << "nobody sees a hidden one";
    EXPECT_EQ(post("/en" + own + "/removal", {}, ben_).location, mine);
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(mailed("ida@people.example", "is removed for good"));
    EXPECT_EQ(post("/en" + own + "/removal", {}, ben_).status, 404);
}

AGORA_EACH_ENGINE(PicturesTest);

}  // namespace
}  // namespace agora::pictures
