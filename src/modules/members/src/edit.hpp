#pragma once

#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"
#include "consent_store.hpp"

#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::members {

/// Who changes their own profile, when.
struct Edit {
    journal::Origin origin;  ///< the account is the owner's
    std::string name;        ///< of the account, for a profile that has to be made
    Date today;
    web::Services& services;  ///< for the directory, which shows the change from the commit on
};

/// A choice of audience with the words that the person read.
struct AudienceChoice {
    Field field = Field::picture;
    Audience audience = Audience::only_me;
    std::string wording;
};

/// The owner's profile; made empty and unlisted when there is none.
Profile own_profile(db::WriteTx& tx, const Edit& edit);
/// The same for a page, which writes nothing.
Profile own_profile(db::ReadTx& tx, const Edit& edit);

/// Stores the row and tells that the profile changed: lists and searches follow at once.
void save(db::WriteTx& tx, const Edit& edit, ProfileRow row);
void tell_changed(db::WriteTx& tx, const Edit& edit);

/// Stores a new audience with its consent and tells it; nothing when it is as before.
void choose_audience(db::WriteTx& tx, const Edit& edit, const Profile& before,
                     const AudienceChoice& choice, ConsentWay way = ConsentWay::own_profile);

}  // namespace agora::members
