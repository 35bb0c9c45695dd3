#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::surveys
