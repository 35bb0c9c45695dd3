#include "agora/members/candidates.hpp"

#include "agora/web/services.hpp"
#include "candidate_store.hpp"
#include "directory_store.hpp"
#include "profile_watchers.hpp"

#include <algorithm>

namespace agora::members {
namespace {

/// As many as a profile shows.
constexpr std::int64_t kMostRecommendations = 50;

Candidate candidate_of(const Profile& seen, std::int64_t recommendations) {
    Candidate one{.account_id = seen.row.account_id,
                  .name = seen.row.public_name,
                  .professions = {},
                  .skills = seen.skills,
                  .languages = seen.languages,
                  .commune = seen.row.commune,
                  .stage = seen.row.stage,
                  .availability = seen.row.availability,
                  .available_until = seen.row.available_until,
                  .confirmed_on = seen.row.confirmed_on,
                  .recommendations = std::min(recommendations, kMostRecommendations)};
    for (const ProfessionRow& row : seen.professions) one.professions.push_back(row.profession_id);
    return one;
}

std::optional<SeenCandidate> seen_of(const Member& member, Date today,
                                     std::int64_t recommendations) {
    const auto seen_by = [&](Layer layer) -> std::optional<Candidate> {
        if (!is_listed(member.profile, layer, member.standing, today)) return std::nullopt;
        const bool counts = may_see(member.profile.audience_of(Field::recommendations), layer);
        return candidate_of(seen_from(member.profile, layer, today), counts ? recommendations : 0);
    };
    auto by_members = seen_by(Layer::member);
    if (!by_members) return std::nullopt;
    return SeenCandidate{std::move(*by_members), seen_by(Layer::visitor)};
}

}  // namespace

void each_candidate(db::ReadTx& tx, Date today,
                    const std::function<void(const SeenCandidate&)>& visit) {
    const auto counts = count_recommendations(tx);
    each_member(tx, Pool::listed, [&](const Member& member) {
        const auto count = counts.find(member.profile.row.account_id);
        const auto seen = seen_of(member, today, count == counts.end() ? 0 : count->second);
        if (seen) visit(*seen);
    });
}

std::optional<SeenCandidate> find_candidate(db::ReadTx& tx, AccountId account, Date today) {
    const auto member = find_member(tx, account);
    if (!member) return std::nullopt;
    return seen_of(*member, today, std::ssize(member->profile.recommendations));
}

std::optional<Candidate> find_own_facts(db::ReadTx& tx, AccountId account, Date today) {
    const auto profile = find_profile(tx, account);
    if (!profile) return std::nullopt;
    return candidate_of(seen_from(*profile, Layer::owner, today),
                        std::ssize(profile->recommendations));
}

void watch_profiles(const web::Services& services, std::function<void(AccountId)> watcher) {
    services.state<ProfileWatchers>().all.push_back(std::move(watcher));
}

}  // namespace agora::members
