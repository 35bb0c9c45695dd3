#include "facet_query.hpp"

#include "cells.hpp"
#include "value_counts.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::search {
namespace {

/// The filters on one facet, taken together.
struct Selection {
    Facet facet = 0;
    std::vector<FacetKey> keys;  ///< sorted, each once
};

std::vector<Selection> selections_of(const std::vector<FacetFilter>& filters) {
    std::vector<Selection> selections;
    for (const FacetFilter& filter : filters) {
        AGORA_ASSERT(filter.facet < kMostFacets);
        if (filter.any_of.empty()) continue;
        auto found = std::find_if(selections.begin(), selections.end(), [&](const auto& selection) {
            return selection.facet == filter.facet;
        });
        if (found == selections.end()) found = selections.insert(found, {filter.facet, {}});
        found->keys.insert(found->keys.end(), filter.any_of.begin(), filter.any_of.end());
    }
    for (Selection& selection : selections) {
        std::sort(selection.keys.begin(), selection.keys.end());
        selection.keys.erase(std::unique(selection.keys.begin(), selection.keys.end()),
                             selection.keys.end());
    }
    return selections;
}

/// Answers one query on one snapshot.
class Evaluation {
 public:
    Evaluation(const FacetQuery& query, const Snapshot& snapshot)
        : query_(query),
          snapshot_(snapshot),
          selections_(selections_of(query.filters)),
          common_(snapshot.row_count),
          full_(snapshot.row_count) {}

    void run(FacetAnswer::State& state) {
        snapshot_.listed.seen_by(query_.layer).unite_into(common_);
        for (const MaskPointer& mask : query_.masks) common_ &= bitmap_of(*mask);
        if (query_.near) common_ &= near_rows(*query_.near);
        for (const Selection& selection : selections_)
            chosen_.push_back(rows_having(selection.facet, selection.keys));
        full_ = common_;
        for (const Bitmap& rows : chosen_) full_ &= rows;
        state.rows = RowSet{full_};
        for (const Facet facet : query_.counted) AGORA_ASSERT(facet < kMostFacets);
        if (query_.counted.empty()) return;
        within_full_ = count_values(snapshot_, full_, query_.counted, query_.layer);
        for (const Facet facet : query_.counted)
            state.counts.push_back(counts_of(facet, state.rows.size()));
    }

 private:
    Bitmap bitmap_of(const Mask& mask) const {
        Bitmap rows{snapshot_.row_count};
        for (const RowNumber row : mask.rows()) {
            if (row < snapshot_.row_count) rows.add(row);
        }
        return rows;
    }

    Bitmap rows_having(Facet facet, std::span<const FacetKey> keys) const {
        Bitmap rows{snapshot_.row_count};
        for (const FacetKey key : keys) {
            if (const auto value = snapshot_.names.value().find(facet, key))
                snapshot_.values.at(*value).seen_by(query_.layer).unite_into(rows);
        }
        return rows;
    }

    /// Cells that lie inside whole; of those on the border each row by its own distance.
    Bitmap near_rows(const Near& near) const {
        Bitmap inside{snapshot_.row_count};
        Bitmap border{snapshot_.row_count};
        const ValueNames& names = snapshot_.names.value();
        const Covering covering{near};
        for (const ValueNumber cell : names.of_facet[kCellFacet]) {
            const Cover cover = covering.of(names.keys[cell]);
            if (cover == Cover::outside) continue;
            const RowSet& rows = snapshot_.values.at(cell).seen_by(query_.layer);
            rows.unite_into(cover == Cover::inside ? inside : border);
        }
        border &= common_;
        const SphericalCap cap{near};
        border.for_each([&](RowNumber row) {
            if (cap.contains(snapshot_.block_of(row).places[row % kBlockRows])) inside.add(row);
        });
        return inside;
    }

    FacetCounts counts_of(Facet facet, std::size_t total) const {
        FacetCounts counts{facet, {}};
        const auto own = std::find_if(selections_.begin(), selections_.end(),
                                      [&](const auto& one) { return one.facet == facet; });
        if (own == selections_.end()) {
            add_options(counts, within_full_);
        } else {
            const Bitmap base = without(static_cast<std::size_t>(own - selections_.begin()));
            add_options(counts, count_values(snapshot_, base, std::span{&facet, 1}, query_.layer));
            choose(counts, *own, base, total);
        }
        std::sort(counts.options.begin(), counts.options.end(),
                  [](const FacetOption& left, const FacetOption& right) {
                      if (left.having != right.having) return left.having > right.having;
                      return left.key < right.key;
                  });
        return counts;
    }

    /// All filters but one.
    Bitmap without(std::size_t left_out) const {
        Bitmap rows = common_;
        for (std::size_t at = 0; at < chosen_.size(); ++at) {
            if (at != left_out) rows &= chosen_[at];
        }
        return rows;
    }

    void add_options(FacetCounts& counts, const std::vector<std::uint32_t>& having) const {
        const ValueNames& names = snapshot_.names.value();
        for (const ValueNumber value : names.of_facet[counts.facet]) {
            if (having[value] == 0) continue;
            counts.options.push_back({names.keys[value], having[value], having[value], false});
        }
    }

    /// Marks the chosen options and says what a click on each option would give.
    void choose(FacetCounts& counts, const Selection& own, const Bitmap& base,
                std::size_t total) const {
        for (const FacetKey key : own.keys) {
            const bool is_there =
                std::any_of(counts.options.begin(), counts.options.end(),
                            [&](const FacetOption& option) { return option.key == key; });
            if (!is_there) counts.options.push_back({key, 0, 0, false});
        }
        for (FacetOption& option : counts.options) {
            option.chosen = std::binary_search(own.keys.begin(), own.keys.end(), option.key);
            option.after_toggle = option.chosen ? total_without(own, option.key, base)
                                                : total_with(counts.facet, option, total);
        }
    }

    std::size_t total_with(Facet facet, const FacetOption& option, std::size_t total) const {
        const auto value = snapshot_.names.value().find(facet, option.key);
        return total + option.having - (value ? within_full_[*value] : 0);
    }

    std::size_t total_without(const Selection& own, FacetKey key, const Bitmap& base) const {
        std::vector<FacetKey> rest = own.keys;
        std::erase(rest, key);
        if (rest.empty()) return base.count();
        return count_common(rows_having(own.facet, rest).words(), base.words());
    }

    const FacetQuery& query_;
    const Snapshot& snapshot_;
    std::vector<Selection> selections_;
    std::vector<Bitmap> chosen_;  ///< for each selection
    Bitmap common_;               ///< listed, in the masks, near
    Bitmap full_;
    std::vector<std::uint32_t> within_full_;
};

}  // namespace

std::shared_ptr<const FacetAnswer::State> answer_to(const FacetQuery& query,
                                                    std::shared_ptr<const Snapshot> snapshot,
                                                    std::shared_ptr<const RowsById> rows_by_id) {
    auto state = std::make_shared<FacetAnswer::State>();
    Evaluation{query, *snapshot}.run(*state);
    state->layer = query.layer;
    state->snapshot = std::move(snapshot);
    state->rows_by_id = std::move(rows_by_id);
    return state;
}

}  // namespace agora::search
