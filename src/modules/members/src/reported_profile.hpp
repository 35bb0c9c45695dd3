#pragma once

#include "agora/web/reportable.hpp"

namespace agora::members {

/// Profiles as things that can be reported: limited to members, or hidden from all but the owner.
web::Reportable reportable_profile();

}  // namespace agora::members
