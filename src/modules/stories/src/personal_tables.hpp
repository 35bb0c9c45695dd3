#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::stories {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::stories
