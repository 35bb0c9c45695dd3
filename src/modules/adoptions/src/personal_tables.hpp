#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::adoptions {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::adoptions
