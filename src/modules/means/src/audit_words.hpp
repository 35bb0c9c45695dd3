#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::means {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::means
