#pragma once

#include "agora/locale/translator.hpp"
#include "agora/members/whole_profile.hpp"
#include "dice.hpp"

namespace agora::demo {

/// What a person decided about being found.
enum class Decision {
    for_everyone,
    for_members,
    not_listed,        ///< answered: nobody
    no_longer_valid,   ///< listed once, and the yearly confirmation ran out
    never_answered,    ///< imported; the cooperative's questions wait
    address_unproved,  ///< signed up, did not open the letter
    suspended
};

/// Who speaks, and when they decided.
struct Sharing {
    Decision decision = Decision::for_everyone;
    Language language = Language::en;
    Instant at;
};

/// The audience of each filled field, with the yes that belongs to it.
void share_fields(members::WholeProfile& whole, const Sharing& sharing,
                  const locale::Translator& translator, Dice& dice);

/// The yes to being found by the team for a project, in words.
void allow_projects(members::WholeProfile& whole, const Sharing& sharing,
                    const locale::Translator& translator);

}  // namespace agora::demo
