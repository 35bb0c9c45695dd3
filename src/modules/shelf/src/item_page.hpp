#pragma once

#include "agora/fields/form.hpp"
#include "agora/http/response.hpp"
#include "agora/web/call.hpp"

namespace agora::shelf {

/// The page of the thing of the address; `typed` is a remark that was refused, or null.
http::Response item_page(web::Call& call, const fields::FormState* typed);

}  // namespace agora::shelf
