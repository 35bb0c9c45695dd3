#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::adoptions {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::adoptions
