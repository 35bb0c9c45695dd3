#pragma once

#include "agora/web/call.hpp"

namespace agora::site {

/// The process answers.
http::Response healthz(web::Call& call);
/// The database answers too.
http::Response readyz(web::Call& call);
/// Counts and times for a monitor.
http::Response metrics(web::Call& call);
/// What the API takes and gives, from the route tables.
http::Response openapi(web::Call& call);

}  // namespace agora::site
