#pragma once

#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

namespace agora::places {

/// Where else one looks from the list of places: services.state<ListParts>().
struct ListParts : web::Parts<web::Link> {};

}  // namespace agora::places
