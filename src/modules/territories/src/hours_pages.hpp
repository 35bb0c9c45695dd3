#pragma once

#include "agora/web/call.hpp"

namespace agora::territories {

http::Response show_hours(web::Call& call);
http::Response save_hours(web::Call& call);
http::Response create_special_days(web::Call& call);
http::Response remove_special_day(web::Call& call);

}  // namespace agora::territories
