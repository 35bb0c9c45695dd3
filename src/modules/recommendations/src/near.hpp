#pragma once

#include "list_view.hpp"

#include <string_view>
#include <vector>

namespace agora::recommendations {

/// What was asked before and comes near this text, in whatever language: at most 20, the best first,
/// each with why it was found. Only what the reader may see.
std::vector<Card> near_cards(const web::Call& call, db::ReadTx& tx, std::string_view text);
void start_near(web::Services& services);

}  // namespace agora::recommendations
