#pragma once

#include "agora/http/response.hpp"

#include <string>
#include <string_view>

namespace agora::http {

/// What every answer says to the browser. The server adds each line that the answer lacks.
struct SecurityPolicy {
    std::string content_security_policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; manifest-src 'self'";
    std::string referrer_policy = "same-origin";
    std::string permissions_policy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
        "fullscreen=(self), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), "
        "midi=(), payment=(), picture-in-picture=(), usb=(), xr-spatial-tracking=()";
    std::string strict_transport_security = "max-age=63072000; includeSubDomains; preload";
};

/// The same, and pictures may also come from one other origin, "https://tiles.example".
SecurityPolicy with_pictures_from(SecurityPolicy policy, std::string_view origin);

enum class Transport { plain, secure };

/// CSP, nosniff, Referrer-Policy, Permissions-Policy, COOP, CORP, X-Frame-Options, and over TLS
/// HSTS; a line that is there already stays. The server does this for every answer.
void apply_security_headers(Response& response, const SecurityPolicy& policy, Transport transport);

}  // namespace agora::http
