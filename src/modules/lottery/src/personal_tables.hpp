#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::lottery {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::lottery
