#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::votes {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::votes
