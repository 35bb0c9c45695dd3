#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::calls {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::calls
