#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::requests {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::requests
