#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::ambassadors {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::ambassadors
