#pragma once

#include "agora/web/answer.hpp"
#include "agora/work/answer.hpp"

namespace agora::work {

/// The forms of a demand's page as they stand.
struct DemandForms {
    fields::FormState reply = {};
    fields::FormState decision = {};
    fields::FormState closing = {};
    fields::FormState extension = {};
    fields::FormState flag = {};
};

/// The page of the demand of the address; of a client's link too.
http::Response demand_page(web::Call& call, const DemandForms& forms);

}  // namespace agora::work
