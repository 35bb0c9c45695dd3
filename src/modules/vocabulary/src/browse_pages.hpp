#pragma once

#include "agora/vocabulary/terms.hpp"
#include "agora/web/call.hpp"

namespace agora::vocabulary {

http::Response list_professions(web::Call& call);
http::Response list_skills(web::Call& call);
http::Response list_sectors(web::Call& call);

}  // namespace agora::vocabulary
