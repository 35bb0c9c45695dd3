#include "pairs.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

constexpr std::int64_t kForEach = 2;

bool overlaps(const std::vector<Span>& taken, const Mission& mission) {
    return std::ranges::any_of(taken, [&](const Span& span) {
        return span.first < mission.ends_at && mission.starts_at < span.second;
    });
}

/// What was proposed so far, and when people are away.
struct Plan {
    std::map<AccountId, std::int64_t> times = {};
    Taken taken = {};

    void add(AccountId account, const Mission& mission) {
        ++times[account];
        taken[account].emplace_back(mission.starts_at, mission.ends_at);
    }
};

const Match* best_match(const OpenPair& open, Plan& plan) {
    const Match* best = nullptr;
    std::int64_t most = 0;
    for (const Match& match : open.matches) {
        const AccountId account = match.sheet->account_id;
        if (overlaps(plan.taken[account], open.mission)) continue;
        const std::int64_t score = match.score - kForEach * plan.times[account];
        if (best == nullptr || score > most) {
            best = &match;
            most = score;
        }
    }
    return best;
}

const Colleague* least_loaded(const OpenPair& open, const std::vector<Colleague>& colleagues,
                              Plan& plan) {
    const Colleague* least = nullptr;
    for (const Colleague& one : colleagues) {
        const bool there = std::ranges::find(open.there, one.account) != open.there.end();
        if (there || overlaps(one.taken, open.mission) ||
            overlaps(plan.taken[one.account], open.mission)) {
            continue;
        }
        if (least == nullptr ||
            one.missions + plan.times[one.account] < least->missions + plan.times[least->account]) {
            least = &one;
        }
    }
    return least;
}

}  // namespace

std::vector<Proposal> pairs_of(const std::vector<OpenPair>& missions,
                               const std::vector<Colleague>& colleagues, Taken taken) {
    Plan plan{.taken = std::move(taken)};
    std::vector<Proposal> proposals;
    for (const OpenPair& open : missions) {
        Proposal proposal{.open = &open};
        if (open.wants_ambassador) proposal.ambassador = best_match(open, plan);
        if (proposal.ambassador != nullptr) {
            plan.add(proposal.ambassador->sheet->account_id, open.mission);
        }
        if (open.wants_staff) proposal.staff = least_loaded(open, colleagues, plan);
        if (proposal.staff != nullptr) plan.add(proposal.staff->account, open.mission);
        proposals.push_back(proposal);
    }
    return proposals;
}

}  // namespace agora::ambassadors
