#include "wishes_site.hpp"

namespace agora::wishes {
namespace {

class WishesTest : public WishesSite {};

TEST_P(WishesTest, AMemberProposesAndOthersSupportOnce) {
    EXPECT_TRUE(get("/en/wishes").holds("Nobody wished anything yet"));
    EXPECT_EQ(get("/en/wishes/new").status, 303) << "visitors are led to sign in";
    const std::string wish = propose(ana_, "A calendar that I can print");
    EXPECT_TRUE(get(wish).holds("A calendar that I can print"));
    EXPECT_TRUE(get(wish).holds("1 supports it")) << "whoever proposes it supports it";
    EXPECT_EQ(post(wish + "/support", {}).status, 303) << "led to sign in";
    EXPECT_EQ(post(wish + "/support", {}, ben_).status, 303);
    EXPECT_EQ(post(wish + "/support", {}, ben_).status, 409) << "once";
    EXPECT_TRUE(get(wish).holds("2 support it"));
    EXPECT_TRUE(get("/en/wishes").holds("2 support it")) << "the list follows";
    EXPECT_EQ(post(wish + "/support/removal", {}, ben_).status, 303);
    EXPECT_EQ(post(wish + "/support/removal", {}, ben_).status, 409);
    EXPECT_TRUE(get(wish).holds("1 supports it"));
    EXPECT_TRUE(get("/api" + wish.substr(3)).holds("\"supporters\":1"));
    EXPECT_EQ(get("/en/wishes/77").status, 404);
    EXPECT_EQ(post("/en/wishes/77/support", {}, ben_).status, 404);
}

TEST_P(WishesTest, ItsWordsStayWhenOthersSupportIt) {
    const std::string wish = propose(ana_, "A calendar that I can print");
    const http::NameValues words{{"title", "A calendar on paper"}, {"body", "To hang it up."}};
    EXPECT_EQ(post(wish + "/text", words, ben_).status, 403);
    EXPECT_EQ(post(wish + "/text", words, ana_).status, 303);
    EXPECT_TRUE(get(wish).holds("A calendar on paper"));
    post(wish + "/support", {}, ben_);
    EXPECT_EQ(post(wish + "/text", words.with("title", "Something else"), ana_).status, 409);
    EXPECT_EQ(post(wish + "/removal", {}, ana_).status, 409);
    EXPECT_EQ(post(wish + "/removal", {}, ben_).status, 403);
    post(wish + "/support/removal", {}, ben_);
    EXPECT_EQ(post(wish + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(wish).status, 404);
}

TEST_P(WishesTest, MembersTranslateAWishAndNobodyOverwritesThem) {
    const std::string wish = propose(ana_, "A calendar that I can print");
    const http::NameValues dutch{{"title", "Een agenda om af te drukken"},
                                 {"body", "Om op te hangen."}};
    EXPECT_EQ(post(wish + "/text?text=nl", dutch, ben_).status, 303);
    EXPECT_TRUE(get("/nl" + wish.substr(3)).holds("Een agenda om af te drukken"));
    EXPECT_TRUE(get(wish).holds("A calendar that I can print"));
    EXPECT_EQ(post(wish + "/text?text=nl", dutch.with("title", "Anders gezegd"), ana_).status, 403);
    EXPECT_EQ(post(wish + "/text?text=nl", dutch.with("title", "Beter gezegd"), ben_).status, 303);
    EXPECT_EQ(post(wish + "/text?text=nl", dutch.with("title", "Best gezegd"), editor_).status,
              303);
    EXPECT_EQ(get(wish + "/text?text=fr", ana_).status, 200);
    EXPECT_EQ(get("/en/wishes/77/text", ana_).status, 404);
}

TEST_P(WishesTest, WhatIsWrongStandsAtItsFieldAndFiveADayAreEnough) {
    for (const auto& [field, text] :
         {std::pair{"title", std::string{}}, std::pair{"title", std::string{"Short"}},
          std::pair{"title", std::string(141, 'x')}, std::pair{"body", std::string{}},
          std::pair{"body", std::string(4001, 'x')}, std::pair{"tool", std::string{"77"}},
          std::pair{"tool", std::string{}}}) {
        const auto wrong =
            post("/en/wishes", wish("Canary wish of mine", "Canary body").with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(wrong.holds("Canary")) << "what was typed stays";
    }
    for (const char* title : {"Zebra stripes", "Yellow paper", "Xylophone sounds",
                              "Walrus pictures", "Violin lessons"}) {
        propose(ana_, title);
    }
    auto sixth = wish("Umbrella for rain");
    sixth.add("is_new", "true");
    const auto many = post("/en/wishes", sixth, ana_);
    EXPECT_EQ(many.status, 429);
    EXPECT_TRUE(many.holds("Umbrella for rain"));
    EXPECT_EQ(post("/en/wishes", sixth, ben_).status, 303);
}

TEST_P(WishesTest, TheListIsFilteredSortedAndPaged) {
    const std::string first = propose(ana_, "Zebra stripes everywhere");
    const std::string second = propose(ben_, "Yellow paper for notes");
    post(second + "/support", {}, ana_);
    const auto order = [&](const std::string& query) {
        const std::string page = get("/en/wishes?" + query).body;
        return page.find("Zebra") < page.find("Yellow");
    };
    EXPECT_FALSE(order("")) << "most support first";
    EXPECT_TRUE(order("sort=waiting"));
    EXPECT_FALSE(order("sort=newest"));
    EXPECT_TRUE(get("/en/wishes?q=stripe").holds("Zebra"));
    EXPECT_FALSE(get("/en/wishes?q=stripe").holds("Yellow paper"));
    EXPECT_TRUE(get("/en/wishes?tool=invoices").holds("Nothing fits"));
    EXPECT_EQ(say(first, "declined", "Too wild.", "0").status, 303);
    EXPECT_FALSE(get("/en/wishes?status=open").holds("Zebra"));
    EXPECT_TRUE(get("/en/wishes?status=declined").holds("Zebra"));
    EXPECT_FALSE(get("/en/wishes?sort=waiting").holds("Zebra")) << "waits no more";
    database().write([&](db::WriteTx& tx) {
        for (int count = 0; count < 25; ++count) {
            put_whole_wish(tx, {.wish = {.tool_id = *parse_id<ToolId>(agora_),
                                         .proposed_by = ben_.account,
                                         .proposed_at = now()},
                                .texts = {{.language = "en", .title = "Wish by heart"}}});
        }
    });
    settle();
    EXPECT_TRUE(get("/en/wishes").holds("27 wishes"));
    EXPECT_TRUE(get("/en/wishes").holds("page=2"));
    EXPECT_TRUE(get("/en/wishes?page=2").holds("rel=\"prev\""));
    EXPECT_EQ(get("/en/wishes?page=999").status, 200);
}

TEST_P(WishesTest, AModeratedWishIsSeenByWhomItMay) {
    const std::string wish = propose(ana_, "Canary of a wish");
    const auto lists = [&](const access::Actor& who) {
        return get("/en/wishes", who).holds("Canary of a wish");
    };
    take(wish.substr(3), web::Measure::limited);
    EXPECT_EQ(get(wish).status, 404);
    EXPECT_FALSE(lists({}));
    EXPECT_TRUE(lists(ben_));
    EXPECT_FALSE(get("/en/search?q=canary").holds("Canary of a wish"));
    EXPECT_TRUE(get("/en/search?q=canary", ben_).holds("Canary of a wish"));
    take(wish.substr(3), web::Measure::hidden);
    EXPECT_FALSE(get("/en/search?q=canary", ben_).holds("Canary of a wish"));
    EXPECT_EQ(get(wish, ben_).status, 404);
    EXPECT_EQ(post(wish + "/support", {}, ben_).status, 404);
    EXPECT_FALSE(lists(ben_));
    EXPECT_TRUE(lists(ana_));
    EXPECT_TRUE(lists(editor_));
    EXPECT_FALSE(get("/en/wishes/tools/agora", ben_).holds("Canary of a wish"));
    EXPECT_FALSE(
        post("/en/wishes", this->wish("Canary of another"), ben_).holds("Canary of a wish"));
}

TEST_P(WishesTest, ANumberNeverComesTwice) {
    const std::string first = propose(ana_, "Zebra stripes everywhere");
    EXPECT_EQ(post(first + "/removal", {}, ana_).status, 303);
    const std::string second = propose(ben_, "Yellow paper for notes");
    EXPECT_NE(first, second);
    take(first.substr(3), web::Measure::hidden);
    EXPECT_EQ(get(second).status, 200) << "what is decided of the one does not hit the other";
    EXPECT_EQ(get(first).status, 404);
}

AGORA_EACH_ENGINE(WishesTest);

}  // namespace
}  // namespace agora::wishes
