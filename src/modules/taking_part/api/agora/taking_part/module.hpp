#pragma once

#include "agora/web/module.hpp"

namespace agora::taking_part {

web::Module taking_part_module();

}  // namespace agora::taking_part
