#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::bids {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::bids
