#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::watch {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::watch
