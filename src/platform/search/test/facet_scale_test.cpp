#include "agora/search/facets.hpp"

#include "cells.hpp"
#include "facet_oracle.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <random>
#include <thread>

namespace agora::search {
namespace {

TEST(Cells, cover_a_circle_without_leaving_anything_out) {
    std::mt19937 random{7};
    std::uniform_real_distribution<> latitude{-90, 90};
    std::uniform_real_distribution<> longitude{-180, 180};
    for (int i = 0; i < 20'000; ++i) {
        const Point point{latitude(random), longitude(random)};
        const Near near{{latitude(random), longitude(random)},
                        std::pow(10.0, std::uniform_real_distribution<>{0, 4.3}(random))};
        const bool is_near = distance_km(near.from, point) <= near.within_km;
        const Cover cover = Covering{near}.of(cell_of(point));
        EXPECT_NE(cover, is_near ? Cover::outside : Cover::inside);
    }
    for (const Point pole : {Point{90, 180}, Point{-90, -180}, Point{90, -180}})
        EXPECT_NE(Covering({pole, 10}).of(cell_of(pole)), Cover::outside);
}

TEST(ShortKey, tells_texts_apart) {
    EXPECT_NE(short_key("nl"), short_key("ln"));
    EXPECT_NE(short_key("a"), short_key("aa"));
    EXPECT_EQ(short_key(""), 0);
}

TEST(FacetTable, is_the_same_as_row_by_row_at_a_size_with_dense_and_sparse_values) {
    std::mt19937 random{20261120};
    FacetTable table;
    FacetOracle oracle;
    std::vector<FacetRow> rows;
    for (std::int64_t id = 1; id <= 7'000; ++id) {
        FacetRow row;
        row.id = id * 1'000'003;
        row.audience = random() % 4 == 0 ? Layer::member : Layer::visitor;
        row.entries.push_back({0, static_cast<FacetKey>(random() % 300), Layer::visitor});
        row.entries.push_back({1, random() % 10 < 7 ? 0 : 1, Layer::visitor});  // 0 is dense
        row.entries.push_back({2, static_cast<FacetKey>(random() % 9),
                               random() % 2 == 0 ? Layer::member : Layer::visitor});
        rows.push_back(row);
        oracle.put(row);
    }
    table.put_all(rows);
    for (const Layer layer : {Layer::visitor, Layer::member}) {
        FacetQuery query;
        query.layer = layer;
        query.filters = {{1, {0, 3}}, {2, {4}}};
        query.counted = {1, 2};
        const FacetAnswer answer = table.query(query);
        EXPECT_EQ(answer.ids(), oracle.ids(query, {}));
        for (const FacetCounts& counts : answer.counts())
            EXPECT_EQ(counts.options, oracle.options(query, {}, counts.facet));
    }
}

FacetRow row_with(std::int64_t id, FacetKey key) {
    FacetRow row;
    row.id = id;
    row.entries = {{0, key, Layer::visitor}};
    return row;
}

TEST(FacetTable, answers_all_threads_with_whole_states_while_rows_change) {
    FacetTable table;
    // Every change moves a row between two values: any state has all rows in exactly one of them.
    constexpr std::int64_t kRows = 400;
    for (std::int64_t id = 1; id <= kRows; ++id) table.put(row_with(id, 1));
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> asked = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            FacetQuery query;
            query.counted = {0};
            while (!stop) {
                const FacetAnswer answer = table.query(query);
                std::size_t sum = 0;
                for (const FacetOption& option : answer.counts()[0].options) sum += option.having;
                if (sum != kRows || answer.total() != kRows) ++wrong;
                ++asked;
            }
        });
    }
    std::mt19937 random{1};
    for (int i = 0; i < 2'000 || asked < 50; ++i)
        table.put(row_with(1 + static_cast<std::int64_t>(random() % kRows), 1 + random() % 2));
    stop = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace agora::search
