#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::fairs {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::fairs
