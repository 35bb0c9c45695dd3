#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::lottery {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::lottery
