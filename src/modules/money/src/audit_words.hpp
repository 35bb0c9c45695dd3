#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::money {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::money
