#pragma once

#include "agora/members/picture_objection.hpp"
#include "agora/web/services.hpp"

#include <span>

namespace agora::members {

/// To who put it there and to the moderators: a picture waits for a decision. Without what was written.
void tell_of_objection(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
                       WhoDecides who_decides, Instant now);
/// To each who objected to this picture and left an address, and to who put it there.
void tell_of_decision(db::WriteTx& tx, web::Services& services,
                      std::span<const ObjectionRow> decided, Instant now);

}  // namespace agora::members
