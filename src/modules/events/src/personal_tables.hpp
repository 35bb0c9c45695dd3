#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::events {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::events
