#pragma once

#include "agora/fields/form.hpp"
#include "agora/http/response.hpp"
#include "agora/web/call.hpp"

namespace agora::shelf {

/// What was typed in a form of the page of a suggestion and refused.
struct TypedThere {
    const fields::FormState* remark = nullptr;
    const fields::FormState* declining = nullptr;
};
/// The page of the suggestion of the address.
http::Response suggestion_page(web::Call& call, const TypedThere& typed);

}  // namespace agora::shelf
