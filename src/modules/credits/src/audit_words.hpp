#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::credits {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::credits
