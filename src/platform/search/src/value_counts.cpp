#include "value_counts.hpp"

#include <algorithm>

namespace agora::search {
namespace {

constexpr std::size_t kEntriesInRow = 16;  // a guess, for choosing the cheaper way
constexpr std::size_t kBlockWords = kBlockRows / kWordBits;

std::size_t work_by_values(const Snapshot& snapshot, std::span<const Facet> facets, Layer layer) {
    std::size_t work = 0;
    for (const Facet facet : facets) {
        for (const ValueNumber value : snapshot.names.value().of_facet[facet])
            work += snapshot.values.at(value).seen_by(layer).work();
    }
    return work;
}

void count_block(const RowBlock& block, const std::uint64_t* words, std::size_t size, bool all,
                 std::uint32_t* counts) {
    for (std::size_t at = 0; at < size; ++at) {
        for (std::uint64_t left = words[at]; left != 0; left &= left - 1) {
            const auto row = at * kWordBits + static_cast<std::size_t>(std::countr_zero(left));
            const RowEntry* entry = block.entries.data() + block.ends.data()[row];
            const RowEntry* const end = block.entries.data() + block.ends.data()[row + 1];
            for (; entry != end; ++entry) {
                if (all || entry->is_public()) ++counts[entry->value()];
            }
        }
    }
}

void count_by_rows(const Snapshot& snapshot, const Bitmap& rows, Layer layer,
                   std::vector<std::uint32_t>& counts) {
    const auto words = rows.words();
    for (std::size_t begin = 0; begin < words.size(); begin += kBlockWords) {
        const std::size_t size = std::min(kBlockWords, words.size() - begin);
        const std::uint64_t* const part = words.data() + begin;
        if (std::all_of(part, part + size, [](std::uint64_t word) { return word == 0; })) continue;
        count_block(snapshot.blocks.at(begin / kBlockWords), part, size, layer == Layer::member,
                    counts.data());
    }
}

}  // namespace

std::vector<std::uint32_t> count_values(const Snapshot& snapshot, const Bitmap& rows,
                                        std::span<const Facet> facets, Layer layer) {
    const ValueNames& names = snapshot.names.value();
    std::vector<std::uint32_t> counts(names.keys.size());
    const std::size_t row_count = rows.count();
    if (row_count * kEntriesInRow < work_by_values(snapshot, facets, layer)) {
        count_by_rows(snapshot, rows, layer, counts);
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
