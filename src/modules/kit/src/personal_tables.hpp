#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::kit {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::kit
