#pragma once

#include "agora/web/reportable.hpp"

namespace agora::fairs {

/// What members say they show at a stand, as things that can be reported (FOR-19): the words are
/// hidden, the tables stay. Stands themselves belong to their event and are reported with it.
web::Reportable reportable_booking();

}  // namespace agora::fairs
