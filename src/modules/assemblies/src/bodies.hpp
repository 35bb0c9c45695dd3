#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "body_store.hpp"

#include <string>

// Who meets, and who sits in it.
namespace agora::assemblies {

/// A new body (id zero) or one with other rules; the address of one that is there stays. Rules hold
/// for meetings that are convened from now on.
Result<Body> put_body(const Acting& acting, Body body);

/// A seat for whoever has this address: they are asked who may see their name. Else (id given) another
/// function or term of that seat. `draw` filled it, zero: none did.
Result<Done> put_seat(const Acting& acting, Seat seat, const std::string& mail, DrawId draw = {});
/// Whoever has the seat says who sees their name in it.
Result<Done> show_seat(const Acting& acting, SeatId id, Shown shown);

}  // namespace agora::assemblies
