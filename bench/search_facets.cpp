// Facet queries: three filters and all counts, at a number of rows; memory and changes.
// Usage: bench_search_facets [rows] [seed]

#include "measure.hpp"

#include "agora/search/facets.hpp"
#include "agora/search/rotation.hpp"

#include <cmath>
#include <cstdlib>
#include <random>

namespace {

using namespace agora::search;

enum : Facet {
    kAvailability,
    kStage,
    kCountry,
    kLanguage,
    kProfession,
    kSector,
    kProvince,
    kMunicipality,
    kSkill
};
const std::vector<Facet> kAll{kAvailability, kStage,    kCountry,      kLanguage, kProfession,
                              kSector,       kProvince, kMunicipality, kSkill};

/// Members with about 15 values each, of some 2,000, with a Zipf-like frequency.
class Members {
 public:
    explicit Members(std::uint64_t seed) : random_(seed) {}

    FacetKey zipf(int values) {
        const double top = std::log(static_cast<double>(values) + 1);
        return static_cast<FacetKey>(std::exp(std::uniform_real_distribution<>(0, top)(random_))) -
               1;
    }

    FacetRow row(std::int64_t id) {
        FacetRow row;
        row.id = id;
        row.audience = random_() % 5 < 3 ? Layer::visitor : Layer::member;
        const auto add = [&](Facet facet, FacetKey key) {
            const Layer audience = random_() % 4 == 0 ? Layer::member : Layer::visitor;
            row.entries.push_back({facet, key, audience});
        };
        add(kProfession, zipf(400));
        if (random_() % 3 == 0) add(kProfession, zipf(400));
        add(kSector, zipf(40));
        for (int i = 0; i < 5; ++i) add(kSkill, zipf(900));
        for (auto i = 1 + random_() % 3; i > 0; --i) add(kLanguage, zipf(30));
        add(kAvailability, static_cast<FacetKey>(random_() % 3));
        add(kStage, static_cast<FacetKey>(random_() % 4));
        const FacetKey town = zipf(600);
        add(kMunicipality, town);
        add(kProvince, town % 30);
        add(kCountry, town % 9);
        const auto spread = [&] { return std::normal_distribution<>(0, 0.08)(random_); };
        row.place = Point{49.6 + static_cast<double>(town % 24) / 12 + spread(),
                          2.6 + static_cast<double>(town / 24) / 7 + spread()};
        return row;
    }

    FacetQuery query() {
        FacetQuery query;
        query.layer = random_() % 2 == 0 ? Layer::visitor : Layer::member;
        query.filters = {{kProfession, {zipf(400)}},
                         {kLanguage, {zipf(8), zipf(8)}},
                         {kAvailability, {static_cast<FacetKey>(random_() % 3)}}};
        query.counted = kAll;
        return query;
    }

    std::mt19937_64& random() { return random_; }

 private:
    std::mt19937_64 random_;
};

}  // namespace

int main(int count, char** arguments) {
    const std::int64_t rows = count > 1 ? std::atoll(arguments[1]) : 50'000;
    const std::uint64_t seed = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1;
    Members members{seed};
    FacetTable table;
    const double before = bench::resident_mb();
    double start = bench::seconds_now();
    std::vector<FacetRow> batch;
    std::vector<Candidate> candidates;
    for (std::int64_t id = 1; id <= rows; ++id) {
        batch.push_back(members.row(id));
        candidates.push_back({id, static_cast<std::uint32_t>(members.random()() % 50)});
        if (batch.size() < 10'000 && id < rows) continue;
        table.put_all(batch);
        batch.clear();
    }
    batch.shrink_to_fit();
    std::printf(
        "rows=%lld seed=%llu values=%zu load=%.1f s memory=%.0f MB\n", static_cast<long long>(rows),
        static_cast<unsigned long long>(seed), table.statistics().values,
        bench::seconds_now() - start,
        bench::resident_mb() - before - static_cast<double>(rows) * sizeof(Candidate) / 1e6);

    const int queries = rows > 200'000 ? 500 : 2'000;
    bench::Timings three;
    std::size_t results = 0;
    for (int i = 0; i < queries; ++i) {
        const FacetQuery query = members.query();
        three.measure([&] { results += table.query_uncached(query).total(); });
    }
    three.print("3 filters, counts of 9 facets, no cache");
    std::printf("  results on average: %zu\n", results / static_cast<std::size_t>(queries));

    bench::Timings broad;
    for (int i = 0; i < queries / 5; ++i) {
        FacetQuery query = members.query();
        query.filters = {{kAvailability, {0, 1}}, {kStage, {1, 2}}, {kCountry, {0, 1, 2, 3}}};
        broad.measure([&] { (void)table.query_uncached(query); });
    }
    broad.print("3 broad filters, counts of 9 facets");

    bench::Timings near;
    for (int i = 0; i < queries / 5; ++i) {
        FacetQuery query = members.query();
        query.near = Near{{50.85, 4.35}, 25};
        near.measure([&] { (void)table.query_uncached(query); });
    }
    near.print("the same three and within 25 km");

    bench::Timings unfiltered;
    for (int i = 0; i < queries / 5; ++i) {
        FacetQuery query = members.query();
        query.filters.clear();
        unfiltered.measure([&] { (void)table.query_uncached(query); });
    }
    unfiltered.print("no filter, counts of 9 facets");

    const FacetQuery same = members.query();
    bench::Timings cached;
    for (int i = 0; i < queries; ++i) cached.measure([&] { (void)table.query(same); });
    cached.print("the same query from the cache");

    start = bench::seconds_now();
    const DayOrder order{table, candidates, day_seed("2026-11-20")};
    std::printf("order of the day: %.2f s\n", bench::seconds_now() - start);
    bench::Timings pages;
    for (int i = 0; i < queries; ++i) {
        const auto answer = table.query_uncached(members.query());
        pages.measure([&] { (void)order.page(answer, 20, 20); });
    }
    pages.print("second page of 20 in the order of the day");

    bench::Timings changes;
    for (int i = 0; i < queries; ++i) {
        const auto row = members.row(1 + static_cast<std::int64_t>(members.random()() % rows));
        changes.measure([&] { table.put(row); });
    }
    changes.print("change one row");
}
