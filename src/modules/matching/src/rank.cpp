#include "agora/matching/rank.hpp"

#include "agora/clock/clock.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/search/kept_answers.hpp"
#include "memory.hpp"
#include "own.hpp"
#include "preference_store.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace agora::matching {
namespace {

std::uint64_t seed_of(Date today, std::string_view salt) {
    return search::day_seed(to_string(today), salt);
}

/// As this viewer sees the member at this moment, without what the member muted.
std::optional<Candidate> seen_now(db::ReadTx& tx, const access::Actor& actor, AccountId account,
                                  const Community& community) {
    const auto preference = find_preference(tx, account);
    if (preference && preference->is_off) return std::nullopt;
    auto seen = members::find_candidate(tx, account, community.today());
    if (!seen || (!actor.is_member() && !seen->by_visitors)) return std::nullopt;
    Candidate one = actor.is_member() ? std::move(seen->by_members) : std::move(*seen->by_visitors);
    return without_muted(with_current_terms(std::move(one), community.terms()),
                         list_muted(tx, account), community.terms());
}

Match match_with(const Need& need, const Candidate& candidate, const Community& community) {
    Match match = score(need, candidate, community);
    match.id = candidate.account_id.value();
    return match;
}

/// Remembers what is asked again and again while many needs are compared with one member.
class Remembering final : public Surroundings {
 public:
    explicit Remembering(const Surroundings& real) : real_(real) {}
    int step_of(TermId skill) const override { return real_.step_of(skill); }
    Date today() const override { return real_.today(); }
    Nearness nearness(TermId asked, TermId had) const override {
        const auto [found, is_new] = near_.try_emplace(std::pair{asked, had}, Nearness::other);
        if (is_new) found->second = real_.nearness(asked, had);
        return found->second;
    }
    double km(std::string_view commune, std::string_view other) const override {
        if (other != other_) {
            km_.clear();
            other_ = std::string{other};
        }
        const auto [found, is_new] = km_.try_emplace(std::string{commune}, 0);
        if (is_new) found->second = real_.km(commune, other);
        return found->second;
    }

 private:
    const Surroundings& real_;
    mutable std::map<std::pair<TermId, TermId>, Nearness> near_;
    mutable std::unordered_map<std::string, double> km_;
    mutable std::string other_;
};

struct RankedNeed {
    NeedId need = {};
    int percent = 0;
    int points = 0;
    auto sum() const { return std::tuple{percent, points}; }
};

std::vector<RankedNeed> all_needs(const Memory& memory, const Candidate& own,
                                  const Surroundings& around) {
    const Remembering remembering(around);
    std::vector<RankedNeed> all;
    all.reserve(memory.needs().size());
    memory.needs().each([&](const Need& need) {
        if (need.owner == own.account_id) return;
        const Sum sum = sum_of(need, own, remembering);
        all.push_back({need.need_id, sum.percent(), sum.points});
    });
    std::ranges::sort(all, std::ranges::greater{}, &RankedNeed::sum);
    return all;
}

/// A part of the order; those that fit equally by the draw of the day.
std::vector<NeedId> drawn(const std::vector<RankedNeed>& all, std::uint64_t seed, Part part) {
    std::vector<NeedId> ids;
    for (std::size_t at = 0; at < all.size() && ids.size() < part.limit;) {
        std::size_t end = at;
        while (end < all.size() && all[end].sum() == all[at].sum()) ++end;
        if (end > part.offset) {
            std::vector<search::Candidate> equal;
            for (std::size_t one = at; one < end; ++one) {
                equal.push_back({all[one].need.value(), 0});
            }
            const std::size_t from = std::max(part.offset, at) - at;
            for (const std::int64_t id :
                 search::rotated(equal, seed, from, part.limit - ids.size())) {
                ids.push_back(NeedId{id});
            }
        }
        at = end;
    }
    return ids;
}

/// The pages of the order that people look at; whoever turns further has it made anew.
constexpr std::size_t kFirst = 200;

struct FirstNeeds {
    std::vector<NeedId> ids = {};
    std::size_t all = 0;

