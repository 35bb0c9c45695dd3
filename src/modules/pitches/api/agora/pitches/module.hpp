#pragma once

#include "agora/web/module.hpp"

namespace agora::pitches {

web::Module pitches_module();

}  // namespace agora::pitches
