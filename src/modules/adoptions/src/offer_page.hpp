#pragma once

#include "agora/web/answer.hpp"

namespace agora::adoptions {

/// The page of one recommendation that members can do, with the form for a step as it stands.
http::Response offer_page(web::Call& call, const fields::FormState& step);
extern const fields::Form kStepForm;

}  // namespace agora::adoptions
