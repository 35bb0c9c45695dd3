#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::talks {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::talks
