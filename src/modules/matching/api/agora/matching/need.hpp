#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/fields/fields.hpp"
#include "agora/members/profile.hpp"
#include "agora/vocabulary/terms.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::matching {

using access::AccountId;
using vocabulary::TermId;
/// The number of the demand in the module that keeps it.
using NeedId = Id<struct NeedTag>;

/// What kind of readiness a need looks for.
enum class Seeks { work, collaboration };
AGORA_ENUM(Seeks, work, collaboration)

/// What somebody looks for, as far as it counts in the order. There is no field for money: who pays
/// for a place, or how much a need offers, can't be told to the rule (MAT-07).
struct Need {
    NeedId need_id = {};
    AccountId owner = {};  ///< never matched with the own need; zero: a client without account
    std::vector<TermId> must = {};            ///< skills, at most 20
    std::vector<TermId> nice = {};            ///< skills, at most 20
    TermId profession = {};                   ///< zero: any
    std::string commune = {};                 ///< code of a territory; empty: anywhere
    bool remote = false;                      ///< the place doesn't count
    std::vector<std::string> languages = {};  ///< BCP 47, at most 10
    Seeks seeks = Seeks::work;
    std::optional<Date> from = {};  ///< when it begins
    std::optional<members::Stage> stage = {};
    Instant opened_at = {};  ///< when members could first see it: notices look at it
};
AGORA_FIELDS(Need, need_id, owner, must, nice, profession, commune, remote, languages, seeks, from,
             stage, opened_at)

}  // namespace agora::matching
