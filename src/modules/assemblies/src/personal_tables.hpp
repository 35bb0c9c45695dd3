#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::assemblies {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::assemblies
