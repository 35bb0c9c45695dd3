#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::evaluation {

std::vector<web::Route> evaluation_routes();
std::vector<web::Route> analysis_routes();
/// The figures as CSV.
http::Response download_figures(web::Call& call);

}  // namespace agora::evaluation
