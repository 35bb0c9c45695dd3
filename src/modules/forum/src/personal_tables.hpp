#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::forum {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::forum
