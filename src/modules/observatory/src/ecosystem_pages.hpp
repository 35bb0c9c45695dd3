#pragma once

#include "agora/web/module.hpp"

namespace agora::observatory {

std::vector<web::Route> ecosystem_routes();

/// What the page of an area tells, as CSV.
http::Response download_area(web::Call& call);

}  // namespace agora::observatory
