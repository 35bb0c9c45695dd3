#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::pitches {

std::vector<web::AuditWords> audit_words();

}  // namespace agora::pitches
