#pragma once

#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"

#include <string>
#include <vector>

// A profile with its whole history at once, for a cooperative that is made rather than grown.
namespace agora::members {

/// One yes or no; the words as the person read them.
struct GivenConsent {
    Field field = Field::listing;
    bool given = false;
    Audience audience = Audience::only_me;
    std::string wording;
    Instant at;
};

/// What the cooperative knew before the first visit: place is a code of a territory; professions,
/// sectors and skills are slugs separated by spaces; else the text.
struct KnownFact {
    Field field = Field::place;
    std::string content;
};

struct WholeProfile {
    Profile profile;  ///< row.account_id says whose; items get their numbers here
    std::vector<GivenConsent> consents;
    std::vector<KnownFact> known;
};

/// Rows it writes: for groups of at most 200 in one transaction.
std::size_t rows_of(const WholeProfile& whole);

/// Writes everything of a member who has no profile yet. A listed profile, and each field that others
/// may see, has its consent among `consents`; without it this is our own fault.
void put_whole_profile(db::WriteTx& tx, const journal::Origin& origin, const WholeProfile& whole);

}  // namespace agora::members
