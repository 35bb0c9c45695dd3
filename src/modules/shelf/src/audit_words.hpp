#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::shelf {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::shelf
