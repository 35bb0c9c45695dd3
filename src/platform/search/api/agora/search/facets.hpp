#pragma once

#include "agora/search/distance.hpp"
#include "agora/search/layer.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::search {

/// A facet is a number that the caller gives (0 to 199): profession, language, availability …
/// Counting is fastest when facets with many values a row (skills) have the highest numbers.
using Facet = std::uint8_t;

/// A value of a facet: an id, an enumerator, or short_key("nl-be"). Unique within its facet.
using FacetKey = std::int64_t;

/// Up to 8 bytes of text as a key.
FacetKey short_key(std::string_view text);

struct FacetEntry {
    Facet facet = 0;
    FacetKey key = 0;
    Layer audience = Layer::visitor;
};

/// One thing that is listed, with what may be filtered on. A place has all its higher territories
/// as values too, so that a region finds the people in its towns.
struct FacetRow {
    std::int64_t id = 0;
    Layer audience = Layer::visitor;  ///< `member`: visitors don't see the row at all
    std::vector<FacetEntry> entries;  ///< the same value twice counts once, with the wider audience
    std::optional<Point> place;
    Layer place_audience = Layer::visitor;
};

/// Within a facet any of the keys, between facets all. No keys: no filter.
struct FacetFilter {
    Facet facet = 0;
    std::vector<FacetKey> any_of;
    bool operator==(const FacetFilter&) const = default;
};

/// A set of rows from elsewhere (a text search, a circle's members). Stays right while rows change.
class Mask;
using MaskPointer = std::shared_ptr<const Mask>;

struct FacetQuery {
    Layer layer = Layer::visitor;
    std::vector<FacetFilter> filters;
    std::optional<Near> near;
    std::vector<MaskPointer> masks;  ///< rows must be in each
    std::vector<Facet> counted;      ///< the facets whose options are wanted
};

/// An option of a facet under the filters of the other facets, within what the viewer may see.
struct FacetOption {
    FacetKey key = 0;
    std::size_t having = 0;        ///< results that have it, this facet's own filter left aside
    std::size_t after_toggle = 0;  ///< results if it is added to, or taken out of, its own filter
    bool chosen = false;
    bool operator==(const FacetOption&) const = default;
};

/// Chosen options and those with at least one result; most frequent first, then by key.
struct FacetCounts {
    Facet facet = 0;
    std::vector<FacetOption> options;
};

/// A result as it was at one moment; cheap to copy, holds no lock. Counts are exact.
class FacetAnswer {
 public:
    struct State;
    explicit FacetAnswer(std::shared_ptr<const State> state) : state_(std::move(state)) {}

    std::size_t total() const;
    const std::vector<FacetCounts>& counts() const;  ///< in the order of FacetQuery::counted
    std::uint64_t generation() const;                ///< of the table when it was made
    std::vector<std::int64_t> ids() const;           ///< ascending
    bool contains(std::int64_t id) const;
    /// Nearest first among the results whose place the layer may see, equal distances by id.
    std::vector<Nearby> nearest(Point from, std::size_t offset, std::size_t limit) const;
    const State& state() const { return *state_; }

 private:
    std::shared_ptr<const State> state_;
};

struct FacetStatistics {
    std::size_t rows = 0;
    std::size_t values = 0;
    std::uint64_t generation = 0;
    std::uint64_t cache_hits = 0;
    std::uint64_t cache_misses = 0;
};

/// Facets of one kind of thing, in memory. Any thread may ask and change; a change shows to every
/// query that starts after it returned, and queries never wait for changes longer than a pointer's
/// copy. Some 200 bytes a row with 15 values; a change costs some 50 µs.
class FacetTable {
 public:
    explicit FacetTable(std::size_t cached_answers = 512);
    ~FacetTable();

    void put(const FacetRow& row);
    void put_all(std::span<const FacetRow> rows);  ///< one change, for loading
    void remove(std::int64_t id);
    void clear();
    /// After loading: gives back the memory that growing lists hold in reserve.
    void pack();

    /// Ids without a row are dropped.
    MaskPointer mask(std::span<const std::int64_t> ids) const;
    FacetAnswer query(const FacetQuery& query) const;
    /// The same without looking into the cache or filling it.
    FacetAnswer query_uncached(const FacetQuery& query) const;

    std::uint64_t generation() const;  ///< grows with every change
    FacetStatistics statistics() const;

 private:
    friend class DayOrder;
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace agora::search
