#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::dates {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::dates
