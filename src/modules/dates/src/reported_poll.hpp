#pragma once

#include "agora/web/reportable.hpp"

namespace agora::dates {

/// Questions to a group as things that can be reported by its members (FOR-19): hidden from all but
/// who asked and the animators.
web::Reportable reportable_poll();

}  // namespace agora::dates
