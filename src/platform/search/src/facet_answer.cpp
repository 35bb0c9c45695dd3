#include "facet_query.hpp"

#include <algorithm>
#include <mutex>

namespace agora::search {

std::optional<RowNumber> RowsById::find(std::int64_t id) const {
    const std::shared_lock lock{mutex_};
    const auto found = rows_.find(id);
    if (found == rows_.end()) return std::nullopt;
    return found->second;
}

std::vector<RowNumber> RowsById::find_all(std::span<const std::int64_t> ids) const {
    std::vector<RowNumber> rows;
    rows.reserve(ids.size());
    const std::shared_lock lock{mutex_};
    for (const std::int64_t id : ids) {
        if (const auto found = rows_.find(id); found != rows_.end()) rows.push_back(found->second);
    }
    return rows;
}

RowNumber RowsById::find_or_add(std::int64_t id) {
    const std::unique_lock lock{mutex_};
    return rows_.emplace(id, static_cast<RowNumber>(rows_.size())).first->second;
}

std::size_t FacetAnswer::State::bytes() const {
    std::size_t bytes = sizeof *this + rows.bytes();
    for (const FacetCounts& facet : counts) bytes += facet.options.size() * sizeof(FacetOption);
    return bytes;
}

std::size_t FacetAnswer::total() const {
    return state_->rows.size();
}

const std::vector<FacetCounts>& FacetAnswer::counts() const {
    return state_->counts;
}

std::uint64_t FacetAnswer::generation() const {
    return state_->snapshot->epoch;
}

std::vector<std::int64_t> FacetAnswer::ids() const {
    std::vector<std::int64_t> ids;
    ids.reserve(total());
    for (const RowNumber row : state_->rows.rows()) ids.push_back(state_->snapshot->id_of(row));
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool FacetAnswer::contains(std::int64_t id) const {
    const auto row = state_->rows_by_id->find(id);
    return row && state_->rows.contains(*row);
}

std::vector<Nearby> FacetAnswer::nearest(Point from, std::size_t offset, std::size_t limit) const {
    std::vector<PlacedId> places;
    places.reserve(total());
    for (const RowNumber row : state_->rows.rows()) {
        const RowBlock& block = state_->snapshot->block_of(row);
        const std::size_t at = row % kBlockRows;
        if (is_shown(block.placed[at], state_->layer))
            places.push_back({block.ids[at], block.places[at]});
    }
    const std::size_t begin = std::min(offset, places.size());
    const std::size_t end = begin + std::min(limit, places.size() - begin);
    auto found = search::nearest(places, from, end);
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(begin));
    return found;
}

}  // namespace agora::search
