#pragma once

#include "agora/search/layer.hpp"
#include "trade_store.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::observatory {

/// Exact counts of the professions of each area, as the layer sees them; put_trade rounds them.
std::vector<Trade> count_trades(web::Services& services, search::Layer layer);

}  // namespace agora::observatory
