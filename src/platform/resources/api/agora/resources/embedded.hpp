#pragma once

#include "agora/resources/resources.hpp"

namespace agora::resources {

/// Everything that was put into the program at build time. Defined by the target
/// agora_resource_data, which only the program itself links.
Set embedded();

}  // namespace agora::resources
