#include "agora/search/facets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Facet kProfession = 0;
constexpr Facet kLanguage = 1;
const FacetKey kDutch = short_key("nl");
const FacetKey kFrench = short_key("fr");

using Ids = std::vector<std::int64_t>;

FacetRow row(std::int64_t id, FacetKey profession, std::vector<FacetKey> languages) {
    FacetRow row;
    row.id = id;
    row.entries.push_back({kProfession, profession, Layer::visitor});
    for (const FacetKey language : languages)
        row.entries.push_back({kLanguage, language, Layer::visitor});
    return row;
}

class FacetTableTest : public testing::Test {
 protected:
    FacetTableTest() {
        table_.put(row(1, 10, {kDutch}));
        table_.put(row(2, 10, {kFrench}));
        table_.put(row(3, 11, {kDutch, kFrench}));
    }

    FacetQuery asking(std::vector<FacetFilter> filters, Layer layer = Layer::visitor) const {
        FacetQuery query;
        query.layer = layer;
        query.filters = std::move(filters);
        query.counted = {kProfession, kLanguage};
        return query;
    }

    FacetTable table_;
};

TEST_F(FacetTableTest, gives_everything_without_filters) {
    const FacetAnswer answer = table_.query(asking({}));
    EXPECT_EQ(answer.ids(), (Ids{1, 2, 3}));
    EXPECT_THAT(answer.counts()[0].options,
                ElementsAre(FacetOption{10, 2, 2, false}, FacetOption{11, 1, 1, false}));
}

TEST_F(FacetTableTest, takes_any_within_a_facet_and_all_between_facets) {
    EXPECT_EQ(table_.query(asking({{kProfession, {10, 11}}})).total(), 3u);
    EXPECT_EQ(table_.query(asking({{kProfession, {10}}, {kLanguage, {kDutch}}})).ids(), Ids{1});
    EXPECT_EQ(table_.query(asking({{kProfession, {10}}, {kProfession, {11}}})).total(), 3u);
    EXPECT_EQ(table_.query(asking({{kProfession, {}}})).total(), 3u) << "no keys, no filter";
    EXPECT_EQ(table_.query(asking({{kProfession, {99}}})).total(), 0u);
}

TEST_F(FacetTableTest, counts_a_facet_without_its_own_filter_and_says_what_a_click_gives) {
    const FacetAnswer answer = table_.query(asking({{kProfession, {10}}}));
    EXPECT_THAT(answer.counts()[0].options,
                ElementsAre(FacetOption{10, 2, 3, true}, FacetOption{11, 1, 3, false}));
    EXPECT_THAT(answer.counts()[1].options,
                ElementsAre(FacetOption{std::min(kDutch, kFrench), 1, 1, false},
                            FacetOption{std::max(kDutch, kFrench), 1, 1, false}));
}

TEST_F(FacetTableTest, shows_a_chosen_option_without_results) {
    const FacetAnswer answer = table_.query(asking({{kProfession, {99}}}));
    EXPECT_THAT(answer.counts()[0].options,
                ElementsAre(FacetOption{10, 2, 2, false}, FacetOption{11, 1, 1, false},
                            FacetOption{99, 0, 3, true}));
    EXPECT_THAT(answer.counts()[1].options, IsEmpty());
}

TEST_F(FacetTableTest, hides_rows_and_values_of_members_from_visitors_and_from_their_counts) {
    FacetRow hidden = row(4, 10, {kDutch});
    hidden.audience = Layer::member;
    table_.put(hidden);
    FacetRow partly = row(5, 11, {});
    partly.entries.push_back({kLanguage, kDutch, Layer::member});
    table_.put(partly);
    EXPECT_EQ(table_.query(asking({})).ids(), (Ids{1, 2, 3, 5}));
    EXPECT_EQ(table_.query(asking({}, Layer::member)).total(), 5u);
    EXPECT_EQ(table_.query(asking({{kLanguage, {kDutch}}})).ids(), (Ids{1, 3}));
    EXPECT_EQ(table_.query(asking({{kLanguage, {kDutch}}}, Layer::member)).ids(),
              (Ids{1, 3, 4, 5}));
    for (const FacetOption& option : table_.query(asking({})).counts()[1].options)
        EXPECT_EQ(option.having, 2u);
}

TEST_F(FacetTableTest, keeps_the_wider_audience_of_a_value_given_twice) {
    FacetRow twice = row(6, 12, {});
    twice.entries.push_back({kProfession, 12, Layer::member});
    table_.put(twice);
    EXPECT_EQ(table_.query(asking({{kProfession, {12}}})).ids(), Ids{6});
}

