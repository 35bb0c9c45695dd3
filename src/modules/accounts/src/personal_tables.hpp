#pragma once

#include "agora/web/personal.hpp"

#include <vector>

namespace agora::accounts {

/// What this module and the platform below the modules keep about people.
std::vector<web::PersonalTable> personal_tables();
std::vector<web::PlainTable> plain_tables();

}  // namespace agora::accounts
