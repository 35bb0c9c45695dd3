#pragma once

#include "agora/web/module.hpp"
#include "agora/web/reportable.hpp"

#include <vector>

namespace agora::tables {

web::Reportable reportable_topic();
std::vector<web::AuditWords> audit_words();

}  // namespace agora::tables
