#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::bids {

web::Reportable reportable_lesson();
web::Reportable reportable_block();
std::vector<web::AuditWords> audit_words();

}  // namespace agora::bids
