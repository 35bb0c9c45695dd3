#pragma once

#include "agora/web/answer.hpp"

namespace agora::exchange {

/// The forms of an exchange as they stand.
struct DealForms {
    fields::FormState line = {};
    fields::FormState terms = {};
    fields::FormState done = {};
};
http::Response deal_page(web::Call& call, const DealForms& forms);

}  // namespace agora::exchange
