#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::bids {

web::Reportable reportable_lesson();
web::Reportable reportable_block();
/// Moderators read it in the report; the room stays closed to them.
web::Reportable reportable_note();
std::vector<web::AuditWords> audit_words();

}  // namespace agora::bids
