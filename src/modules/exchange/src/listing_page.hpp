#pragma once

#include "agora/web/answer.hpp"

namespace agora::exchange {

/// The page of one listing with the form of an answer as it stands.
http::Response listing_page(web::Call& call, const fields::FormState& answer);

}  // namespace agora::exchange
