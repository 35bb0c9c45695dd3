#pragma once

#include "agora/web/session.hpp"

namespace agora::accounts {

/// The session cookie or the bearer token of a request, as the site asks for it.
web::Session identify(web::Services& services, const http::RequestHead& head);

}  // namespace agora::accounts
