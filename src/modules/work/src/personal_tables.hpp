#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::work {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::work
