#pragma once

#include "acting.hpp"
#include "agora/lottery/draw.hpp"
#include "agora/web/call.hpp"

#include <optional>

namespace agora::lottery {

/// Of the address ("/draws/{number}").
std::optional<Draw> draw_at(const web::Call& call, db::ReadTx& tx);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::lottery
