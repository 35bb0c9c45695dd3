#include "agora/push/courier.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::push {
namespace {

constexpr std::string_view kScheme = "https://";
constexpr std::size_t kLongest = 1000;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "push" of "push.example.org"
bool is_label(std::string_view label) {
    return !label.empty() && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label,
                               [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

/// A number in any writing has a last label that begins with a digit; a name has none.
bool is_name(std::string_view host) {
    const std::size_t last = host.rfind('.');
    if (last == std::string_view::npos || last + 1 == host.size()) return false;
    if (!is_letter(host[last + 1])) return false;
    for (;;) {
        const std::size_t dot = host.find('.');
        if (!is_label(host.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        host.remove_prefix(dot + 1);
    }
}

bool is_plain(std::string_view path) {
    constexpr std::string_view kMore = "-._~!$&'()*+,;=:@%/?";
    return std::ranges::all_of(path, [&](char c) {
        return is_letter(c) || is_digit(c) || kMore.find(c) != std::string_view::npos;
    });
}

}  // namespace

bool is_endpoint(std::string_view address) {
    if (address.size() > kLongest || !address.starts_with(kScheme)) return false;
    const std::string_view rest = address.substr(kScheme.size());
    const std::size_t slash = rest.find('/');
    return slash != std::string_view::npos && is_name(rest.substr(0, slash)) &&
           is_plain(rest.substr(slash));
}

std::string origin_of(std::string_view endpoint) {
    return std::string{endpoint.substr(0, endpoint.find('/', kScheme.size()))};
}

}  // namespace agora::push
