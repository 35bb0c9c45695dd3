#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::matching {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::matching
