#pragma once

#include "agora/web/call.hpp"

namespace agora::territories {

http::Response show_office(web::Call& call);
http::Response new_office(web::Call& call);
http::Response create_office(web::Call& call);
http::Response edit_office(web::Call& call);
http::Response save_office(web::Call& call);

}  // namespace agora::territories
