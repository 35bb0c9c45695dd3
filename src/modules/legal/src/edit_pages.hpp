#pragma once

#include "agora/web/route.hpp"

namespace agora::legal {

http::Response edit_facts(web::Call& call);
http::Response save_facts(web::Call& call);

}  // namespace agora::legal
