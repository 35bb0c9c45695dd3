#pragma once

#include "agora/search/facets.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace agora::search {

/// The same questions answered slowly and plainly, row by row, to compare with.
class FacetOracle {
 public:
    void put(const FacetRow& row) { rows_[row.id] = row; }
    void remove(std::int64_t id) { rows_.erase(id); }
    const std::map<std::int64_t, FacetRow>& rows() const { return rows_; }

    /// `within`: ids of the masks, each a set.
    std::vector<std::int64_t> ids(const FacetQuery& query,
                                  const std::vector<std::set<std::int64_t>>& within) const {
        std::vector<std::int64_t> found;
        for (const auto& [id, row] : rows_) {
            if (matches(row, query, within)) found.push_back(id);
        }
        return found;
    }

    /// Each option that occurs or is chosen, by asking the question that it stands for.
    std::vector<FacetOption> options(const FacetQuery& query,
                                     const std::vector<std::set<std::int64_t>>& within,
                                     Facet facet) const {
        std::set<FacetKey> chosen;
        FacetQuery others = query;
        std::erase_if(others.filters, [&](const FacetFilter& filter) {
            if (filter.facet == facet) chosen.insert(filter.any_of.begin(), filter.any_of.end());
            return filter.facet == facet;
        });
        std::set<FacetKey> keys = chosen;
        for (const auto& [id, row] : rows_) {
            for (const FacetEntry& entry : row.entries) {
                if (entry.facet == facet) keys.insert(entry.key);
            }
        }
        std::vector<FacetOption> options;
        for (const FacetKey key : keys) {
            const auto total_of = [&](const std::set<FacetKey>& selection) {
                FacetQuery asked = others;
                asked.filters.push_back({facet, {selection.begin(), selection.end()}});
                return ids(asked, within).size();
            };
            std::set<FacetKey> toggled = chosen;
            if (toggled.erase(key) == 0) toggled.insert(key);
            const FacetOption option{key, total_of({key}), total_of(toggled), chosen.contains(key)};
            if (option.having > 0 || option.chosen) options.push_back(option);
        }
        std::sort(options.begin(), options.end(), [](const auto& left, const auto& right) {
            if (left.having != right.having) return left.having > right.having;
            return left.key < right.key;
        });
        return options;
    }

    static bool sees(Layer viewer, Layer audience) {
        return viewer == Layer::member || audience == Layer::visitor;
    }

 private:
    bool matches(const FacetRow& row, const FacetQuery& query,
                 const std::vector<std::set<std::int64_t>>& within) const {
        if (!sees(query.layer, row.audience)) return false;
        for (const auto& mask : within) {
            if (!mask.contains(row.id)) return false;
        }
        if (query.near) {
            if (!row.place || !sees(query.layer, row.place_audience)) return false;
            if (distance_km(query.near->from, *row.place) > query.near->within_km) return false;
        }
        std::map<Facet, std::set<FacetKey>> wanted;
        for (const FacetFilter& filter : query.filters)
            wanted[filter.facet].insert(filter.any_of.begin(), filter.any_of.end());
        return std::all_of(wanted.begin(), wanted.end(), [&](const auto& filter) {
            return filter.second.empty() || has_any(row, query.layer, filter.first, filter.second);
        });
    }

    bool has_any(const FacetRow& row, Layer viewer, Facet facet,
                 const std::set<FacetKey>& keys) const {
        return std::any_of(row.entries.begin(), row.entries.end(), [&](const FacetEntry& entry) {
            return entry.facet == facet && keys.contains(entry.key) && sees(viewer, entry.audience);
        });
    }

    std::map<std::int64_t, FacetRow> rows_;
};

}  // namespace agora::search
