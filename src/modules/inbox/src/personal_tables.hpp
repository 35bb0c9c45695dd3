#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::inbox {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::inbox
