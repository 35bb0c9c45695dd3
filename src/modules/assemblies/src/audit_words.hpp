#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::assemblies {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::assemblies
