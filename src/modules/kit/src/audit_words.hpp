#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::kit {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::kit
