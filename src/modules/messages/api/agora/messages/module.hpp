#pragma once

#include "agora/web/module.hpp"

namespace agora::messages {

web::Module messages_module();

}  // namespace agora::messages
