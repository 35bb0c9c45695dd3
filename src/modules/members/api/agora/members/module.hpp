#pragma once

#include "agora/web/module.hpp"

namespace agora::members {

web::Module members_module();

}  // namespace agora::members
