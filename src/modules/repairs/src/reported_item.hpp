#pragma once

#include "agora/web/module.hpp"
#include "agora/web/reportable.hpp"

#include <vector>

namespace agora::repairs {

web::Reportable reportable_item();
std::vector<web::AuditWords> audit_words();

}  // namespace agora::repairs
