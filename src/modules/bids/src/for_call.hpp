#pragma once

#include "agora/calls/call_parts.hpp"
#include "agora/web/call.hpp"

namespace agora::bids {

/// On the page of a call, for members: their own teams on it, what past teams learned of it and of its kind,
/// and where one founds a team or asks language help. Another team's room is never among it.
calls::CallSection for_call(web::Call& call, db::ReadTx& tx, const calls::Call& about);

}  // namespace agora::bids
