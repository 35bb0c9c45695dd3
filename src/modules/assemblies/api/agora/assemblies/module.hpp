#pragma once

#include "agora/web/module.hpp"

namespace agora::assemblies {

web::Module assemblies_module();

}  // namespace agora::assemblies
