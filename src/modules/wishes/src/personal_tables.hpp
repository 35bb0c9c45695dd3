#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::wishes {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::wishes
