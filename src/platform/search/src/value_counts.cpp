#include "value_counts.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace agora::search {
namespace {

constexpr std::size_t kBlockWords = kBlockRows / kWordBits;
/// What finding a row costs, in entries looked at.
constexpr std::size_t kEntriesForRow = 5;
/// So little that looking for the cheaper way would cost more.
constexpr std::size_t kLittleWork = 20'000;

/// Entries are in the order of their facets: those behind the last one asked for are not looked at.
std::size_t work_by_rows(const Snapshot& snapshot, std::size_t rows, Facet last_facet) {
    const auto& entries = snapshot.entries_of_facet;
    const std::size_t all_rows = std::max<std::size_t>(1, snapshot.listed.members.size());
    const auto looked_at =
        std::accumulate(entries.begin(), entries.begin() + last_facet + 1, std::size_t{0});
    return rows * (kEntriesForRow + looked_at / all_rows);
}

std::size_t work_by_values(const Snapshot& snapshot, std::span<const Facet> facets, Layer layer) {
    std::size_t work = 0;
    for (const Facet facet : facets) {
        for (const ValueNumber value : snapshot.names.value().of_facet[facet])
            work += snapshot.values.at(value).seen_by(layer).work();
    }
    return work;
}

/// Counts by rows for one layer, up to one facet.
class RowCounter {
 public:
    RowCounter(const Snapshot& snapshot, Layer layer, Facet last_facet,
               std::vector<std::uint32_t>& counts)
        : snapshot_(snapshot),
          facets_(snapshot.names.value().facets.data()),
          sees_all_(layer == Layer::member),
          last_facet_(last_facet),
          counts_(counts.data()) {}

    void count(const Bitmap& rows) {
        const auto words = rows.words();
        for (std::size_t begin = 0; begin < words.size(); begin += kBlockWords) {
            const auto part = words.subspan(begin, std::min(kBlockWords, words.size() - begin));
            if (std::all_of(part.begin(), part.end(), [](std::uint64_t word) { return word == 0; }))
                continue;
            count_block(snapshot_.blocks.at(begin / kBlockWords), part);
        }
    }

 private:
    void count_block(const RowBlock& block, std::span<const std::uint64_t> words) {
        std::size_t first_row = 0;
        for (std::uint64_t left : words) {
            for (; left != 0; left &= left - 1)
                count_row(block, first_row + static_cast<std::size_t>(std::countr_zero(left)));
            first_row += kWordBits;
        }
    }

    void count_row(const RowBlock& block, std::size_t row) {
        const RowEntry* entry = block.entries.data() + block.ends.data()[row];
        const RowEntry* const end = block.entries.data() + block.ends.data()[row + 1];
        for (; entry != end && facets_[entry->value()] <= last_facet_; ++entry) {
            if (sees_all_ || entry->is_public()) ++counts_[entry->value()];
        }
    }

    const Snapshot& snapshot_;
    const Facet* facets_;
    bool sees_all_;
    Facet last_facet_;
    std::uint32_t* counts_;
};

}  // namespace

std::vector<std::uint32_t> count_values(const Snapshot& snapshot, const Bitmap& rows,
                                        std::span<const Facet> facets, Layer layer) {
    const ValueNames& names = snapshot.names.value();
    std::vector<std::uint32_t> counts(names.keys.size());
    if (facets.empty()) return counts;
    const std::size_t row_count = rows.count();
    const Facet last_facet = *std::max_element(facets.begin(), facets.end());
    const std::size_t by_rows = work_by_rows(snapshot, row_count, last_facet);
    if (by_rows < kLittleWork || by_rows < work_by_values(snapshot, facets, layer)) {
        RowCounter{snapshot, layer, last_facet, counts}.count(rows);
        return counts;
    }
    // Every row that has a value is listed: within all of them, nothing needs counting.
    const bool is_everything = row_count == snapshot.listed.seen_by(layer).size();
    for (const Facet facet : facets) {
        for (const ValueNumber value : names.of_facet[facet]) {
            const RowSet& having = snapshot.values.at(value).seen_by(layer);
            counts[value] = static_cast<std::uint32_t>(is_everything ? having.size()
                                                                     : having.count_within(rows));
        }
    }
    return counts;
}

}  // namespace agora::search
