#pragma once

#include "agora/web/call.hpp"

namespace agora::site {

/// The live guide of the look, three leaves: identity, parts, forms.
http::Response guide(web::Call& call);
http::Response guide_parts(web::Call& call);
http::Response guide_forms(web::Call& call);

}  // namespace agora::site