    std::size_t bytes() const { return sizeof(*this) + ids.size() * sizeof(NeedId); }
};
/// About the steps of skills; the question says the rest: the member as they are, the needs and the day.
using KeptOrders = search::KeptAnswers<FirstNeeds>;
constexpr std::size_t kMostOrders = 10'000;

std::vector<NeedId> part_of(const web::Services& services, const Memory& memory,
                            const Candidate& own, const Community& community, Part part) {
    const std::uint64_t seed = seed_of(community.today(), "needs");
    const std::string question = fields::to_json(own) + " " + to_string(community.today()) + " " +
                                 std::to_string(memory.needs().generation());
    const auto first = services.state<KeptOrders>().get(community.steps(), question, [&] {
        const auto all = all_needs(memory, own, community);
        return std::make_shared<const FirstNeeds>(drawn(all, seed, {0, kFirst}), all.size());
    });
    if (part.offset + part.limit > kFirst && first->all > kFirst) {
        return drawn(all_needs(memory, own, community), seed, part);
    }
    std::vector<NeedId> ids;
    for (std::size_t at = part.offset; at < first->ids.size() && ids.size() < part.limit; ++at) {
        ids.push_back(first->ids[at]);
    }
    return ids;
}

}  // namespace

void start_ranking(web::Services& services) {
    services.put_state(std::make_shared<KeptOrders>(kMostOrders));
}

Community community_for(const web::Services& services, const Board& board) {
    return Community(services, board.steps(), utc_date(services.clock.now()));
}

std::optional<Candidate> own_candidate(db::ReadTx& tx, AccountId member,
                                       const Community& community) {
    auto own = members::find_own_facts(tx, member, community.today());
    if (!own) return std::nullopt;
    return without_muted(with_current_terms(std::move(*own), community.terms()),
                         list_muted(tx, member), community.terms());
}

std::vector<Match> rank_members(web::Services& services, db::ReadTx& tx, const access::Actor& actor,
                                const Need& need, Part part) {
    Memory& memory = services.state<Memory>();
    memory.wait_until_loaded();
    const Board& board = memory.board_for(actor);
    const Community community = community_for(services, board);
    memory.keep_day(tx, community.today());
    const Need asked = with_current_terms(need, community.terms());
    std::vector<Match> matches;
    for (const Ranked& ranked : board.rank(asked, community, seed_of(community.today(), "members"),
                                           part.offset, part.limit)) {
        const auto seen = seen_now(tx, actor, ranked.account, community);
        if (!seen) {
            memory.note_stale(ranked.account);
            continue;
        }
        matches.push_back(match_with(asked, *seen, community));
        if (matches.back().points != ranked.points) memory.note_stale(ranked.account);
        memory.exposure().count(ranked.account);
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::points);
    return matches;
}

std::size_t count_members(web::Services& services, const access::Actor& actor) {
    Memory& memory = services.state<Memory>();
    memory.wait_until_loaded();
    return memory.board_for(actor).size();
}

std::vector<Match> rank_needs(web::Services& services, db::ReadTx& tx, AccountId member,
                              Part part) {
    Memory& memory = services.state<Memory>();
    memory.wait_until_loaded();
    const NeedSource* source = memory.source();
    const auto preference = find_preference(tx, member);
    if (source == nullptr || (preference && preference->is_off)) return {};
    const Community community = community_for(services, memory.members());
    const auto own = own_candidate(tx, member, community);
    if (!own) return {};
    std::vector<Match> matches;
    for (const NeedId id : part_of(services, memory, *own, community, part)) {
        const auto need = source->find(tx, id);
        if (!need || !source->show(tx, member, id, Language::en)) continue;
        Match match = score(with_current_terms(*need, community.terms()), *own, community);
        match.id = id.value();
        matches.push_back(std::move(match));
    }
    return matches;
}

std::optional<Match> match_of(web::Services& services, db::ReadTx& tx, const access::Actor& actor,
                              const Need& need, AccountId member) {
    Memory& memory = services.state<Memory>();
    memory.wait_until_loaded();
    const Community community = community_for(services, memory.board_for(actor));
    const auto seen = seen_now(tx, actor, member, community);
    if (!seen) return std::nullopt;
    return match_with(with_current_terms(need, community.terms()), *seen, community);
}

void give_needs(const web::Services& services, NeedSource source) {
    services.state<Memory>().give(std::move(source));
}

void need_changed(db::WriteTx& tx, web::Services& services, NeedId need) {
    tx.after_commit([&services, need] { services.state<Memory>().need_changed(need); });
}

}  // namespace agora::matching
