#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::loans {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::loans
