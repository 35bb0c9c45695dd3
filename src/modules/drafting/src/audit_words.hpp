#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::drafting {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::drafting
