#include "agora/http/security_headers.hpp"

#include "agora/base/assert.hpp"
#include "policy_lines.hpp"

namespace agora::http {

std::vector<PolicyLine> policy_lines(const SecurityPolicy& policy, Transport transport) {
    std::vector<PolicyLine> lines{
        {"Content-Security-Policy", policy.content_security_policy},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", policy.referrer_policy},
        {"Permissions-Policy", policy.permissions_policy},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"X-Frame-Options", "DENY"},
    };
    if (transport == Transport::secure) {
        lines.push_back({"Strict-Transport-Security", policy.strict_transport_security});
    }
    return lines;
}

SecurityPolicy with_pictures_from(SecurityPolicy policy, std::string_view origin) {
    constexpr std::string_view kOwn = "img-src 'self'";
    const std::size_t own = policy.content_security_policy.find(kOwn);
    AGORA_ASSERT(own != std::string::npos);
    policy.content_security_policy.insert(own + kOwn.size(), " " + std::string{origin});
    return policy;
}

void apply_security_headers(Response& response, const SecurityPolicy& policy, Transport transport) {
    for (const PolicyLine& line : policy_lines(policy, transport)) {
        if (!response.headers.has(line.name)) response.headers.add(line.name, line.value);
    }
}

}  // namespace agora::http
