#pragma once

#include "agora/web/answer.hpp"

namespace agora::wishes {

/// The two forms of who keeps the wishes as they stand.
struct KeepForms {
    fields::FormState status = {};
    fields::FormState merger = {};
};

http::Response wish_page(web::Call& call, const KeepForms& forms);

}  // namespace agora::wishes
