#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::forum {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::forum