TEST_F(FacetTableTest, shows_a_change_to_the_next_query_and_not_to_answers_given_before) {
    const FacetAnswer before = table_.query(asking({{kProfession, {10}}}));
    table_.put(row(1, 11, {kDutch}));
    EXPECT_EQ(before.ids(), (Ids{1, 2}));
    EXPECT_EQ(table_.query(asking({{kProfession, {10}}})).ids(), Ids{2});
    table_.remove(2);
    EXPECT_EQ(table_.query(asking({{kProfession, {10}}})).total(), 0u);
    EXPECT_FALSE(table_.query(asking({})).contains(2));
    EXPECT_TRUE(table_.query(asking({})).contains(1));
    EXPECT_EQ(before.total(), 2u);
}

TEST_F(FacetTableTest, narrows_by_masks_that_stay_right_while_rows_change) {
    const MaskPointer mask = table_.mask(Ids{3, 1, 77});
    FacetQuery query = asking({});
    query.masks = {mask};
    EXPECT_EQ(table_.query(query).ids(), (Ids{1, 3}));
    table_.remove(1);
    table_.put(row(8, 10, {}));
    EXPECT_EQ(table_.query(query).ids(), Ids{3});
    table_.put(row(1, 10, {}));
    EXPECT_EQ(table_.query(query).ids(), (Ids{1, 3}));
    query.masks.push_back(table_.mask({}));
    EXPECT_EQ(table_.query(query).total(), 0u);
}

TEST_F(FacetTableTest, answers_the_same_query_from_the_cache_until_something_changes) {
    const auto hits = [&] { return table_.statistics().cache_hits; };
    (void)table_.query(asking({{kProfession, {10, 11}}, {kLanguage, {kDutch}}}));
    EXPECT_EQ(hits(), 0u);
    (void)table_.query(asking({{kLanguage, {kDutch}}, {kProfession, {11, 10}}}));
    EXPECT_EQ(hits(), 1u) << "the order of filters and keys does not matter";
    (void)table_.query(asking({{kProfession, {10, 11}}, {kLanguage, {kDutch}}}, Layer::member));
    EXPECT_EQ(hits(), 1u);
    const auto generation = table_.generation();
    table_.put(row(9, 10, {}));
    EXPECT_GT(table_.generation(), generation);
    EXPECT_EQ(table_.query(asking({{kProfession, {10, 11}}, {kLanguage, {kDutch}}})).total(), 2u);
    EXPECT_EQ(hits(), 1u);
    EXPECT_EQ(table_.statistics().cache_misses, 3u);
}

TEST_F(FacetTableTest, drops_the_least_recently_used_answer) {
    FacetTable table{2};
    table.put(row(1, 10, {}));
    const auto ask = [&](FacetKey profession) {
        (void)table.query(asking({{kProfession, {profession}}}));
    };
    ask(1);
    ask(2);
    ask(1);
    ask(3);
    EXPECT_EQ(table.statistics().cache_hits, 1u);
    ask(1);
    EXPECT_EQ(table.statistics().cache_hits, 2u);
    ask(2);
    EXPECT_EQ(table.statistics().cache_hits, 2u);
}

TEST_F(FacetTableTest, answers_the_same_after_packing) {
    const FacetAnswer before = table_.query_uncached(asking({}));
    table_.pack();
    const FacetAnswer after = table_.query_uncached(asking({}));
    EXPECT_EQ(after.ids(), before.ids());
    ASSERT_EQ(after.counts().size(), before.counts().size());
    for (std::size_t at = 0; at < after.counts().size(); ++at)
        EXPECT_EQ(after.counts()[at].options, before.counts()[at].options);
    table_.remove(before.ids().front());
    EXPECT_EQ(table_.query_uncached(asking({})).total(), before.total() - 1);
}

TEST_F(FacetTableTest, can_be_cleared) {
    table_.clear();
    EXPECT_EQ(table_.query(asking({})).total(), 0u);
    EXPECT_EQ(table_.statistics().rows, 0u);
    table_.put(row(2, 10, {}));
    EXPECT_EQ(table_.query(asking({})).ids(), Ids{2});
}

TEST_F(FacetTableTest, finds_people_of_towns_under_their_region_and_near_a_point) {
    constexpr Facet kTerritory = 5;
    FacetRow ghent = row(20, 10, {});
    ghent.place = Point{51.0543, 3.7174};
    for (const char* territory : {"be", "be-vlg", "be-vov", "9000"})
        ghent.entries.push_back({kTerritory, short_key(territory), Layer::visitor});
    table_.put(ghent);
    EXPECT_EQ(table_.query(asking({{kTerritory, {short_key("be-vlg")}}})).ids(), Ids{20});
    FacetQuery query = asking({});
    query.near = Near{{50.8503, 4.3517}, 60};
    EXPECT_EQ(table_.query(query).ids(), Ids{20});
    query.near->within_km = 40;
    EXPECT_EQ(table_.query(query).total(), 0u);
}

}  // namespace
}  // namespace agora::search
