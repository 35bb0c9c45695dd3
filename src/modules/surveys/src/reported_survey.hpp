#pragma once

#include "agora/web/reportable.hpp"

namespace agora::surveys {

/// What is asked, and why it ended early; no answers but the texts quoted in its results.
web::Reportable reportable_survey();

}  // namespace agora::surveys
