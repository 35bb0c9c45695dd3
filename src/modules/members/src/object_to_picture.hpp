#pragma once

#include "agora/members/picture_objection.hpp"
#include "agora/web/services.hpp"

#include <optional>
#include <string>

namespace agora::members {

enum class ObjectionRefusal {
    objection_not_found,
    objection_already_decided,
    only_moderator_decides_now,
};
RefusalText refusal_text(ObjectionRefusal refusal);

struct NewObjection {
    AccountId account;    ///< who put the picture there
    std::string path;     ///< where it is shown
    std::string picture;  ///< digest
    std::string reason;
    std::string mail;
    AccountId objected_by;  ///< zero is a visitor
    Language language = Language::en;
};
enum class ObjectionEffect { hidden_at_once, stays_until_decided };
/// Hides the picture wherever it is shown at this path, and tells who put it there and the moderators.
/// After a moderator has decided to show it, it stays until the next decision. While one is open, the
/// next is kept and decided with it.
ObjectionEffect object_to_picture(db::WriteTx& tx, web::Services& services,
                                  const journal::Origin& origin, const NewObjection& wanted);

/// Moderators of the whole cooperative, and those of the owner's country or office, but for who put it
/// there or objects; on their own page the owner.
bool may_decide(db::ReadTx& tx, const access::Actor& actor, const ObjectionRow& objection);
/// Decides every open objection to the picture. An owner who showed it again once leaves the next objection to a moderator; removing is always
/// the owner's right. Whoever objected is told, and what they wrote is forgotten.
Result<Done> decide_objection(db::WriteTx& tx, web::Services& services, const access::Actor& actor,
                              const journal::Origin& origin, ObjectionId id,
                              ObjectionDecision decision);

/// Whoever put the picture there closed their account, and it went with them: decided as removed.
void end_objections_of_nobody(web::Services& services);
/// The account is about to be closed, and with it the page on which the pictures stand: whoever objected is told.
void end_objections_on_page_of(db::WriteTx& tx, web::Services& services,
                               const journal::Origin& origin, AccountId owner);

}  // namespace agora::members
