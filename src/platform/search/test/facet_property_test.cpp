#include "facet_oracle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace agora::search {
namespace {

using rc::gen::inRange;

Layer any_layer() {
    return *rc::gen::element(Layer::visitor, Layer::member);
}

Point any_point() {
    // Around Brussels and around the date line, where distances are easy to get wrong.
    const bool far = *inRange(0, 8) == 0;
    return {(far ? -17.0 : 50.8) + *inRange(-200, 200) / 100.0,
            (far ? 179.9 : 4.3) - *inRange(0, 400) / 100.0 + (far ? 0.1 : 0)};
}

FacetRow any_row(std::int64_t id) {
    FacetRow row;
    row.id = id;
    row.audience = any_layer();
    const int entries = *inRange(0, 8);
    for (int i = 0; i < entries; ++i) {
        row.entries.push_back({static_cast<Facet>(*inRange(0, 3)), *inRange(0, 5), any_layer()});
    }
    if (*inRange(0, 3) > 0) row.place = any_point();
    row.place_audience = any_layer();
    return row;
}

FacetQuery any_query() {
    FacetQuery query;
    query.layer = any_layer();
    const int filters = *inRange(0, 4);
    for (int i = 0; i < filters; ++i) {
        FacetFilter filter{static_cast<Facet>(*inRange(0, 3)), {}};
        const int keys = *inRange(0, 3);
        for (int k = 0; k < keys; ++k) filter.any_of.push_back(*inRange(0, 6));
        query.filters.push_back(filter);
    }
    if (*inRange(0, 3) == 0) query.near = Near{any_point(), *inRange(0, 3'000) / 10.0};
    query.counted = {0, 1, 2};
    return query;
}

/// Table and oracle side by side.
struct Pair {
    FacetTable table;
    FacetOracle oracle;

    void put(const FacetRow& row) {
        table.put(row);
        oracle.put(row);
    }
    void remove(std::int64_t id) {
        table.remove(id);
        oracle.remove(id);
    }
    void expect_same(FacetQuery query, const std::vector<std::set<std::int64_t>>& within) {
        for (const auto& mask : within) {
            const std::vector<std::int64_t> ids(mask.begin(), mask.end());
            query.masks.push_back(table.mask(ids));
        }
        for (int time = 0; time < 2; ++time) {  // the second time from the cache
            const FacetAnswer answer = table.query(query);
            RC_ASSERT(answer.ids() == oracle.ids(query, within));
            RC_ASSERT(answer.total() == answer.ids().size());
            for (const FacetCounts& counts : answer.counts())
                RC_ASSERT(counts.options == oracle.options(query, within, counts.facet));
        }
    }
};

TEST(FacetProperties, counts_are_what_a_click_gives) {
    EXPECT_TRUE(rc::check([] {
        Pair pair;
        const int rows = *inRange(0, 60);
        for (std::int64_t id = 1; id <= rows; ++id) pair.put(any_row(id));
        const auto query = any_query();
        std::vector<std::set<std::int64_t>> within;
        if (*inRange(0, 3) == 0) {
            const auto ids =
                *rc::gen::container<std::set<std::int64_t>>(inRange<std::int64_t>(0, 80));
            within.push_back(ids);
        }
        pair.expect_same(query, within);
    }));
}

TEST(FacetProperties, changes_show_in_the_next_query) {
    EXPECT_TRUE(rc::check([] {
        Pair pair;
        const int steps = *inRange(1, 40);
        for (int step = 0; step < steps; ++step) {
            const auto id = *inRange<std::int64_t>(1, 12);
            if (*inRange(0, 4) == 0) {
                pair.remove(id);
            } else {
                pair.put(any_row(id));
            }
            if (*inRange(0, 4) == 0) pair.expect_same(any_query(), {});
        }
        pair.expect_same(any_query(), {});
    }));
}

TEST(FacetProperties, nearest_goes_by_distance_and_respects_who_may_see_the_place) {
    EXPECT_TRUE(rc::check([] {
        Pair pair;
        for (std::int64_t id = 1; id <= 40; ++id) pair.put(any_row(id));
        const auto query = any_query();
        const Point from = any_point();
        std::vector<PlacedId> places;
        for (const std::int64_t id : pair.oracle.ids(query, {})) {
            const FacetRow& row = pair.oracle.rows().at(id);
            if (row.place && FacetOracle::sees(query.layer, row.place_audience))
                places.push_back({id, on_sphere(*row.place)});
        }
        const auto expected = nearest(places, from, places.size());
        const auto answer = pair.table.query(query);
        RC_ASSERT(answer.nearest(from, 0, 1'000) == expected);
        const auto page = answer.nearest(from, 3, 4);
        for (std::size_t at = 0; at < page.size(); ++at) RC_ASSERT(page[at] == expected[at + 3]);
    }));
}

}  // namespace
}  // namespace agora::search
