#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::recommendations {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::recommendations
