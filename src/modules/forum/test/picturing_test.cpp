#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/files/store.hpp"
#include "agora/members/uploading.hpp"
#include "forum_test.hpp"
#include "post_pictures.hpp"

namespace agora::forum {
namespace {

/// Members who put pictures into what they write.
class PicturingTest : public members::UploadsTo<ForumTest> {
 protected:
    PicturingTest() {}

    void SetUp() override {
        UploadsTo::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        mod_ = person("Mod", {Role::moderator});
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                accounts::grant_role(tx, {{}, now()}, mod_.account, {access::Role::moderator, {}}));
        });
    }

    static Fields answers() {
        return {{"alternative_text", "Canary [bread] & *jam*"},
                {"rights_holder", "Canary-holder"},
                {"licence", "cc_by"},
                {"people_shown", "all_agreed"}};
    }
    static File file(char shade = '\x44') {
        return {"picture", "bread.png", members::small_png(60, 40, shade)};
    }
    static Fields with_picture(Fields fields) {
        for (const auto& one : answers()) fields.push_back(one);
        return fields;
    }
    web::TestAnswer answer_with_picture(const std::string& path, const access::Actor& by,
                                        const Fields& more = {}, char shade = '\x44') {
        Fields fields{{"body", "Look:"}, {"language", "en"}};
        fields.insert(fields.end(), more.begin(), more.end());
        return upload("/en" + number_path(path) + "/posts", with_picture(std::move(fields)),
                      file(shade), by, "/en" + path);
    }
    std::vector<Picture> pictures(const std::string& path) {
        const ThreadId id = thread(path).thread_id;
        return database().read([&](db::ReadTx& tx) { return list_pictures(tx, id); });
    }
    std::int64_t waiting(const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return count_waiting_pictures(tx, who.account); });
    }
    std::string objection_of(const std::string& address) {
        return "/en" + address.substr(0, address.find(".webp")) + "/objection";
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor mod_ = {};
};

TEST_P(PicturingTest, APictureGoesAlongWithAnAnswerWithoutScript) {
    const std::string path = ask(ana_, "How do I bake?");
    EXPECT_TRUE(get("/en" + path, ben_).holds("multipart/form-data"));
    EXPECT_FALSE(get("/en" + path).holds("Add a picture")) << "visitors write nothing";
    EXPECT_EQ(answer_with_picture(path, ben_).status, 303);
    ASSERT_EQ(pictures(path).size(), 1U);
    const Picture picture = pictures(path).front();
    EXPECT_EQ(picture.place, 2);
    EXPECT_EQ(picture.licence, "cc_by");
    const auto page = get("/en" + path);
    EXPECT_TRUE(page.holds("<img src=\"" + address_of(picture) +
                           "\" alt=\"Canary [bread] &amp; *jam*\" loading=\"lazy\">"))
        << page.body;
    EXPECT_TRUE(page.holds("Canary-holder"));
    EXPECT_TRUE(page.holds("I am in this picture"));
    const auto sent = get(address_of(picture));
    EXPECT_EQ(sent.status, 200);
    EXPECT_EQ(sent.headers["Content-Type"], "image/webp");
    EXPECT_EQ(sent.headers["Cache-Control"], "private, no-cache");
    const std::string guess = "/forum/pictures/AAAAAAAAAAAAAAAAAAAAAAAA.webp";
    for (const std::string& other :
         {guess, "/forum/pictures/" + picture.word,
          "/forum/pictures/" + to_string(picture.picture_id) + ".webp"}) {
        EXPECT_EQ(get(other, ben_).status, 404) << other;
    }
}

TEST_P(PicturingTest, APreviewKeepsThePictureAndTheTextIsSentAfterwards) {
    Fields fields{{"title", "How do I bake bread?"},
                  {"body", "Like this?"},
                  {"category", category_id("billing")},
                  {"kind", "question"},
                  {"language", "en"},
                  {"tags", ""},
                  {"act", "preview"}};
    const auto preview =
        upload("/en/forum/topics", with_picture(fields), file(), ana_, "/en/forum/topics/new");
    EXPECT_EQ(preview.status, 200);
    EXPECT_EQ(waiting(ana_), 1);
    const std::size_t at = preview.body.find("/forum/pictures/");
    ASSERT_NE(at, std::string::npos);
    const std::string address = preview.body.substr(at, preview.body.find(".webp", at) + 5 - at);
    EXPECT_TRUE(preview.holds("Like this?\n\n![Canary \\[bread\\] \\&amp; \\*jam\\*](" + address));
    EXPECT_TRUE(preview.holds("<img src=\"" + address + "\""));
    EXPECT_EQ(get(address, ana_).status, 200);
    for (const auto& other : {access::Actor{}, ben_, mod_, admin_}) {
        EXPECT_EQ(get(address, other).status, 404) << "nobody else sees what is not sent";
    }
    // Another member can't take it over by writing its address.
    const std::string theirs =
        ask(ben_, with(question("Is this mine?"), "body", "![x](" + address + ")"));
    EXPECT_EQ(waiting(ana_), 1);
    EXPECT_EQ(get(address, ben_).status, 404);
    EXPECT_FALSE(get("/en" + theirs, ben_).holds("<img src=\"" + address));
    EXPECT_TRUE(get("/en" + theirs, ben_).holds("a picture that is not shown any more"));
    const std::string path =
        ask(ana_, with(question("How do I bake bread?"), "body", "![x](" + address + ")"));
    EXPECT_EQ(waiting(ana_), 0);
    EXPECT_EQ(get(address).status, 200);
    EXPECT_EQ(pictures(path).size(), 1U);
}

