#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::exchange {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::exchange
