#include "exchange_site.hpp"
#include "place.hpp"
#include "short_code.hpp"

#include <set>

namespace agora::exchange {
namespace {

class ListingsTest : public ExchangeSite {};

TEST_P(ListingsTest, AMemberPlacesAnOfferAndVisitorsSeeItWithoutTheName) {
    EXPECT_TRUE(get("/en/exchange").holds("Nobody offers or looks for anything yet"));
    EXPECT_EQ(get("/en/exchange/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post("/en/exchange", bike()).status, 303);
    const std::string path = placed(ana_);
    for (const std::string& prefix : {std::string{"/en"}, std::string{"/api"}}) {
        EXPECT_TRUE(get(prefix + "/exchange").holds("Cargo bike"));
        const auto page = get(prefix + path);
        EXPECT_EQ(page.status, 200);
        EXPECT_TRUE(page.holds("Cargo bike"));
        EXPECT_FALSE(page.holds("Ana")) << "visitors don't see whose it is";
        EXPECT_TRUE(get(prefix + path, ben_).holds("Ana"));
    }
    EXPECT_EQ(get("/en/exchange/77").status, 404);
    EXPECT_EQ(get("/en/exchange/x").status, 404);
}

TEST_P(ListingsTest, ForMembersMeansForMembers) {
    const std::string path = placed(ana_, bike().with("audience", "members"));
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_FALSE(get("/en/exchange").holds("Cargo bike"));
    EXPECT_FALSE(get("/en/exchange/feed.atom").holds("Cargo bike"));
    EXPECT_FALSE(get("/en/search?q=cargo").holds("Cargo bike"));
    EXPECT_FALSE(get("/en/exchange/posters/towns/be-44021").holds("Cargo bike"));
    EXPECT_EQ(get("/en" + path, ben_).status, 200);
    EXPECT_TRUE(get("/en/exchange", ben_).holds("Cargo bike"));
    EXPECT_TRUE(get("/api/exchange", ben_).holds("\"title\":\"Cargo bike"));
    EXPECT_FALSE(get("/api/exchange", ben_).holds("\"cards\"")) << "nothing drawn";
    EXPECT_TRUE(get("/en/search?q=cargo", ben_).holds("Cargo bike"));
}

TEST_P(ListingsTest, WhatIsWrongStandsAtItsFieldAndNothingTypedIsLost) {
    for (const auto& [field, value] :
         {std::pair{"side", "gift"}, std::pair{"thing", ""}, std::pair{"category", "nonsense"},
          std::pair{"category", "language"}, std::pair{"title", "x"}, std::pair{"modes", "theft"},
          std::pair{"credits", "-3"}, std::pair{"town", "Nowhere"}, std::pair{"town", ""},
          std::pair{"audience", ""}}) {
        const auto answer = post("/en/exchange", bike().with(field, value), ana_);
        EXPECT_EQ(answer.status, 422) << field << " " << value;
        EXPECT_TRUE(answer.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(answer.holds("12 a weekend")) << "what was typed stays";
    }
    const auto json = post_json("/api/exchange", "{\"side\":\"offer\"}", ana_);
    EXPECT_EQ(json.status, 422);
    EXPECT_TRUE(json.holds("\"title\""));
    EXPECT_EQ(post("/en/exchange", bike().with("town", "").with("remote", "true"), ana_).status,
              303);
}

TEST_P(ListingsTest, FiltersAndWordsFindIt) {
    placed(ana_);
    placed(ben_, bike()
                     .with("title", "Dutch lessons in the evening")
                     .with("side", "want")
                     .with("thing", "service")
                     .with("category", "lesson")
                     .with("modes", "barter")
                     .with("town", "Liège"));
    for (const char* query :
         {"side=offer", "thing=good", "mode=credits", "category=vehicle", "q=bike", "q=fiets",
          "near=Gent&within=10", "near=9000", "q=K0nsense"}) {
        const auto page = get("/en/exchange?" + std::string{query});
        EXPECT_EQ(page.status, 200);
        EXPECT_EQ(page.holds("Cargo bike"), std::string_view{query} != "q=K0nsense") << query;
        EXPECT_FALSE(page.holds("Dutch lessons")) << query;
    }
    EXPECT_TRUE(get("/en/exchange?mode=barter").holds("Dutch lessons"));
    EXPECT_TRUE(get("/en/exchange?near=Nowhereville").holds("No town is called that"));
    EXPECT_EQ(get("/en/exchange?side=x&page=0&within=-1&category=%22").status, 200);
    EXPECT_TRUE(get("/api/exchange?side=want").holds("\"total\":1"));
}

TEST_P(ListingsTest, OnlyTheOwnerChangesItAndNobodyOverwrites) {
    const std::string path = placed(ana_);
    EXPECT_EQ(get("/en" + path + "/edit", ben_).status, 403);
    EXPECT_EQ(get("/en" + path + "/edit", ana_).status, 200);
    const auto changed = bike().with("title", "Cargo bike, blue").with("seen", "1");
    EXPECT_EQ(post("/en" + path + "/edit", changed, ben_).status, 403);
    EXPECT_EQ(post("/en" + path + "/edit", changed, ana_).status, 303);
    EXPECT_TRUE(get("/en/exchange").holds("Cargo bike, blue")) << "the list follows";
    const auto late = post("/en" + path + "/edit", changed.with("title", "Cargo bike, red"), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Cargo bike, red")) << "what was typed stays";
    EXPECT_EQ(post("/en" + path + "/settlement", {}, ben_).status, 403);
    EXPECT_EQ(post("/en" + path + "/settlement", {}, ana_).status, 303);
    EXPECT_EQ(post("/en" + path + "/settlement", {}, ana_).status, 409);
    EXPECT_FALSE(get("/en/exchange").holds("Cargo bike"));
    EXPECT_EQ(post("/en" + path + "/prolongation", {}, ben_).status, 403);
    EXPECT_EQ(post("/en" + path + "/prolongation", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/exchange").holds("Cargo bike"));
    EXPECT_TRUE(get("/en/exchange/mine", ana_).holds("Cargo bike"));
    EXPECT_FALSE(get("/en/exchange/mine", ben_).holds("Cargo bike"));
}

TEST_P(ListingsTest, ItEndsWithWarningsAndOneClickProlongsIt) {
    using std::chrono::days;
    const std::string path = placed(ana_);
    const Date until = *listing_of(path).ends_on;
    const auto pass = [&](int count) {
        clock_.advance(days{count});
        look_after_ends(services(), now());
    };
    look_after_ends(services(), now());
    EXPECT_EQ(mails_about("It ends on"), 0);
    pass(53);
    EXPECT_EQ(mails_about("It ends on"), 1) << "a week before";
    look_after_ends(services(), now());
    EXPECT_EQ(mails_about("It ends on"), 1) << "once";
    pass(6);
    EXPECT_EQ(mails_about("It ends on"), 2) << "the day before";
    pass(1);
    EXPECT_TRUE(get("/en/exchange").holds("Cargo bike")) << "the last day counts";
    EXPECT_EQ(post("/en" + path + "/prolongation", {}, ana_).status, 303);
    EXPECT_GT(*listing_of(path).ends_on, until);
    pass(61);
    EXPECT_EQ(mails_about("Ended: "), 1) << "who was asleep is told once, of the end";
    EXPECT_EQ(mails_about("It ends on"), 2);
    EXPECT_FALSE(get("/en/exchange", ben_).holds("Cargo bike"));
    EXPECT_EQ(post("/en" + path + "/answers",
                   {{"mode", "credits"}, {"words", "Is it still there?"}}, ben_)
                  .status,
              409);
    EXPECT_EQ(post("/en" + path + "/prolongation", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/exchange", ben_).holds("Cargo bike"));
    EXPECT_TRUE(get("/api/exchange", ben_).holds("\"title\":\"Cargo bike"));
    EXPECT_FALSE(get("/api/exchange", ben_).holds("\"cards\"")) << "nothing drawn";
}

TEST_P(ListingsTest, WithoutEndDateOnlyWhereItIsAllowed) {
    const auto forever = bike().with("without_end", "true");
    EXPECT_EQ(post("/en/exchange", forever, ana_).status, 422);
    EXPECT_FALSE(get("/en/exchange/new", ana_).holds("name=\"without_end\""))
        << "it is not even asked";
    const std::string group = found_group(ana_, "Repairers");
    const auto here = forever.with("circle", circle_id(group));
    const std::string modes = "/en/exchange/groups/" + group.substr(8);
    EXPECT_EQ(post(modes, {{"modes", "credits"}, {"without_end", "true"}}, ana_).status, 303);
    EXPECT_FALSE(listing_of(placed(ana_, here)).ends_on.has_value());
    EXPECT_EQ(post("/en/exchange", forever, ana_).status, 422) << "in no group it needs an end";
    set("exchange.without_end", "yes");
    EXPECT_FALSE(listing_of(placed(ben_, forever)).ends_on.has_value());
}

TEST_P(ListingsTest, AGroupChoosesTheWaysThatItAllows) {
    const std::string group = found_group(ana_, "Gardeners");
    const std::string page = "/en/exchange/groups/" + group.substr(8);
    const auto here = bike().with("circle", circle_id(group));
    EXPECT_EQ(post("/en/exchange", here, ben_).status, 422) << "who is not in it can't";
    join_group(group, ben_);
    EXPECT_EQ(get(page, ben_).status, 200);
    EXPECT_FALSE(get(page, ben_).holds("Choose for the group"));
    EXPECT_TRUE(get(page, ana_).holds("Choose for the group"));
    EXPECT_EQ(post(page, {{"modes", "free"}}).status, 303) << "led to sign in";
    EXPECT_EQ(post(page, {{"modes", "free"}}, ben_).status, 403);
    EXPECT_EQ(post(page, {}, ana_).status, 422);
    EXPECT_EQ(post(page, {{"modes", "free"}, {"modes", "barter"}}, ana_).status, 303);
    EXPECT_EQ(get("/en/exchange/groups/none").status, 404);
    const auto refused = post("/en/exchange", here, ben_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-modes-error\""));
    placed(ben_, here.with("modes", "barter"));
    EXPECT_TRUE(get("/en" + group, ana_).holds("Cargo bike")) << "on the home of the group";
    set("exchange.barter", "no");
    EXPECT_EQ(post("/en/exchange", bike().with("modes", "barter"), ana_).status, 422);
    EXPECT_FALSE(get(page).holds("<span class=\"tag\">barter</span>"));
}

TEST_P(ListingsTest, AReportedOneIsLimitedOrHidden) {
    const std::string path = placed(ana_);
    take(path, web::Measure::limited);
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_FALSE(get("/en/exchange").holds("Cargo bike"));
    EXPECT_EQ(get("/en" + path, ben_).status, 200);
    take(path, web::Measure::hidden);
    EXPECT_EQ(get("/en" + path, ben_).status, 404);
    EXPECT_FALSE(get("/en/exchange", ben_).holds("Cargo bike"));
    EXPECT_EQ(get("/en" + path, ana_).status, 200);
    take(path, web::Measure::nothing);
    EXPECT_EQ(get("/en" + path).status, 200);
}

TEST_P(ListingsTest, BorrowBeforeYouBuyShowsWhatIsFreeBeforeWhatIsSold) {
    placed(ana_, bike().with("modes", "paid").with("title", "Ladder for sale"));
    placed(ben_, bike().with("modes", "free").with("title", "Ladder for you"));
    EXPECT_EQ(get("/en/exchange/search").status, 200);
    const auto page = get("/en/exchange/search?q=ladder&near=Gent");
    const auto free = page.body.find("Ladder for you");
    const auto sold = page.body.find("Ladder for sale");
    ASSERT_NE(free, std::string::npos);
    ASSERT_NE(sold, std::string::npos);
    EXPECT_LT(free, sold);
    EXPECT_TRUE(page.holds("in the same town"));
    EXPECT_TRUE(get("/en/exchange/search?q=submarine").holds("Nobody lends or offers it yet"));
    EXPECT_TRUE(get("/en/exchange/feed.atom").holds("<title>Offered: Ladder for you</title>"));
}

AGORA_EACH_ENGINE(ListingsTest);

TEST(ShortCodeTest, NoTwoOfALongTimeAreAlikeAndTheyAreReadAsPeopleTypeThem) {
    std::set<std::string> codes;
    constexpr int kMany = 200'000;
    for (int number = 1; number <= kMany; ++number) codes.insert(short_code(number));
    for (int number = 1 << 20; number < (1 << 20) + kMany; ++number) {
        codes.insert(short_code(number));
    }
    EXPECT_EQ(codes.size(), 2U * kMany);
    EXPECT_EQ(shown_code("K73F"), "K7-3F");
    EXPECT_EQ(read_code(" k7-3f "), "K73F");
    EXPECT_EQ(read_code("kO-iL"), "K011");
    for (const char* wrong : {"", "K7", "K7-3F-AAAAAAAAAAAA", "K7_3F", "../..", "K7é3F"}) {
        EXPECT_FALSE(read_code(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace agora::exchange
