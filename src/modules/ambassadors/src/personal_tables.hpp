#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::ambassadors {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::ambassadors
