#include "filtered.hpp"

#include "agora/search/kept_answers.hpp"
#include "permissions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace agora::recommendations {
namespace {

constexpr std::size_t kMostOptions = 40;

using Answers = search::KeptAnswers<FilteredRows>;

/// A filter with its names looked up once.
struct Wanted {
    CycleId cycle = {};
    bool no_cycle = false;  ///< asked for and unknown
    std::string_view group = {};
    std::optional<Status> status = {};
    bool no_status = false;

    bool fits_but(const Recommendation& row, std::optional<Facet> left_out) const {
        if (left_out != Facet::cycle && (no_cycle || (cycle && row.cycle_id != cycle))) {
            return false;
        }
        if (left_out != Facet::group && !group.empty() && row.group_name != group) return false;
        return left_out == Facet::status || (!no_status && (!status || row.status == *status));
    }
};

Wanted wanted_of(const Register& all, const Filter& filter) {
    const Cycle* cycle = filter.cycle.empty() ? nullptr : all.cycle(filter.cycle);
    const auto status = fields::enum_value<Status>(filter.status);
    return {.cycle = cycle == nullptr ? CycleId{} : cycle->cycle_id,
            .no_cycle = !filter.cycle.empty() && cycle == nullptr,
            .group = filter.group,
            .status = status,
            .no_status = !filter.status.empty() && !status};
}

/// The value that a filter of this facet takes.
std::string value_of(const Register& all, Facet facet, const Recommendation& row) {
    switch (facet) {
        case Facet::cycle: {
            const Cycle* cycle = all.cycle(row.cycle_id);
            return cycle == nullptr ? "" : cycle->slug;
        }
        case Facet::group:
            return row.group_name;
        case Facet::status:
            return std::string{fields::enum_name(row.status)};
    }
    return {};
}

/// What rows have alike, as a number or as their words.
class Counts {
 public:
    void add(Facet facet, const Recommendation& row, std::uint32_t place) {
        Counted& one = facet == Facet::group   ? by_name_[row.group_name]
                       : facet == Facet::cycle ? by_number_[row.cycle_id.value()]
                                               : by_number_[static_cast<std::int64_t>(row.status)];
        if (one.count++ == 0) one.example = place;
    }
    /// The usual order: of a status its own, else what most have first.
    std::vector<Counted> done(const Register& all, Facet facet) {
        std::vector<Counted> options;
        const auto take = [&](const Counted& one) {
            options.push_back(one);
            options.back().value = value_of(all, facet, all.entries[one.example].row);
            if (options.back().value.empty()) options.pop_back();
        };
        for (const auto& [number, one] : by_number_) take(one);
        for (const auto& [name, one] : by_name_) take(one);
        const auto row_of = [&](const Counted& one) -> const Recommendation& {
            return all.entries[one.example].row;
        };
        std::ranges::sort(options, [&](const Counted& one, const Counted& other) {
            if (facet == Facet::status) return row_of(one).status < row_of(other).status;
            return one.count != other.count ? one.count > other.count : one.value < other.value;
        });
        if (options.size() > kMostOptions) options.resize(kMostOptions);
        return options;
    }

 private:
    std::unordered_map<std::int64_t, Counted> by_number_;
    std::unordered_map<std::string_view, Counted> by_name_;
};

std::vector<std::uint32_t> candidates_of(const web::Call& call, db::ReadTx& tx,
                                         const std::shared_ptr<const Register>& all,
                                         const Filter& filter) {
    std::vector<std::uint32_t> places;
    const auto add = [&](const Entry& entry) {
        if (!may_see(call.actor, entry.row)) return;
        places.push_back(static_cast<std::uint32_t>(&entry - all->entries.data()));
    };
    if (filter.q.empty()) {
        for (const Entry& entry : all->entries) add(entry);
    } else {
        for (const Entry* entry : with_words(call, tx, all, filter.q)) add(*entry);
    }
    return places;
}

std::shared_ptr<const FilteredRows> find(const web::Call& call, db::ReadTx& tx,
                                         const std::shared_ptr<const Register>& all,
                                         const Filter& filter) {
    const Wanted wanted = wanted_of(*all, filter);
    auto found = std::make_shared<FilteredRows>();
    std::array<Counts, kFacets.size()> counts;
    for (const std::uint32_t place : candidates_of(call, tx, all, filter)) {
        const Recommendation& row = all->entries[place].row;
        if (wanted.fits_but(row, std::nullopt)) found->rows.push_back(place);
        for (const Facet facet : kFacets) {
            if (!wanted.fits_but(row, facet)) continue;
            counts[static_cast<std::size_t>(facet)].add(facet, row, place);
        }
    }
    for (const Facet facet : kFacets) {
        const auto which = static_cast<std::size_t>(facet);
        found->facets[which] = counts[which].done(*all, facet);
    }
    return found;
}

/// Everything that the answer depends on but the register; see may_see.
std::string question_of(const access::Actor& actor, const Filter& filter) {
    const std::string_view reader = !actor.is_member()                ? "v"
                                    : actor.may(kKeepRecommendations) ? "k"
                                                                      : "m";
    return query_of(filter) + " " + std::string{reader};
}

}  // namespace

std::string& part_of(Filter& filter, Facet facet) {
    if (facet == Facet::cycle) return filter.cycle;
    return facet == Facet::group ? filter.group : filter.status;
}

std::shared_ptr<const FilteredRows> with_filter(const web::Call& call, db::ReadTx& tx,
                                                const std::shared_ptr<const Register>& all,
                                                const Filter& filter) {
    return call.services.state<Answers>().get(all, question_of(call.actor, filter),
                                              [&] { return find(call, tx, all, filter); });
}

void start_filtered(web::Services& services) {
    services.put_state(std::make_shared<Answers>());
}

}  // namespace agora::recommendations
