#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::messages {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::messages
