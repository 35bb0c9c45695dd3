#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::credits {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::credits
