#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::talks {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::talks
