#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::circles {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::circles
