#pragma once

#include "agora/web/personal.hpp"
#include "agora/web/stored.hpp"

#include <vector>

namespace agora::accounts {

/// What this module and the platform below the modules keep about people.
std::vector<web::PersonalTable> personal_tables();
std::vector<web::PlainTable> plain_tables();
/// What the platform and signing in leave in the browser (XCT-23).
std::vector<web::StoredItem> stored_items();

}  // namespace agora::accounts
