#include "snapshot.hpp"

#include "cells.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>
#include <tuple>

namespace agora::search {

Shown shown_to(Layer audience) {
    return audience == Layer::visitor ? Shown::everybody : Shown::members;
}

bool is_shown(Shown shown, Layer layer) {
    return layer == Layer::visitor ? shown == Shown::everybody : shown != Shown::nobody;
}

std::optional<ValueNumber> ValueNames::find(Facet facet, FacetKey key) const {
    const auto found = numbers[facet].find(key);
    if (found == numbers[facet].end()) return std::nullopt;
    return found->second;
}

void SnapshotWriter::put(RowNumber row, const FacetRow& content) {
    AGORA_ASSERT(row <= snapshot_.row_count);
    AGORA_ASSERT(!content.place || is_valid(*content.place));
    if (row == snapshot_.row_count) {
        ++snapshot_.row_count;
        RowBlock& block = snapshot_.blocks.edit(row / kBlockRows, snapshot_.epoch);
        block.ends[row % kBlockRows + 1] = block.ends[row % kBlockRows];
    } else {
        take_out(row);
    }
    const auto entries = entries_for(content);
    const Epoch epoch = snapshot_.epoch;
    const bool is_public = content.audience == Layer::visitor;
    snapshot_.listed.members.add(row, epoch);
    if (is_public) snapshot_.listed.visitors.add(row, epoch);
    for (const RowEntry entry : entries) {
        ++snapshot_.entries_of_facet[snapshot_.names.value().facets[entry.value()]];
        ValueRows& rows = snapshot_.values.edit(entry.value(), epoch);
        rows.members.add(row, epoch);
        if (is_public && entry.is_public()) rows.visitors.add(row, epoch);
    }
    RowBlock& block = snapshot_.blocks.edit(row / kBlockRows, epoch);
    const std::size_t at = row % kBlockRows;
    block.ids[at] = content.id;
    block.listed[at] = shown_to(content.audience);
    block.placed[at] = content.place ? shown_to(content.place_audience) : Shown::nobody;
    block.places[at] = on_sphere(content.place.value_or(Point{}));
    replace_entries(block, at, entries);
}

void SnapshotWriter::remove(RowNumber row) {
    take_out(row);
    RowBlock& block = snapshot_.blocks.edit(row / kBlockRows, snapshot_.epoch);
    const std::size_t at = row % kBlockRows;
    block.listed[at] = Shown::nobody;
    block.placed[at] = Shown::nobody;
    block.places[at] = {};
    replace_entries(block, at, {});
}

void SnapshotWriter::pack() {
    const Epoch epoch = snapshot_.epoch;
    for (RowNumber row = 0; row < snapshot_.row_count; row += kBlockRows)
        snapshot_.blocks.edit(row / kBlockRows, epoch);
    for (ValueNumber value = 0; value < snapshot_.names.value().keys.size(); ++value) {
        ValueRows& rows = snapshot_.values.edit(value, epoch);
        rows.members.copy(epoch);
        rows.visitors.copy(epoch);
    }
}

/// Out of all sets; the block keeps what it says.
void SnapshotWriter::take_out(RowNumber row) {
    const Epoch epoch = snapshot_.epoch;
    for (const RowEntry entry : snapshot_.block_of(row).entries_of(row % kBlockRows)) {
        --snapshot_.entries_of_facet[snapshot_.names.value().facets[entry.value()]];
        ValueRows& rows = snapshot_.values.edit(entry.value(), epoch);
        rows.members.remove(row, epoch);
        rows.visitors.remove(row, epoch);
    }
    snapshot_.listed.members.remove(row, epoch);
    snapshot_.listed.visitors.remove(row, epoch);
}

std::vector<RowEntry> SnapshotWriter::entries_for(const FacetRow& content) {
    std::vector<FacetEntry> wanted = content.entries;
    for (const FacetEntry& entry : wanted) AGORA_ASSERT(entry.facet < kMostFacets);
    if (content.place)
        wanted.push_back({kCellFacet, cell_of(*content.place), content.place_audience});
    const auto place_of = [](const FacetEntry& entry) {
        return std::tuple{entry.facet, entry.key, entry.audience};
    };
    std::sort(wanted.begin(), wanted.end(), [&](const auto& left, const auto& right) {
        return place_of(left) < place_of(right);
    });
    const auto last =
        std::unique(wanted.begin(), wanted.end(), [](const auto& kept, const auto& next) {
            return kept.facet == next.facet && kept.key == next.key;  // the wider audience is kept
        });
    std::vector<RowEntry> entries;
    for (auto entry = wanted.begin(); entry != last; ++entry)
        entries.emplace_back(number_of(entry->facet, entry->key), entry->audience);
    return entries;
}

ValueNumber SnapshotWriter::number_of(Facet facet, FacetKey key) {
    if (const auto known = snapshot_.names.value().find(facet, key)) return *known;
    ValueNames& names = snapshot_.names.edit(snapshot_.epoch);
    const auto number = static_cast<ValueNumber>(names.keys.size());
    names.keys.push_back(key);
    names.facets.push_back(facet);
    names.numbers[facet].emplace(key, number);
    names.of_facet[facet].push_back(number);
    snapshot_.values.edit(number, snapshot_.epoch);
    return number;
}

void SnapshotWriter::replace_entries(RowBlock& block, std::size_t row,
                                     const std::vector<RowEntry>& entries) {
    const auto begin = block.entries.begin() + block.ends[row];
    const auto end = block.entries.begin() + block.ends[row + 1];
    const auto after = block.entries.erase(begin, end);
    block.entries.insert(after, entries.begin(), entries.end());
    const auto grown =
        static_cast<std::uint32_t>(entries.size()) - (block.ends[row + 1] - block.ends[row]);
    for (std::size_t at = row + 1; at < block.ends.size(); ++at) block.ends[at] += grown;
}

}  // namespace agora::search
