#include "web_address.hpp"

#include "agora/markdown/markdown.hpp"
#include "refusals.hpp"

namespace agora::calls {

bool is_web_address(const std::string& address) {
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    return web && markdown::is_safe_address(address);
}

std::optional<Refusal> unfit_for_register(const std::string& address) {
    if (address.starts_with("https://") && is_web_address(address)) return std::nullopt;
    return Refusal{CallRefusal::address_not_https, "address"};
}

}  // namespace agora::calls
