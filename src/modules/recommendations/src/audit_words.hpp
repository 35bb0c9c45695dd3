#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::recommendations {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::recommendations
