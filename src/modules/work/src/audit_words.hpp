#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::work {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::work
