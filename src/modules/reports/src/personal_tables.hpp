#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::reports {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::reports
