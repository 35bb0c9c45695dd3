#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::stories {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::stories
