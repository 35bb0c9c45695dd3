#pragma once

#include "acting.hpp"
#include "agora/lottery/draw.hpp"
#include "agora/web/services.hpp"

#include <string>
#include <string_view>

// From the list to the result.
namespace agora::lottery {

/// Whether the list can be frozen now, and if not, why not.
std::optional<Refusal> not_to_freeze(db::ReadTx& tx, const Draw& draw, Instant now);
Result<Done> freeze(const Acting& acting, Draw draw);

/// By a witness or who runs draws; it counts when two typed the same.
Result<Done> type_value(const Acting& acting, const Draw& draw, std::string_view value);

/// The public value is agreed, and one secret at least was handed in before its moment.
bool is_ready(db::ReadTx& tx, const Draw& draw, Instant now);
/// Draws when everything is there; says whether it did.
bool draw_when_ready(const Acting& acting, Draw draw);

Result<Done> cancel(const Acting& acting, Draw draw, std::string reason);

/// What is due: freezes, draws, cancels what can't be drawn any more.
void proceed_all(web::Services& services, Instant now);

}  // namespace agora::lottery
