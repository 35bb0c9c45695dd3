#include "places_test.hpp"

#include "agora/territories/testing.hpp"
#include "agora/web/settings.hpp"
#include "area_store.hpp"
#include "background.hpp"
#include "safe_counts.hpp"

#include <random>

namespace agora::places {
namespace {

using testing::HasSubstr;
using Told = std::map<std::string, std::int64_t>;

TEST(SafeCountsTest, SmallNumbersAreNotToldNorFoundBySubtracting) {
    const auto atlas = territories::small_atlas();
    const Told told = safe_counts(
        *atlas, {{"be-44021", 8}, {"be-41002", 2}, {"be-11002", 20}, {"be-62063", 6}}, 5);
    EXPECT_EQ(told.at("be"), 36);
    EXPECT_EQ(told.at("be-vov"), 10);
    EXPECT_FALSE(told.contains("be-41002")) << "two people";
    EXPECT_FALSE(told.contains("be-44021")) << "10 of the province less 8 would tell of two";
    EXPECT_EQ(told.at("be-11002"), 20);
    const Told less = safe_counts(*atlas, {{"be-44021", 30}, {"be-62063", 3}}, 5);
    EXPECT_EQ(less, (Told{{"be", 33}})) << "33 of the country less 30 would tell of three";
    EXPECT_TRUE(safe_counts(*atlas, {{"be-44021", 4}}, 5).empty());
}

/// The parts of every area that is told are nothing, or leave no small rest.
TEST(SafeCountsTest, NoAreaLeavesASmallRest) {
    constexpr unsigned kSeed = 20261129;
    constexpr std::int64_t kLeast = 5;
    std::mt19937 random(kSeed);
    const auto atlas = territories::small_atlas();
    for (int round = 0; round < 500; ++round) {
        std::vector<Counted> communes;
        for (const territories::Territory& one : atlas->all()) {
            if (one.level() != territories::Level::commune) continue;
            const auto people = static_cast<std::int64_t>(random() % 14);
            if (people > 0) communes.push_back({std::string{one.code()}, people});
        }
        const Told told = safe_counts(*atlas, communes, kLeast);
        for (const auto& [area, people] : told) {
            EXPECT_GE(people, kLeast);
            std::int64_t rest = people;
            bool has_parts = false;
            for (const territories::Territory* part : atlas->children(area)) {
                const auto found = told.find(std::string{part->code()});
                if (found == told.end()) continue;
                rest -= found->second;
                has_parts = true;
            }
            EXPECT_TRUE(!has_parts || rest == 0 || rest >= kLeast) << area << " leaves " << rest;
        }
    }
}

class AreaTest : public PlacesTest {
 protected:
    int wish(const access::Actor& who, const std::string& town) {
        return post("/en/places/wishes", {{"commune", town}}, who).status;
    }
};

TEST_P(AreaTest, WishesAreNumbersWithoutSmallGroupsAndTellTheTeamOnce) {
    database().write([&](db::WriteTx& tx) {
        services().settings.put(tx, "places.least_told", "2", now());
        services().settings.put(tx, "places.wishes_needed", "3", now());
        services().settings.put(tx, "places.partners_mail", "partners@coop.example", now());
    });
    const auto ana = person("Ana");
    EXPECT_EQ(wish(ana, "Gent"), 303);
    EXPECT_EQ(wish(ana, "Gent"), 303) << "twice is once";
    EXPECT_EQ(wish(ana, "Nowhere"), 422);
    const auto ben = person("Ben");
    EXPECT_TRUE(get("/en/places/wishes", ben).holds("Nowhere enough yet."));
    EXPECT_EQ(wish(ben, "Gand"), 303);
    EXPECT_TRUE(get("/en/places/wishes", ben).holds("2 members"));
    settle();
    EXPECT_TRUE(mails().empty());
    EXPECT_EQ(wish(person("Eve"), "Gent"), 303);
    EXPECT_THAT(last_mail(), HasSubstr("partners@coop.example"));
    EXPECT_EQ(wish(person("Zoe"), "Gent"), 303);
    settle();
    EXPECT_EQ(mails().size(), 1U) << "once";
    EXPECT_EQ(post("/en/places/wishes/be-44021/removal", {}, ben).status, 303);
    EXPECT_TRUE(get("/en/places/wishes", ben).holds("3 members"));
    EXPECT_EQ(get("/en/places/wishes").status, 303) << "to sign in";
}

TEST_P(AreaTest, WhoWantsToHearOfAnAreaGetsOneMailWithItsNews) {
    const auto ana = person("Ana", Language::nl);
    EXPECT_EQ(post("/en/places/subscriptions", {{"commune", "Gent"}, {"within", "10"}}, ana).status,
              303);
    EXPECT_EQ(post("/en/places/subscriptions", {{"commune", "?"}}, ana).status, 422);
    clock_.advance(std::chrono::hours{1});
    const auto edith = editor();
    const std::string near = propose(edith, workshop());
    propose(edith, with(with(workshop("Far away"), "commune", "Antwerpen"), "position", ""));
    tell_of_areas(services(), now());
    settle();
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_THAT(mails().back(), HasSubstr("/nl" + near));
    EXPECT_THAT(mails().back(), testing::Not(HasSubstr("Far away")));
    tell_of_areas(services(), now());
    settle();
    EXPECT_EQ(mails().size(), 1U) << "nothing is new";
    EXPECT_EQ(post("/en/places/subscriptions/be-44021/removal", {}, ana).status, 303);
    clock_.advance(std::chrono::hours{1});
    propose(edith, with(workshop("Another"), "position", "51.08, 3.72"));
    tell_of_areas(services(), now());
    settle();
    EXPECT_EQ(mails().size(), 1U);
}

TEST_P(AreaTest, TheFeedHoldsWhatTheFiltersGive) {
    const auto edith = editor();
    propose(edith, workshop("Bench & Co"));
    propose(edith, with(workshop("The Kitchen"), "kind", "third_place"));
    const auto feed = get("/en/places/feed.atom?kind=maker_space");
    EXPECT_EQ(feed.status, 200);
    EXPECT_TRUE(feed.holds("Bench &amp; Co"));
    EXPECT_FALSE(feed.holds("The Kitchen"));
}

TEST_P(AreaTest, MembersByAreaAreThoseWhoChoseToBeFound) {
    database().write([&](db::WriteTx& tx) {
        insert_density(tx, {"be-44021", 12}, Reader::visitor, {2026, 11, 29});
        insert_density(tx, {"be-41002", 2}, Reader::visitor, {2026, 11, 29});
    });
    const auto page = get("/api/places/members?lang=en");
    EXPECT_TRUE(page.holds("\"people\":14"));
    EXPECT_FALSE(page.holds("\"people\":12"));
    EXPECT_FALSE(page.holds("\"people\":2,"));
    person("Ana");
    count_members(services(), now());
    EXPECT_TRUE(get("/en/places/members").holds("Nowhere enough yet."))
        << "who is not in the directory counts nowhere";
    for (int at = 0; at < 5; ++at) listed_in("be-44021", members::Audience::members);
    const auto hidden = listed_in("be-44021", members::Audience::only_me);
    settle();
    count_members(services(), now());
    EXPECT_TRUE(
        get("/api/places/members?lang=en", hidden).holds("\"code\":\"be-44021\",\"people\":5"))
        << "five let members see where they are, one does not";
    EXPECT_TRUE(get("/en/places/members").holds("Nowhere enough yet."))
        << "visitors count whom the public directory shows them";
}

AGORA_EACH_ENGINE(AreaTest);

}  // namespace
}  // namespace agora::places
