#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::shelf {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::shelf
