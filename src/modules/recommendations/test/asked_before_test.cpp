#include "register_test.hpp"

namespace agora::recommendations {
namespace {

using testing::HasSubstr;
using testing::Not;

class AskedBeforeTest : public RegisterTest {
 protected:
    void SetUp() override {
        RegisterTest::SetUp();
        fill();
    }
    /// The newest cycle.
    std::string cycle() {
        return to_string(*database().read([](db::ReadTx& tx) {
            return tx.find<CycleId>(
                db::Query{"test.cycle", "SELECT MAX(cycle_id) FROM recommendations_cycle"});
        }));
    }
};

TEST_P(AskedBeforeTest, AskedBeforeFindsOtherWaysToSayItInThreeLanguages) {
    for (const char* words : {"ledenregister", "annuaire%20des%20membres", "member%20directory",
                              "We%20willen%20ledenregisters"}) {
        const auto near = get("/en/recommendations/near?q=" + std::string{words});
        EXPECT_TRUE(near.holds("/en/recommendations/700-1\"")) << words;
        EXPECT_TRUE(near.holds("/en/recommendations/701-2\"")) << words;
        EXPECT_FALSE(near.holds("/en/recommendations/701-3\"")) << words;
    }
    EXPECT_TRUE(get("/en/recommendations/near?q=achat%20group%C3%A9").holds("701-3"));
    EXPECT_TRUE(get("/en/recommendations/near?q=zeppelin").holds("Nobody asked for it before"));
    EXPECT_TRUE(get("/api/recommendations/near?q=annuaire").holds("\"number\":\"701-2\""));
    EXPECT_TRUE(get("/en/recommendations/near?q=de%20het%20een").holds("Nobody asked"));
    EXPECT_TRUE(get("/en/recommendations?q=gids").holds("701-2"));
}

TEST_P(AskedBeforeTest, TheWordsFollowEachNewTextAtOnce) {
    const auto found = [&](const std::string& word) {
        return get("/en/recommendations?q=" + word).holds("/en/recommendations/701-3\"");
    };
    EXPECT_TRUE(found("aankopen"));
    EXPECT_FALSE(found("zeppelin"));
    const http::NameValues text{
        {"title", "Een zeppelin delen"}, {"context", "Om te varen."}, {"seen", "1"}};
    EXPECT_EQ(
        post("/en/recommendations/701-3?text=nl", text.with("origin", "written"), editor_).status,
        303);
    EXPECT_TRUE(found("zeppelin"));
    EXPECT_TRUE(found("varen"));
    EXPECT_FALSE(found("aankopen")) << "the version before is not the text any more";
    EXPECT_TRUE(get("/en/recommendations/near?q=zeppelins").holds("701-3"));
    const http::NameValues french{
        {"title", "Un ballon dirigeable"}, {"origin", "written"}, {"seen", "0"}};
    EXPECT_EQ(post("/en/recommendations/701-3?text=fr", french, editor_).status, 303);
    EXPECT_TRUE(found("dirigeable"));
    EXPECT_TRUE(found("zeppelin")) << "in every language that it is said in";
    EXPECT_EQ(record("701-3", act("accepted"), board_), 303);
    EXPECT_TRUE(found("varen")) << "a change of status changes no words";
    import("701/4,701,Cycle B,Group two,,,Een onderzeeboot,,,,,proposed,,\r\n");
    EXPECT_TRUE(get("/en/recommendations?q=onderzeeboot").holds("701-4"));
}

TEST_P(AskedBeforeTest, AShortWordFindsItselfAlone) {
    EXPECT_TRUE(get("/en/recommendations?q=web").holds("700-1.a\""));
    EXPECT_FALSE(get("/en/recommendations?q=we").holds("700-1.a\""));
    EXPECT_FALSE(get("/en/recommendations?q=sam").holds("701-3\"")) << "Samen begins with it";
}

TEST_P(AskedBeforeTest, ANewOneNeedsALinkOrAReason) {
    const http::NameValues asked{{"title", "Nog een ledenregister"},
                                 {"context", ""},
                                 {"earlier", ""},
                                 {"kind", "predecessor"},
                                 {"why", ""},
                                 {"number", "702-1"},
                                 {"cycle", cycle()},
                                 {"group_name", "Group three"}};
    EXPECT_EQ(post("/nl/recommendations", asked, ana_).status, 403);
    const auto refused = post("/nl/recommendations", asked, editor_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-why-error\""));
    EXPECT_TRUE(refused.holds("701-2")) << "what was asked before shows beside it";
    EXPECT_EQ(post("/nl/recommendations", asked.with("earlier", "999-1"), editor_).status, 422);
    EXPECT_EQ(
        post("/nl/recommendations", asked.with("number", "700-1").with("why", "Nu wel."), editor_)
            .status,
        422);
    EXPECT_EQ(post("/nl/recommendations", asked.with("earlier", "701-2"), editor_).status, 303);
    EXPECT_THAT(story("702-1"), HasSubstr("It was asked before"));
    EXPECT_THAT(story("701-2"), HasSubstr("702-1"));
}

TEST_P(AskedBeforeTest, MergingKeepsTheOriginalsAndSaysSoThere) {
    const http::NameValues merged{{"title", "Eén gids en samen aankopen"},
                                  {"context", ""},
                                  {"earlier", "701-2, 701/3"},
                                  {"kind", "merged"},
                                  {"why", "Ze vragen hetzelfde."},
                                  {"number", "702-1"},
                                  {"cycle", cycle()},
                                  {"group_name", "Drie"}};
    EXPECT_EQ(post("/nl/recommendations", merged.with("earlier", ""), editor_).status, 422);
    EXPECT_EQ(post("/nl/recommendations", merged, editor_).status, 303);
    for (const char* original : {"701-2", "701-3"}) {
        const std::string page = story(original);
        EXPECT_THAT(page, HasSubstr("It was asked again, or goes on in"));
        EXPECT_THAT(page, HasSubstr("702-1: Ze vragen hetzelfde."));
    }
    EXPECT_THAT(story("701-2"), HasSubstr("De raad zegt ja.")) << "nothing of it is lost";
    EXPECT_THAT(story("702-1"), HasSubstr("Made from several:"));
}

TEST_P(AskedBeforeTest, SplittingKeepsTheOriginalAndLeadsToEachPart) {
    const http::NameValues part{{"title", "Een gids op papier"},
                                {"context", ""},
                                {"earlier", "701-2"},
                                {"kind", "split"},
                                {"why", "Twee vragen in één."},
                                {"number", "702-1"},
                                {"cycle", cycle()},
                                {"group_name", "Drie"}};
    EXPECT_EQ(post("/nl/recommendations", part.with("earlier", ""), editor_).status, 422);
    EXPECT_EQ(post("/nl/recommendations", part, editor_).status, 303);
    EXPECT_EQ(post("/nl/recommendations",
                   part.with("number", "702-2").with("title", "Een gids op het web"), editor_)
                  .status,
              303);
    const std::string original = story("701-2");
    EXPECT_THAT(original, HasSubstr("702-1: Twee vragen in één."));
    EXPECT_THAT(original, HasSubstr("702-2: Twee vragen in één."));
    EXPECT_THAT(original, HasSubstr("Een gids voor leden")) << "nothing of it is lost";
    EXPECT_THAT(original, HasSubstr("De raad zegt ja."));
    for (const char* number : {"702-1", "702-2"}) {
        EXPECT_THAT(story(number), HasSubstr("/en/recommendations/701-2"));
        EXPECT_THAT(story(number), HasSubstr("A part of"));
    }
}

TEST_P(AskedBeforeTest, AModeratedOneIsSeenByNobodyElse) {
    moderate("701-2", web::Measure::hidden);
    EXPECT_EQ(get("/en/recommendations/701-2").status, 404);
    EXPECT_EQ(get("/en/recommendations/701-2", ana_).status, 404);
    EXPECT_EQ(get("/en/recommendations/701-2", editor_).status, 200);
    EXPECT_EQ(get("/en/recommendations/701/2").status, 404);
    EXPECT_THAT(get("/en/recommendations").body, HasSubstr("4 recommendations"));
    EXPECT_FALSE(get("/en/recommendations?q=gids").holds("701-2"));
    EXPECT_FALSE(get("/en/recommendations/near?q=gids").holds("701-2"));
    EXPECT_FALSE(get("/en/recommendations/feed.atom").holds("701-2"));
    EXPECT_THAT(story("700-1"), Not(HasSubstr("701-2")));
    EXPECT_FALSE(get("/en/cycles/cycle-b").holds("701-2"));
    EXPECT_FALSE(get("/en/recommendations/silent?list=accepted").holds("701-2"));
    EXPECT_FALSE(get("/en/cycles/cycle-b/opinions").holds("budget"));
}

AGORA_EACH_ENGINE(AskedBeforeTest);

}  // namespace
}  // namespace agora::recommendations
