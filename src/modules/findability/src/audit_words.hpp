#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::findability {

/// The module's privileged acts as the audit tells them.
std::vector<web::AuditWords> audit_words();

}  // namespace agora::findability
