#include "agora/web/page_cache.hpp"
#include "stories_testing.hpp"

namespace agora::stories {
namespace {

class StoryPagesTest : public StoriesTest {
 protected:
    static std::string mp4() {
        return std::string(
                   "\0\0\0\x18"
                   "ftypisom",
                   12) +
               "Canary film";
    }
    web::TestAnswer film(const std::string& path, const std::string& bytes,
                         const access::Actor& who, const std::string& agreed = "true") {
        return upload("/api" + path.substr(3) + "/video", {{"all_agreed", agreed}},
                      {"video", "film.mp4", bytes}, who);
    }
    web::TestAnswer picture(const std::string& path, const access::Actor& who) {
        return upload("/api" + path.substr(3) + "/picture",
                      {{"alternative_text", "Canary at the oven"},
                       {"rights_holder", "Canary holder"},
                       {"licence", "cc_by"},
                       {"people_shown", "all_agreed"}},
                      {"picture", "oven.png", members::small_png(60, 40, '\x44')}, who);
    }
    void measure(const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "story") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {ed_.account, now()}, path.substr(3), measure});
                });
            }
        }
        settle();
    }
};

TEST_P(StoryPagesTest, AVideoIsToldByItsBytesAndGoesWithTheStory) {
    const std::string path = told(ana_);
    for (const std::string& bytes : {std::string{}, std::string{"<!doctype html>"},
                                     std::string{"%PDF-1.7 no video"}, std::string("ftyp", 4)}) {
        const auto answer = film(path, bytes, ana_);
        EXPECT_EQ(answer.status, 422) << bytes;
        EXPECT_TRUE(answer.holds("\"field\":\"video\"")) << answer.body;
    }
    EXPECT_TRUE(film(path, mp4(), ana_, "").holds("\"field\":\"all_agreed\""));
    EXPECT_EQ(film(path, mp4(), ben_).status, 404);
    EXPECT_EQ(film(path, mp4(), ed_).status, 403);
    const std::string before = version(path);
    EXPECT_EQ(film(path, mp4(), ana_).status, 200);
    EXPECT_NE(version(path), before) << "an editor looks at it as it is";
    const std::string address = path.substr(3) + "/video";
    EXPECT_EQ(get(address).status, 404) << "not published";
    EXPECT_EQ(accept(path, ed_), 303);
    const auto sent = get(address);
    EXPECT_EQ(sent.status, 200);
    EXPECT_EQ(sent.headers["Content-Type"], "video/mp4");
    EXPECT_TRUE(sent.headers["Content-Disposition"].starts_with("attachment"));
    const auto page = get(path);
    EXPECT_TRUE(page.holds("<video controls"));
    EXPECT_NE(page.headers["Content-Security-Policy"].find("media-src 'self'"),
              std::string_view::npos);
    EXPECT_EQ(post(path + "/video/removal", {}, ed_).status, 403);
    EXPECT_EQ(post(path + "/video/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(address, ana_).status, 404);
    expect_gone(path);
}

TEST_P(StoryPagesTest, APictureFollowsTheRulesOfPictures) {
    const std::string path = told(ana_);
    EXPECT_EQ(picture(path, ed_).status, 403) << "only of whoever tells it";
    ASSERT_EQ(picture(path, ana_).status, 200);
    EXPECT_EQ(accept(path, ed_), 303);
    const std::string file = path.substr(3) + "/picture.webp";
    EXPECT_EQ(get(file).status, 200);
    EXPECT_TRUE(get(path).holds("Canary at the oven"));
    EXPECT_EQ(post(path + "/objection", {{"reason", "It is me"}, {"mail", ""}}).status, 303);
    EXPECT_EQ(get(file).status, 404) << "hidden at once";
    EXPECT_EQ(get(file, ana_).status, 404);
    EXPECT_FALSE(get(path).holds("Canary at the oven"));
    EXPECT_EQ(get(path).status, 200) << "the story stays";
    EXPECT_EQ(withdraw(path, ana_), 303);
    expect_gone(path);
}

TEST_P(StoryPagesTest, ATranslationIsMarkedAndGoesWithAChange) {
    const std::string path = published(ana_);
    const http::NameValues french{{"title", "Titre canari"},
                                  {"body", std::string(30, 'f') + " mots du canari en français"},
                                  {"seen", version(path)}};
    EXPECT_EQ(get(path + "/translations/fr", ben_).status, 403);
    EXPECT_EQ(get(path + "/translations/en", ed_).status, 404) << "the original";
    EXPECT_EQ(get(path + "/translations/xx", ed_).status, 404);
    EXPECT_EQ(post(path + "/translations/fr", french.with("seen", "99"), ed_).status, 409);
    EXPECT_EQ(post(path + "/translations/fr", french, ed_).status, 303);
    const auto page = get("/fr" + path.substr(3));
    EXPECT_TRUE(page.holds("Titre canari"));
    EXPECT_TRUE(page.holds("Translated. Original language:"));
    EXPECT_TRUE(get(path).holds("Canary title"));
    EXPECT_TRUE(get("/fr/stories").holds("Titre canari"));
    EXPECT_TRUE(get("/en/stories?language=fr").holds("Canary title"));
    EXPECT_FALSE(get("/en/stories?language=nl").holds("Canary title"));
    EXPECT_EQ(change(path, words("title", "Canary title two"), ana_), 303);
    EXPECT_EQ(accept(path, ed_), 303);
    EXPECT_FALSE(get("/fr" + path.substr(3)).holds("Titre canari"))
        << "it said something else than what stands there";
}

TEST_P(StoryPagesTest, AReportLimitsOrHides) {
    const std::string path = published(ana_);
    measure(path, web::Measure::limited);
    EXPECT_EQ(get(path).status, 404);
    EXPECT_FALSE(get("/en/").holds("Canary"));
    EXPECT_EQ(get(path, ben_).status, 200);
    measure(path, web::Measure::hidden);
    expect_gone(path, ben_);
    EXPECT_TRUE(get(path, ana_).holds("After a report"));
    EXPECT_EQ(get(path, ed_).status, 200);
    measure(path, web::Measure::nothing);
    EXPECT_EQ(get(path).status, 200);
}

TEST_P(StoryPagesTest, TheHomePageShowsAnotherOneEachDayInTheReadersLanguage) {
    for (const std::string title : {"Canary one", "Canary two", "Canary three"}) {
        const auto answer =
            post("/en/stories", with_uses(words("title", title), {"page", "home"}), ana_);
        EXPECT_EQ(accept(answer.location, ed_), 303);
    }
    const auto shown = [&] {
        services().cache.start_new_epoch();
        const auto page = get("/en/");
        std::string all;
        for (const std::string title : {"Canary one", "Canary two", "Canary three"}) {
            if (page.holds(title)) all += title + ";";
        }
        return all;
    };
    const std::string first = shown();
    EXPECT_EQ(shown(), first) << "the same all day";
    EXPECT_EQ(std::ranges::count(first, ';'), 1);
    clock_.advance(days{1});
    EXPECT_NE(shown(), first);
    clock_.advance(days{2});
    EXPECT_EQ(shown(), first);
    const auto dutch =
        post("/en/stories",
             with_uses(words("title", "Kanarie").with("language", "nl"), {"page", "home"}), ana_);
    EXPECT_EQ(accept(dutch.location, ed_), 303);
    EXPECT_TRUE(get("/nl/").holds("Kanarie")) << "one in Dutch for who reads Dutch";
    for (const std::string title : {"Canary one", "Canary two", "Canary three"}) {
        EXPECT_FALSE(get("/nl/").holds(title));
    }
}

TEST_P(StoryPagesTest, ThePagesSayWhatIsMissing) {
    EXPECT_TRUE(get("/en/stories").holds("Nobody has told a story yet"));
    EXPECT_TRUE(get("/en/stories?q=nothing").holds("Nothing fits"));
    EXPECT_TRUE(get("/en/stories/mine", ana_).holds("You have told none yet"));
    EXPECT_TRUE(get("/en/stories/taken", sol_).holds("You took over none"));
    EXPECT_TRUE(get("/en/stories/waiting", ed_).holds("No story waits."));
    EXPECT_FALSE(get("/en/").holds("A member tells"));
    for (int count = 0; count < 10; ++count) published(ana_);
    for (int count = 0; count < 10; ++count) published(ben_);
    for (int count = 0; count < 6; ++count) published(sol_);
    EXPECT_TRUE(get("/en/stories").holds("page=2"));
    EXPECT_TRUE(get("/en/stories?page=2").holds("Canary title"));
    EXPECT_FALSE(get("/en/stories?page=3").holds("Canary title"));
}

AGORA_EACH_ENGINE(StoryPagesTest);

}  // namespace
}  // namespace agora::stories
