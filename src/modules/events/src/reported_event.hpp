#pragma once

#include "agora/web/reportable.hpp"

namespace agora::events {

/// Events as things that can be reported (FOR-19): limited to members, or hidden from all but who
/// made it and the staff.
web::Reportable reportable_event();

}  // namespace agora::events
