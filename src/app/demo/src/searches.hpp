#pragma once

#include "agora/base/language.hpp"
#include "agora/db/database.hpp"
#include "agora/members/profile.hpp"
#include "dice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::demo {

/// Who was made, as far as searches and groups are about them.
struct MadePerson {
    members::AccountId account;
    std::string name;
    Language language = Language::en;
    bool for_projects = false;              ///< allowed the team to find them
    std::optional<access::Role> role = {};  ///< of an account to sign in with
    bool signs_in = false;
    bool active = true;
    members::TermId profession = {};  ///< the main one
    std::vector<members::TermId> sectors = {};
    std::string commune = {};
    Instant joined = {};
    members::Audience found_by = members::Audience::only_me;  ///< in the directory
};

/// Searches that members keep, and searches of advisers for a project.
void put_searches(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                  Dice& dice);

}  // namespace agora::demo
