#include "kit_testing.hpp"

namespace agora::kit {
namespace {

class KeepingTest : public KitTest {};

TEST_P(KeepingTest, EachThingIsForWhomItIsMeant) {
    struct Row {
        std::string audience;
        int visitor;
        int member;
        int ambassador;
    };
    const access::Actor visitor;
    for (const Row& row : {Row{"everyone", 200, 200, 200}, Row{"members", 404, 200, 200},
                           Row{"ambassadors", 404, 404, 200}}) {
        SCOPED_TRACE(row.audience);
        const std::string path = added(item("slides", row.audience), pdf());
        const std::vector<std::pair<access::Actor, int>> readers{
            {visitor, row.visitor}, {ben_, row.member}, {amy_, row.ambassador}, {sam_, 200}};
        for (const auto& [who, status] : readers) {
            SCOPED_TRACE(who.name);
            EXPECT_EQ(get("/en" + path, who).status, status);
            EXPECT_EQ(get("/api" + path, who).status, status);
            EXPECT_EQ(get("/en" + path + "/document", who).status, status);
            EXPECT_EQ(get("/en/kit", who).holds("Canary item"), status == 200);
            EXPECT_EQ(get("/en/kit?q=canary", who).holds("Canary item"), status == 200);
        }
        EXPECT_EQ(downloads(path), 4 - (row.visitor != 200) - (row.member != 200))
            << "counted, of those who got it";
        EXPECT_EQ(post("/en" + path + "/removal", {}, sol_).status, 303);
    }
}

TEST_P(KeepingTest, OnlyThoseWhoKeepItChangeAnything) {
    const std::string path = "/en" + added_text();
    EXPECT_EQ(post("/en/kit/words", word(), sol_).status, 303);
    const std::vector<std::pair<access::Actor, bool>> rows{
        {ben_, false},
        {amy_, false},
        {person("An", {Role::animator}), false},
        {person("Mo", {Role::moderator}), false},
        {person("Ad", {Role::adviser}), false},
        {person("Bo", {Role::board}), false},
        {person("Ed", {Role::editor}), true},
        {person("Root", {Role::administrator}), true}};
    for (const auto& [who, may] : rows) {
        SCOPED_TRACE(who.name);
        const int page = may ? 200 : 403;
        for (const std::string to : {"/en/kit/new", "/en/kit/words/new", "/en/kit/sentence",
                                     "/en/kit/sentence/edit", "/en/kit/ending"}) {
            EXPECT_EQ(get(to, who).status, page) << to;
        }
        EXPECT_EQ(get(word_path() + "/edit", who).status, page);
        EXPECT_EQ(get(path + "/versions/1", who).status, page);
        EXPECT_EQ(get(path + "/versions/new", who).status, page);
        EXPECT_EQ(post(path + "/keeping", {}, who).status, may ? 303 : 403);
        EXPECT_EQ(post(path, {{"audience", "everyone"}, {"replaced_by", ""}}, who).status,
                  may ? 303 : 403);
        EXPECT_EQ(post(word_path(), word("Canary by " + who.name, "9"), who).status,
                  may ? 409 : 403);
        EXPECT_EQ(get(path, who).holds("All versions"), may);
        if (may) continue;
        EXPECT_EQ(post("/en/kit/words", word("Other"), who).status, 403);
        EXPECT_EQ(send_item(with(item("text"), "body", "x"), {}, who).status, 403);
        EXPECT_EQ(post(path + "/removal", {}, who).status, 403);
        EXPECT_EQ(post(word_path() + "/removal", {}, who).status, 403);
    }
    EXPECT_EQ(get("/en/kit/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en/kit/999").status, 404);
    EXPECT_EQ(get("/en/kit/nonsense/document").status, 404);
    EXPECT_EQ(get("/en/kit/words/999/edit", sol_).status, 404);
    EXPECT_EQ(post(path + "/removal", {}, sam_).status, 303);
    EXPECT_EQ(get(path, sol_).status, 404);
}

TEST_P(KeepingTest, WhatIsWrongStandsAtItsFieldAndWhatWasTypedStays) {
    const auto wrong = [&](Fields fields, const File& file, std::string_view field) {
        const auto answer = send_item(fields, file, sol_);
        EXPECT_EQ(answer.status, 422) << field << answer.body;
        EXPECT_TRUE(answer.holds("\"field\":\"" + std::string{field} + "\"")) << answer.body;
    };
    wrong(with(item(), "title", ""), pdf(), "title");
    wrong(with(item(), "summary", std::string(251, 'x')), pdf(), "summary");
    wrong(with(item(), "valid_until", day(-1)), pdf(), "valid_until");
    wrong(with(item(), "valid_until", "2999-01-01"), pdf(), "valid_until");
    wrong(with(item(), "valid_until", "2026-02-30"), pdf(), "valid_until");
    wrong(with(item(), "valid_from", day(101)), pdf(), "valid_until");
    wrong(item(), {}, "document");
    wrong(item("brochure"), {"document", "page.pdf", "<!doctype html>"}, "document");
    wrong(item("text"), {}, "body");
    wrong(item("video"), {}, "document");
    wrong(item("video"), pdf(), "document");
    wrong(with(item("video"), "address", "javascript:alert(1)"), {}, "address");
    const auto page = upload("/en/kit", with(item(), "title", ""), pdf(), sol_, "/en/kit/new");
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(page.holds("Canary for a fair."));
    EXPECT_TRUE(page.holds("id=\"field-title-error\""));
    EXPECT_TRUE(page.holds("Choose it once more."));
}

TEST_P(KeepingTest, AVideoIsAFileOrAnAddressOutside) {
    const std::string mp4 = std::string(
                                "\0\0\0\x18"
                                "ftypisom",
                                12) +
                            "film";
    const std::string file = added(item("video"), {"document", "film.mp4", mp4});
    const auto sent = get("/en" + file + "/document");
    EXPECT_EQ(sent.headers["Content-Type"], "video/mp4");
    EXPECT_TRUE(sent.headers["Content-Disposition"].starts_with("attachment"));
    const std::string outside =
        added(with(item("video"), "address", "https://video.example/1"), {});
    EXPECT_TRUE(get("/en" + outside).holds("outside Agora"));
    EXPECT_TRUE(get("/en" + outside).holds("https://video.example/1"));
    EXPECT_EQ(get("/en" + outside + "/document").status, 404);
}

TEST_P(KeepingTest, TheLexiconHasThreeLanguagesAndVersions) {
    EXPECT_TRUE(get("/en/kit/words").holds("The lexicon is still empty."));
    EXPECT_EQ(post("/en/kit/words", word(), sol_).status, 303);
    EXPECT_TRUE(get("/en/kit/words").holds("Canary sentence in plain words."));
    EXPECT_TRUE(get("/nl/kit/words").holds("Een zin over kanaries."));
    EXPECT_TRUE(get("/fr/kit").holds("Mot canari"));
    EXPECT_EQ(post("/en/kit/words", word(), sol_).status, 422) << "it is there";
    const auto half = post("/en/kit/words", word("Other").with("sentence_fr", ""), sol_);
    EXPECT_EQ(half.status, 422);
    EXPECT_TRUE(half.holds("id=\"field-sentence_fr-error\""));
    EXPECT_EQ(post(word_path(), word("Canary word two", "1"), sam_).status, 303);
    EXPECT_TRUE(get("/en/kit/words").holds("Canary word two"));
    const auto late = post(word_path(), word("Canary word three", "1"), sol_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Canary word three"));
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    clock_.advance(days{201});
    EXPECT_FALSE(get("/en/kit/words").holds("Canary word two")) << "no longer valid";
    EXPECT_TRUE(get("/en/kit/words", sol_).holds("Canary word two"));
    EXPECT_EQ(post(word_path() + "/removal", {}, sol_).status, 303);
    EXPECT_FALSE(get("/en/kit/words", sol_).holds("Canary"));
}

TEST_P(KeepingTest, TheSentenceStandsOnTopAndEveryVersionStays) {
    EXPECT_TRUE(get("/en/kit").holds("It is not written yet."));
    const http::NameValues first{{"nl", "Samen ondernemen."},
                                 {"fr", "Entreprendre ensemble."},
                                 {"en", "Canary: work together."},
                                 {"seen", "0"}};
    EXPECT_EQ(post("/en/kit/sentence", first.with("fr", ""), sol_).status, 422);
    EXPECT_EQ(post("/en/kit/sentence", first, sol_).status, 303);
    EXPECT_TRUE(get("/en/kit").holds("Canary: work together."));
    EXPECT_TRUE(get("/fr/kit").holds("Entreprendre ensemble."));
    EXPECT_EQ(post("/en/kit/sentence", first.with("seen", "1"), sol_).status, 422) << "the same";
    EXPECT_EQ(post("/en/kit/sentence", first.with("en", "Canary two, together."), sol_).status,
              409);
    EXPECT_EQ(
        post("/en/kit/sentence", first.with("en", "Canary two, together.").with("seen", "1"), sam_)
            .status,
        303);
    EXPECT_FALSE(get("/en/kit").holds("Canary: work together."));
    const auto versions = get("/en/kit/sentence", sol_);
    EXPECT_TRUE(versions.holds("Canary: work together."));
    EXPECT_TRUE(versions.holds("Sam"));
}

TEST_P(KeepingTest, StoriesStandThereWhoseTellersAgreedToIt) {
    EXPECT_TRUE(get("/en/kit").holds("href=\"/en/stories\"")) << "also without any";
    EXPECT_TRUE(get("/en/stories").holds("href=\"/en/kit\""));
    const auto put = [&](const std::string& title, const std::vector<stories::Use>& uses) {
        database().write([&](db::WriteTx& tx) {
            stories::put_whole_story(tx, {.story = {.told_by = ben_.account,
                                                    .state = stories::State::published,
                                                    .offered_at = now(),
                                                    .published_at = now(),
                                                    .ends_on = utc_date(now()) + days{30}},
                                          .texts = {{.language = "en", .title = title}},
                                          .uses = uses});
        });
    };
    put("Canary for the kit", {stories::Use::page, stories::Use::kit});
    put("Canary for the home", {stories::Use::page, stories::Use::home});
    EXPECT_TRUE(get("/en/kit").holds("Canary for the kit"));
    EXPECT_FALSE(get("/en/kit").holds("Canary for the home"));
    clock_.advance(days{31});
    EXPECT_FALSE(get("/en/kit").holds("Canary for the kit"));
}

AGORA_EACH_ENGINE(KeepingTest);

}  // namespace
}  // namespace agora::kit
