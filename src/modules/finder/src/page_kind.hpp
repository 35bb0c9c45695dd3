#pragma once

#include "agora/finder/kind.hpp"

namespace agora::finder {

/// Pages of the menus, by their names in the three languages: for who types "calendar".
Kind page_kind();

}  // namespace agora::finder
