#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

/// Reading and coding what people wrote, by two people.
std::vector<web::Route> text_routes();

}  // namespace agora::surveys
