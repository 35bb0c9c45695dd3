#pragma once

#include "agora/web/reportable.hpp"

namespace agora::money {

web::Reportable reportable_question();

}  // namespace agora::money
