#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::events {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::events
