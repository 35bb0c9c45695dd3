#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::places {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::places
