#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::initiatives {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::initiatives
