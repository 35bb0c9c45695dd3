#pragma once

#include "agora/members/picture_objection.hpp"
#include "agora/web/services.hpp"

namespace agora::members {

/// To who put it there and to the moderators: a picture waits for a decision. Without what was written.
void tell_of_objection(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                       WhoDecides who_decides, Instant now);
/// To who objected, when they left an address, and to who put it there.
void tell_of_decision(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                      Instant now);

}  // namespace agora::members
