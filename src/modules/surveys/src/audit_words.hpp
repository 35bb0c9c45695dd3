#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::surveys
