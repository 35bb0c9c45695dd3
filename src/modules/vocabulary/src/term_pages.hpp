#pragma once

#include "agora/web/call.hpp"

namespace agora::vocabulary {

http::Response show_profession(web::Call& call);
http::Response show_sector(web::Call& call);
http::Response show_skill(web::Call& call);

/// Rows for a combobox: web/islands/combobox.ts.
http::Response suggest_terms(web::Call& call);

}  // namespace agora::vocabulary
