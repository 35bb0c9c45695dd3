#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::ambassadors {

/// Of the support group, training and what is paid.
std::vector<web::PersonalTable> more_personal_tables();

}  // namespace agora::ambassadors
