#include "agora/web/map_tiles.hpp"

#include <algorithm>

namespace agora::web {
namespace {

constexpr std::string_view kScheme = "https://";

bool is_of_host(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
}

bool is_of_path(char c) {
    constexpr std::string_view kOthers = "/{}._-~?=&%@+";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kOthers.find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> origin_of_tiles(std::string_view address) {
    if (!address.starts_with(kScheme)) return std::nullopt;
    const std::size_t slash = address.find('/', kScheme.size());
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view host = address.substr(kScheme.size(), slash - kScheme.size());
    const std::string_view path = address.substr(slash);
    if (host.empty() || host.front() == ':' || !std::ranges::all_of(host, is_of_host) ||
        !std::ranges::all_of(path, is_of_path)) {
        return std::nullopt;
    }
    for (const std::string_view part : {"{z}", "{x}", "{y}"}) {
        if (path.find(part) == std::string_view::npos) return std::nullopt;
    }
    return std::string{address.substr(0, slash)};
}

}  // namespace agora::web
