#pragma once

#include "agora/web/personal.hpp"

namespace agora::ledger {

std::vector<web::PersonalTable> personal_tables();

}  // namespace agora::ledger
