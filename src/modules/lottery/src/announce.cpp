#include "agora/lottery/draw.hpp"

#include "criteria.hpp"
#include "draw_store.hpp"
#include "letters.hpp"
#include "people_store.hpp"
#include "refusals.hpp"
#include "spread.hpp"

#include <set>

namespace agora::lottery {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr std::int64_t kMostRunning = 20;
constexpr days kFurthest{366};
constexpr hours kShortestOpen{1};
constexpr hours kBeforeValue{2};

std::optional<Refusal> fault_of_value(const Announced& wanted, Instant now) {
    if (wanted.entries_until < now + kShortestOpen || wanted.entries_until > now + kFurthest) {
        return Refusal{DrawRefusal::entries_end_wrong, "entries_until"};
    }
    if (wanted.value_at < wanted.entries_until + kBeforeValue ||
        wanted.value_at > now + kFurthest) {
        return Refusal{DrawRefusal::value_moment_wrong, "value_at"};
    }
    if (wanted.value_numbers < 0 || wanted.value_numbers > kMostValueNumbers) {
        return Refusal{DrawRefusal::value_numbers_wrong, "value_numbers"};
    }
    return std::nullopt;
}

}  // namespace

Result<Draw> announce(db::WriteTx& tx, const journal::Origin& origin, const Announced& wanted) {
    if (const auto fault = fault_of_value(wanted, origin.at)) return *fault;
    if (const auto fault = fault_of_quotas(wanted.strata, wanted.seats)) return *fault;
    if (count_running(tx) >= kMostRunning) return Refusal{DrawRefusal::too_many_running, "title"};
    const Draw draw{.draw_id = tx.new_id<DrawId>(),
                    .number = next_draw_number(tx),
                    .language = wanted.language,
                    .title = wanted.title,
                    .purpose = wanted.purpose,
                    .seats = wanted.seats,
                    .reserves = wanted.reserves,
                    .source = wanted.source,
                    .giver = wanted.giver,
                    .entries_until = wanted.entries_until,
                    .value_what = wanted.value_what,
                    .value_numbers = wanted.value_numbers,
                    .value_at = wanted.value_at,
                    .announced_by = origin.account,
                    .announced_at = origin.at};
    insert_draw(tx, draw);
    std::int64_t place = 0;
    for (const Stratum& stratum : wanted.strata) {
        insert_stratum(tx, draw.draw_id, ++place, stratum);
    }
    journal::emit(tx, origin, DrawAnnounced{draw.draw_id}, journal::Audit::yes);
    return draw;
}

Result<Done> put_pool(db::WriteTx& tx, const journal::Origin& origin, DrawId id,
                      const std::vector<HandedOver>& people) {
    const auto draw = find_draw_by_id(tx, id);
    if (!draw) return DrawRefusal::draw_not_found;
    if (draw->state != State::open) return DrawRefusal::draw_not_open;
    if (draw->source != Source::handed_over) return DrawRefusal::pool_is_entered;
    if (people.size() > kMostCandidates) return DrawRefusal::pool_full;
    const auto criteria = criteria_of(list_strata(tx, id));
    std::set<AccountId> known;
    std::vector<Candidate> candidates;
    for (const HandedOver& person : people) {
        const auto choices = choices_of(criteria, person.values);
        if (!choices || !person.account || !known.insert(person.account).second) {
            return DrawRefusal::pool_malformed;
        }
        candidates.push_back({.draw_id = id,
                              .account_id = person.account,
                              .choices = *choices,
                              .name_public = person.name_public,
                              .entered_at = origin.at});
    }
    for (const Witness& witness : list_witnesses(tx, id)) {
        if (known.contains(witness.account_id)) return DrawRefusal::witness_is_no_candidate;
    }
    spread(candidates);
    delete_candidates(tx, id);
    std::int64_t number = 0;
    for (Candidate& candidate : candidates) {
        candidate.number = ++number;
        insert_candidate(tx, candidate);
    }
    journal::emit(tx, origin, PoolHandedOver{id, std::ssize(candidates)}, journal::Audit::yes);
    tell_candidates(tx, *draw, origin.at);
    return Done{};
}

std::string path_of(const Draw& draw, std::string_view rest) {
    return "/draws/" + std::to_string(draw.number) + std::string{rest};
}

}  // namespace agora::lottery
