#pragma once

#include "agora/journal/audit.hpp"
#include "agora/web/call.hpp"

namespace agora::administration {

/// ?kind= &actor= &from= &until= &before=; what is unknown is left out. "until" is a whole day.
journal::AuditQuery read_audit_query(const web::Call& call);
/// The same as pairs, without the place.
fields::NameValues values_of(const web::Call& call);

}  // namespace agora::administration
