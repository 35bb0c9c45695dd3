#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::recommendations {

std::vector<web::Route> pdf_routes();

}  // namespace agora::recommendations
