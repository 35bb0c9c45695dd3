#pragma once

#include "agora/web/reportable.hpp"

namespace agora::assemblies {

web::Reportable reportable_question();
web::Reportable reportable_message();

}  // namespace agora::assemblies
