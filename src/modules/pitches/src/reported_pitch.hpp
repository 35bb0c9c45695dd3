#pragma once

#include "agora/web/reportable.hpp"

namespace agora::pitches {

/// Pitches as things that can be reported (FOR-19): hidden from all but who pitches and organises.
web::Reportable reportable_pitch();

}  // namespace agora::pitches
