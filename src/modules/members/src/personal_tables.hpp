#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::members {

/// What each table of this module holds about people; every column has its row.
std::vector<web::PersonalTable> personal_tables();
std::vector<web::PersonalTable> relay_tables();  ///< part of them

}  // namespace agora::members
