#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::exchange {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::exchange
