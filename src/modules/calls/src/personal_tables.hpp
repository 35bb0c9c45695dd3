#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::calls {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::calls
