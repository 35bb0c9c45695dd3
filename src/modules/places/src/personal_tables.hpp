#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::places {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::places
