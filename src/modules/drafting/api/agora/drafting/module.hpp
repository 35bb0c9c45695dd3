#pragma once

#include "agora/web/module.hpp"

namespace agora::drafting {

web::Module drafting_module();

}  // namespace agora::drafting
