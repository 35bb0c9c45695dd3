#pragma once

#include "acting.hpp"
#include "agora/lottery/draw.hpp"
#include "agora/web/call.hpp"

#include <optional>

namespace agora::lottery {

bool may_run(const access::Actor& actor);
/// Everybody; after a report members only, or who runs draws and who announced it.
bool may_see(const access::Actor& actor, const Draw& draw);
/// Of the address ("/draws/{number}").
std::optional<Draw> draw_at(const web::Call& call, db::ReadTx& tx);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::lottery
