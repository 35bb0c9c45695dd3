#pragma once

#include "agora/members/profile.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

// What of a member may count when people are put in order for somebody: exactly what that somebody
// may see on the profile.
namespace agora::members {

/// Made of what seen_from left for a layer; what the layer may not see is empty here.
struct Candidate {
    AccountId account_id = {};
    std::string name = {};
    std::vector<TermId> professions = {};  ///< the dominant one first
    std::vector<TermId> skills = {};
    std::vector<SpokenRow> languages = {};
    std::string commune = {};
    Stage stage = Stage::unsaid;
    Availability availability = Availability::unsaid;
    std::optional<Date> available_until = {};
    Date confirmed_on = {};
    std::int64_t recommendations =
        0;  ///< shown ones, each after a collaboration that both recorded
};
AGORA_FIELDS(Candidate, account_id, name, professions, skills, languages, commune, stage,
             availability, available_until, confirmed_on, recommendations)

/// A listed member as members see them, and as visitors do while they find them at all.
struct SeenCandidate {
    Candidate by_members;
    std::optional<Candidate> by_visitors;
};

/// Everybody who is listed, in order of number, in one consistent view.
void each_candidate(db::ReadTx& tx, Date today,
                    const std::function<void(const SeenCandidate&)>& visit);
/// One of them; nothing when nobody but the owner finds this member.
std::optional<SeenCandidate> find_candidate(db::ReadTx& tx, AccountId account, Date today);
/// The same made of the whole profile, for its owner alone, listed or not.
std::optional<Candidate> find_own_facts(db::ReadTx& tx, AccountId account, Date today);

/// Told right after each commit that changed what a profile shows, in the thread that committed.
/// Called while modules start.
void watch_profiles(const web::Services& services, std::function<void(AccountId)> watcher);

}  // namespace agora::members
