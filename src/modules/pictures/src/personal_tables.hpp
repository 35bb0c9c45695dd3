#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::pictures {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::pictures
