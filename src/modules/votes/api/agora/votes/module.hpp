#pragma once

#include "agora/web/module.hpp"

namespace agora::votes {

web::Module votes_module();

}  // namespace agora::votes
