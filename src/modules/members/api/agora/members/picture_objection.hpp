#pragma once

#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"

#include <string>

// Somebody who is shown in a picture can have it hidden at once, without an account; the owner of the
// page or a moderator decides later (the right to one's image).
namespace agora::members {

using ObjectionId = Id<struct PictureObjectionTag>;

enum class ObjectionDecision { open, removed, shown_again };
AGORA_ENUM(ObjectionDecision, open, removed, shown_again)

struct ObjectionRow {
    ObjectionId objection_id;
    AccountId account_id;  ///< whose page shows the picture
    std::string picture;   ///< digest
    std::string reason;
    std::string mail;      ///< for the answer, or empty
    std::string language;  ///< of the person who objects
    Instant objected_at;
    ObjectionDecision decision = ObjectionDecision::open;
    bool by_moderator = false;  ///< else the owner decided
};
AGORA_FIELDS(ObjectionRow, objection_id, account_id, picture, reason, mail, language, objected_at,
             decision, by_moderator)

extern const access::Permission kModeratePictures;

}  // namespace agora::members
