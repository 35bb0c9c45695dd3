#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::meetings {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::meetings
