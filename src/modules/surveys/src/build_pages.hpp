#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

/// The desk of who looks after a survey: its questions and checks, then how it goes.
std::vector<web::Route> build_routes();
/// Publishing, opening, ending, reminding, copying, throwing away.
std::vector<web::Route> act_routes();

}  // namespace agora::surveys
