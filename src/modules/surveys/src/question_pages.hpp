#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

/// The questions of a draft.
std::vector<web::Route> question_routes();

}  // namespace agora::surveys
