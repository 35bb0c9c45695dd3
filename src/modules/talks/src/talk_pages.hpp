#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::talks {

/// Talk groups for those who may join: the list, the page of one, joining and withdrawing.
std::vector<web::Route> talk_routes();

}  // namespace agora::talks
