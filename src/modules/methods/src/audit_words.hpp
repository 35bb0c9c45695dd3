#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::methods {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::methods
