#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::taking_part {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::taking_part
