#pragma once

#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::accounts {

/// The recovery codes, in the only answer that ever holds them.
http::Response show_codes(web::Call& call, const std::vector<std::string>& codes);
http::Response show_renewal(web::Call& call);
http::Response renew_codes(web::Call& call);
/// The codes of the page as a file; only codes that are the person's own come back.
http::Response download_codes(web::Call& call);

}  // namespace agora::accounts
