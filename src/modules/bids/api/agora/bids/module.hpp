#pragma once

#include "agora/web/module.hpp"

namespace agora::bids {

web::Module bids_module();

}  // namespace agora::bids
