#pragma once

#include "agora/access/actor.hpp"
#include "agora/http/request.hpp"

#include <functional>
#include <optional>
#include <string>

namespace agora::web {

struct Services;

enum class SignedInBy { nothing, cookie, bearer };
enum class BearerScope { read, write };

/// Who is behind a request, as the accounts module finds it.
struct Session {
    access::Actor actor;
    SignedInBy by = SignedInBy::nothing;
    std::string key;  ///< what form tokens are bound to; empty for a visitor
    BearerScope scope = BearerScope::read;
};

/// Looks up the session cookie or bearer token of a request; one or two indexed reads.
using Identify = std::function<Session(Services&, const http::RequestHead&)>;

/// The cookie's name: __Host-agora over TLS, agora without (development).
std::string session_cookie_name(bool secure);
/// The language that a reader without account chose last.
std::string language_cookie_name(bool secure);

}  // namespace agora::web
