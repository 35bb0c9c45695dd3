#pragma once

#include "row_set.hpp"
#include "shared.hpp"

#include "agora/search/facets.hpp"

#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace agora::search {

using ValueNumber = std::uint32_t;

constexpr Facet kMostFacets = 200;
/// The facet of our own whose keys are cells of the map; see cells.hpp.
constexpr Facet kCellFacet = 200;
constexpr std::size_t kBlockRows = 512;

/// What a row shows to whom.
enum class Shown : std::uint8_t { nobody, members, everybody };

Shown shown_to(Layer audience);
bool is_shown(Shown shown, Layer layer);

/// A value of a row: its number, and whether visitors see it.
class RowEntry {
 public:
    RowEntry(ValueNumber value, Layer audience)
        : packed_(value << 1 | (audience == Layer::visitor ? 1u : 0u)) {}
    ValueNumber value() const { return packed_ >> 1; }
    bool is_public() const { return (packed_ & 1) != 0; }
    bool operator==(const RowEntry&) const = default;

 private:
    std::uint32_t packed_;
};

/// 512 rows side by side: what counting and sorting read.
struct RowBlock {
    std::array<std::int64_t, kBlockRows> ids{};
    std::array<SpherePoint, kBlockRows> places{};
    std::array<Shown, kBlockRows> listed{};
    std::array<Shown, kBlockRows> placed{};
    std::array<std::uint32_t, kBlockRows + 1> ends{};  ///< of each row's entries, from 1
    std::vector<RowEntry> entries;

    std::span<const RowEntry> entries_of(std::size_t row) const {
        return std::span{entries}.subspan(ends[row], ends[row + 1] - ends[row]);
    }
};

/// The rows that have a value, as each layer sees them.
struct ValueRows {
    RowSet members;
    RowSet visitors;
    const RowSet& seen_by(Layer layer) const {
        return layer == Layer::visitor ? visitors : members;
    }
};

/// The numbers of all values that were ever used.
struct ValueNames {
    std::array<std::unordered_map<FacetKey, ValueNumber>, kCellFacet + 1> numbers;
    std::array<std::vector<ValueNumber>, kCellFacet + 1> of_facet;
    std::vector<FacetKey> keys;
    std::vector<Facet> facets;

    std::optional<ValueNumber> find(Facet facet, FacetKey key) const;
};

/// A state of the table; unchanging once published.
struct Snapshot {
    Epoch epoch = 0;
    RowNumber row_count = 0;
    ValueRows listed;
    std::array<std::uint32_t, kCellFacet + 1> entries_of_facet{};  ///< in all rows together
    SharedList<RowBlock> blocks;
    SharedList<ValueRows> values;
    Shared<ValueNames> names;

    const RowBlock& block_of(RowNumber row) const { return blocks.at(row / kBlockRows); }
    std::int64_t id_of(RowNumber row) const { return block_of(row).ids[row % kBlockRows]; }
};

/// Writes into a snapshot that isn't published yet, within its epoch.
class SnapshotWriter {
 public:
    explicit SnapshotWriter(Snapshot& snapshot) : snapshot_(snapshot) {}

    /// The row's number must be the next free one or an earlier one.
    void put(RowNumber row, const FacetRow& content);
    void remove(RowNumber row);
    /// Copies everything: a copied list has no reserve.
    void pack();

 private:
    std::vector<RowEntry> entries_for(const FacetRow& content);
    ValueNumber number_of(Facet facet, FacetKey key);
    void take_out(RowNumber row);
    static void replace_entries(RowBlock& block, std::size_t row,
                                const std::vector<RowEntry>& entries);

    Snapshot& snapshot_;
};

}  // namespace agora::search
