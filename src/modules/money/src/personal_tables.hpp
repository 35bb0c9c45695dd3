#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::money {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::money
