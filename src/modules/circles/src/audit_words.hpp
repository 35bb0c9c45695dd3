#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::circles {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::circles
