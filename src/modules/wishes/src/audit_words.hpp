#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::wishes {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::wishes
