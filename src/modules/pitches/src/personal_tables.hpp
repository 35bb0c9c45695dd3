#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::pitches {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::pitches