TEST_P(PicturingTest, WhatIsWrongStandsAtItsFieldAndTheTextStays) {
    const std::string path = ask(ana_, "How do I bake?");
    const std::string to = "/en" + number_path(path) + "/posts";
    const auto empty =
        upload(to, {{"body", "canary-typed"}, {"language", "en"}}, file(), ben_, "/en" + path);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("canary-typed"));
    for (const std::string_view field : {"alternative_text", "people_shown"}) {
        EXPECT_TRUE(empty.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    for (const std::string bytes : {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a", ""}) {
        const auto hostile = upload("/api" + number_path(path) + "/posts",
                                    with_picture({{"body", "x"}, {"language", "en"}}),
                                    {"picture", "a.png", bytes}, ben_);
        EXPECT_EQ(hostile.status, 422) << bytes;
        EXPECT_TRUE(hostile.holds("\"field\":\"picture\"")) << hostile.body;
    }
    EXPECT_EQ(waiting(ben_), 0);
    EXPECT_EQ(thread(path).posts, 1);
    // The text is wrong, the picture is not: it waits in the text that is shown again.
    const auto untitled = upload("/en/forum/topics", with_picture({{"body", "Bread"}}), file(),
                                 ben_, "/en/forum/topics/new");
    EXPECT_EQ(untitled.status, 422);
    EXPECT_TRUE(untitled.holds("](/forum/pictures/"));
    EXPECT_EQ(waiting(ben_), 1);
}

TEST_P(PicturingTest, OnlyWhoMayReadTheTextSeesItsPictures) {
    const auto zoe = person("Zoe");
    const std::string group = found_group(ana_, "Readers", "on_request");
    const std::string category = database().read([&](db::ReadTx& tx) {
        for (const Category& one : list_categories(tx)) {
            if (one.circle_id) return to_string(one.category_id);
        }
        return std::string{};
    });
    const std::string path = ask(ana_, with(question("Inside matters"), "category", category));
    EXPECT_EQ(answer_with_picture(path, ana_).status, 303);
    const std::string address = address_of(pictures(path).at(0));
    EXPECT_EQ(get(address, ana_).status, 200);
    for (const auto& other : {access::Actor{}, ben_, zoe}) {
        EXPECT_EQ(get(address, other).status, 404) << other.name;
        EXPECT_EQ(get(objection_of(address), other).status, 404) << other.name;
        EXPECT_EQ(post(objection_of(address), {}, other).status, 404) << other.name;
    }
    // A moderator removes the text: its picture is for its writer and moderators alone.
    const std::string open = ask(ana_, "How do I bake?");
    EXPECT_EQ(answer_with_picture(open, ben_).status, 303);
    const std::string shown = address_of(pictures(open).at(0));
    EXPECT_EQ(get(shown).status, 200);
    EXPECT_EQ(post("/en" + number_path(open) + "/moderation",
                   {{"act", "removed"}, {"place", "2"}, {"reason", "Off the subject"}}, mod_)
                  .status,
              303);
    EXPECT_EQ(get(shown).status, 404);
    EXPECT_EQ(get(shown, ana_).status, 404);
    EXPECT_EQ(get(shown, ben_).status, 200);
    EXPECT_EQ(get(shown, mod_).status, 200);
}

TEST_P(PicturingTest, GoesWithItsLineItsTextAndItsAccount) {
    const std::string path = ask(ana_, "How do I bake?");
    for (const char shade : {'\x41', '\x42', '\x43'}) {
        EXPECT_EQ(answer_with_picture(path, ben_, {}, shade).status, 303);
    }
    const auto all = pictures(path);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(post("/en" + number_path(path) + "/posts/2",
                   {{"body", "Without."}, {"language", "en"}, {"seen", "1"}}, ben_)
                  .status,
              303);
    const std::string copied = "files/" + all[2].file + ".webp";
    EXPECT_TRUE(get("/en/settings/data/archive", ben_).holds(copied))
        << "in the copy of one's data";
    EXPECT_FALSE(get("/en/settings/data/archive", ana_).holds(copied));
    EXPECT_EQ(get(address_of(all[0]), ben_).status, 404);
    const auto versions = get("/en" + number_path(path) + "/posts/2/versions");
    EXPECT_TRUE(versions.holds("a picture that is not shown any more"));
    EXPECT_FALSE(versions.holds("<img src=\"/forum"));
    EXPECT_EQ(post("/en" + number_path(path) + "/posts/3/withdrawal", {}, ben_).status, 303);
    EXPECT_EQ(get(address_of(all[1]), ben_).status, 404);
    EXPECT_EQ(pictures(path).size(), 1U);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    settle();
    EXPECT_TRUE(pictures(path).empty());
    EXPECT_EQ(get(address_of(all[2])).status, 404);
    EXPECT_TRUE(get("/en" + path).holds("a picture that is not shown any more"));
}

TEST_P(PicturingTest, WhoIsShownHasItHiddenAtOnceAndAModeratorDecides) {
    const std::string path = ask(ana_, "How do I bake?");
    EXPECT_EQ(answer_with_picture(path, ben_).status, 303);
    const Picture picture = pictures(path).at(0);
    const std::string address = address_of(picture);
    EXPECT_TRUE(get(objection_of(address)).holds(address));
    const auto objected =
        post(objection_of(address), {{"reason", "canary-reason"}, {"mail", "ida@people.example"}});
    EXPECT_EQ(objected.status, 303);
    EXPECT_EQ(get(address).status, 404);
    EXPECT_EQ(get(address, ben_).status, 404);
    EXPECT_FALSE(get("/en" + path).holds("<img src=\"" + address));
    EXPECT_FALSE(get("/en" + path).holds("Canary"));
    EXPECT_FALSE(get("/en/pictures/objections", ana_).holds("canary-reason"));
    const auto waiting_page = get("/api/pictures/objections", mod_);
    EXPECT_TRUE(waiting_page.holds("canary-reason"));
    constexpr std::string_view kBefore = "\"objection_id\":\"";
    const std::size_t from = waiting_page.body.find(kBefore) + kBefore.size();
    const std::string objection =
        "/pictures/objections/" +
        waiting_page.body.substr(from, waiting_page.body.find('"', from) - from);
    EXPECT_EQ(post("/en" + objection + "/decision", {{"decision", "removed"}}, ben_).status, 404);
    EXPECT_EQ(post("/en" + objection + "/decision", {{"decision", "removed"}}, mod_).status, 303);
    EXPECT_TRUE(pictures(path).empty());
    // The same picture does not come back into that text.
    const auto again = upload("/en" + number_path(path) + "/posts/2",
                              with_picture({{"body", "Again"}, {"language", "en"}, {"seen", "1"}}),
                              file(), ben_, "/en" + number_path(path) + "/posts/2/edit");
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("had it removed here"));
}

TEST_P(PicturingTest, SoManyFitAndNoMore) {
    const std::string path = ask(ana_, "How do I bake?");
    const auto preview = [&](char shade) {
        return answer_with_picture(path, ben_, {{"act", "preview"}}, shade);
    };
    std::string body;
    for (char shade = '\x30'; shade < '\x30' + kMostWaitingPictures; ++shade) {
        const auto page = preview(shade);
        ASSERT_EQ(page.status, 200) << int{shade};
        const std::size_t at = page.body.find("/forum/pictures/");
        body += "![x](" + page.body.substr(at, page.body.find(".webp", at) + 5 - at) + ")\n";
    }
    const auto over = preview('\x60');
    EXPECT_TRUE(over.holds("wait for a text"));
    EXPECT_TRUE(reply(path, ben_, body).holds("eight pictures at most"));
    EXPECT_EQ(thread(path).posts, 1) << "nothing is half done";
    EXPECT_EQ(waiting(ben_), kMostWaitingPictures);
    std::string eight = body;
    for (int less = 0; less < 4; ++less) eight.erase(0, eight.find('\n') + 1);
    EXPECT_EQ(reply(path, ben_, eight).status, 303);
    EXPECT_EQ(pictures(path).size(), kMostPicturesInPost);
    EXPECT_EQ(waiting(ben_), 4);
    constexpr db::Query kHeavy{"test.heavy_pictures", R"sql(
        UPDATE forum_picture SET bytes = $1 WHERE account_id = $2
    )sql"};
    database().write([&](db::WriteTx& tx) { tx.run(kHeavy, kMostPictureBytes, ben_.account); });
    EXPECT_TRUE(preview('\x61').holds("60 MB together"));
    clock_.advance(kPicturesWait + std::chrono::days{1});
    database().write([&](db::WriteTx& tx) { delete_waiting_pictures(tx, now() - kPicturesWait); });
    EXPECT_EQ(waiting(ben_), 0);
    EXPECT_EQ(pictures(path).size(), kMostPicturesInPost);
}

TEST_P(PicturingTest, ADraftKeepsItsPictures) {
    const std::string path = ask(ana_, "How do I bake?");
    EXPECT_EQ(answer_with_picture(path, ben_, {{"act", "draft"}}).status, 303);
    clock_.advance(kPicturesWait + std::chrono::hours{1});
    database().write([&](db::WriteTx& tx) { delete_waiting_pictures(tx, now() - kPicturesWait); });
    EXPECT_EQ(waiting(ben_), 1);
}

AGORA_EACH_ENGINE(PicturingTest);

}  // namespace
}  // namespace agora::forum
