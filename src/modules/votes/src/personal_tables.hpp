#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::votes {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::votes
