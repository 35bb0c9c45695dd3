#pragma once

#include "agora/http/response.hpp"

#include <string_view>

namespace agora::web {
class Call;
}

namespace agora::members {

/// A stored picture, for whoever was found to may see it; nothing stored is 404. No cache keeps it, so
/// hiding it holds for the next request.
http::Response send_picture(web::Call& call, std::string_view digest);

}  // namespace agora::members
