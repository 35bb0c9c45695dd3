#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/credits/purpose.hpp"
#include "agora/web/module.hpp"

#include <vector>

// What other modules show of exchanges.
namespace agora::exchange {

/// Answers and proposals that wait for the reader, rings, what ends soon.
std::vector<web::TodayLine> today(web::Call& call);
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// What a transfer of credits settled.
std::optional<credits::PurposeFacts> purpose_of(const web::Call& call, db::ReadTx& tx,
                                                std::int64_t listing);

}  // namespace agora::exchange
