#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::loans {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::loans
