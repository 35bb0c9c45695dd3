#include "agora/search/rotation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace agora::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Ids = std::vector<std::int64_t>;

std::vector<Candidate> candidates_never_shown(std::int64_t count) {
    std::vector<Candidate> candidates;
    for (std::int64_t id = 1; id <= count; ++id) candidates.push_back({id, 0});
    return candidates;
}

/// 0 when all are shown equally often, towards 1 when one is shown always.
double gini(std::vector<std::uint32_t> shown) {
    std::sort(shown.begin(), shown.end());
    double weighted = 0;
    double sum = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        weighted += static_cast<double>(i + 1) * shown[i];
        sum += shown[i];
    }
    const auto count = static_cast<double>(shown.size());
    return 2 * weighted / (count * sum) - (count + 1) / count;
}

TEST(Rotation, puts_the_least_shown_first) {
    const std::vector<Candidate> candidates{{1, 5}, {2, 0}, {3, 2}, {4, 9}};
    EXPECT_THAT(rotated(candidates, day_seed("2026-11-20"), 0, 10), ElementsAre(2, 3, 1, 4));
}

TEST(Rotation, is_the_same_all_day_and_another_the_next_day) {
    const auto candidates = candidates_never_shown(100);
    const auto today = rotated(candidates, day_seed("2026-11-20"), 0, 100);
    auto shuffled = candidates;
    std::reverse(shuffled.begin(), shuffled.end());
    EXPECT_EQ(rotated(shuffled, day_seed("2026-11-20"), 0, 100), today);
    EXPECT_NE(rotated(candidates, day_seed("2026-11-21"), 0, 100), today);
    EXPECT_NE(rotated(candidates, day_seed("2026-11-20", "demands"), 0, 100), today);
}

TEST(Rotation, has_pages_that_fit_together) {
    const auto candidates = candidates_never_shown(95);
    const auto seed = day_seed("2026-11-20");
    Ids pages;
    for (std::size_t offset = 0; offset < 100; offset += 10) {
        const auto page = rotated(candidates, seed, offset, 10);
        pages.insert(pages.end(), page.begin(), page.end());
    }
    EXPECT_EQ(pages, rotated(candidates, seed, 0, 1'000));
    EXPECT_THAT(rotated(candidates, seed, 95, 10), IsEmpty());
    EXPECT_THAT(rotated({}, seed, 0, 10), IsEmpty());
}

/// People look at the first page; who stands there is counted for the next day.
double gini_after(int days, bool rotating) {
    auto candidates = candidates_never_shown(200);
    for (int day = 0; day < days; ++day) {
        const auto seed = rotating ? day_seed(std::to_string(day)) : day_seed("fixed");
        auto order = candidates;
        if (!rotating) {
            for (Candidate& candidate : order) candidate.shown = 0;
        }
        for (const std::int64_t id : rotated(order, seed, 0, 20))
            candidates[static_cast<std::size_t>(id - 1)].shown += 30;
    }
    std::vector<std::uint32_t> shown;
    for (const Candidate& candidate : candidates) shown.push_back(candidate.shown);
    return gini(shown);
}

TEST(Rotation, spreads_exposure_over_the_days_where_a_fixed_order_does_not) {
    EXPECT_GT(gini_after(1, true), 0.85);
    EXPECT_LT(gini_after(5, true), 0.55);
    EXPECT_NEAR(gini_after(10, true), 0, 1e-9) << "ten days of 20 are all 200 once";
    EXPECT_LT(gini_after(33, true), 0.2);
    EXPECT_GT(gini_after(33, false), 0.85);
}

TEST(Rotation, hashes_so_that_each_place_is_as_likely_for_everybody) {
    const auto candidates = candidates_never_shown(50);
    std::vector<int> first(51);
    constexpr int kDays = 5'000;
    for (int day = 0; day < kDays; ++day)
        ++first[static_cast<std::size_t>(
            rotated(candidates, day_seed(std::to_string(day)), 0, 1).front())];
    for (std::size_t id = 1; id <= 50; ++id) {
        EXPECT_GT(first[id], 50) << id;  // 100 expected, standard deviation 10
        EXPECT_LT(first[id], 150) << id;
    }
}

class DayOrderTest : public testing::Test {
 protected:
    DayOrderTest() {
        for (std::int64_t id = 1; id <= 300; ++id) {
            FacetRow row;
            row.id = id;
            row.entries = {{0, id % 10, Layer::visitor}, {1, id % 2, Layer::visitor}};
            table_.put(row);
            candidates_.push_back({id, static_cast<std::uint32_t>(id % 7)});
        }
    }

    FacetAnswer answer(std::vector<FacetFilter> filters) const {
        FacetQuery query;
        query.filters = std::move(filters);
        return table_.query(query);
    }

    /// The page by the plain function, for comparison.
    Ids expected(const FacetAnswer& answer, std::size_t offset, std::size_t limit) const {
        std::vector<Candidate> within;
        for (const Candidate& candidate : candidates_) {
            if (answer.contains(candidate.id)) within.push_back(candidate);
        }
        return rotated(within, kSeed, offset, limit);
    }

    static constexpr std::uint64_t kSeed = 42;
    FacetTable table_;
    std::vector<Candidate> candidates_;
};

TEST_F(DayOrderTest, gives_the_same_pages_as_sorting_each_answer) {
    const DayOrder order{table_, candidates_, kSeed};
    for (const auto& filters : {std::vector<FacetFilter>{}, {{1, {0}}}, {{0, {3}}}, {{0, {99}}}}) {
        const FacetAnswer found = answer(filters);
        for (std::size_t offset = 0; offset < 320; offset += 20)
            EXPECT_EQ(order.page(found, offset, 20), expected(found, offset, 20)) << offset;
    }
}

TEST_F(DayOrderTest, puts_those_who_joined_today_last_by_id) {
    const DayOrder order{table_, candidates_, kSeed};
    for (const std::int64_t id : {900, 800, 700}) {
        FacetRow row;
        row.id = id;
        row.entries = {{0, 3, Layer::visitor}};
        table_.put(row);
    }
    for (const auto& filters : {std::vector<FacetFilter>{}, {{0, {3}}}}) {
        const FacetAnswer found = answer(filters);
        Ids all;
        for (std::size_t offset = 0; offset < found.total(); offset += 7) {
            const auto page = order.page(found, offset, 7);
            all.insert(all.end(), page.begin(), page.end());
        }
        EXPECT_EQ(all.size(), found.total());
        EXPECT_EQ(std::set<std::int64_t>(all.begin(), all.end()).size(), all.size());
        EXPECT_EQ(Ids(all.end() - 3, all.end()), (Ids{700, 800, 900}));
    }
}

TEST_F(DayOrderTest, bears_candidates_that_left_or_come_twice) {
    candidates_.push_back({5, 0});
    candidates_.push_back({12'345, 0});
    table_.remove(7);
    const DayOrder order{table_, candidates_, kSeed};
    const FacetAnswer found = answer({});
    EXPECT_EQ(order.page(found, 0, 1'000).size(), 299u);
}

}  // namespace
}  // namespace agora::search
