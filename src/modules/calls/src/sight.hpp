#pragma once

#include "agora/calls/call.hpp"
#include "agora/web/call.hpp"

namespace agora::calls {

/// Of the address ("/calls/{id}"), as far as who asks may see it.
inline std::optional<Call> call_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<CallId>("id");
    auto found = id ? find_call(tx, *id) : std::nullopt;
    if (!found || !may_see(call.actor, *found)) return std::nullopt;
    return found;
}

}  // namespace agora::calls
