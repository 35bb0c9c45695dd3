#pragma once

#include "agora/web/reportable.hpp"

namespace agora::loans {

web::Reportable reportable_thing();

}  // namespace agora::loans
