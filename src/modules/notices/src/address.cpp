#include "cleaning.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

constexpr std::size_t kMostBytes = 2000;

struct Address {
    std::string_view scheme;     ///< with its colon
    std::string_view authority;  ///< with its slashes
    std::string_view path;
    std::string_view rest;  ///< query and fragment
};

bool is_scheme(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '+' || c == '-' || c == '.';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

Address parts_of(std::string_view text) {
    Address parts;
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && is_scheme(text.substr(0, colon))) {
        parts.scheme = text.substr(0, colon + 1);
        text.remove_prefix(colon + 1);
    }
    if (text.starts_with("//")) {
        const std::size_t end = std::min(text.find_first_of("/?#", 2), text.size());
        parts.authority = text.substr(0, end);
        text.remove_prefix(end);
    }
    const std::size_t end = std::min(text.find_first_of("?#"), text.size());
    parts.path = text.substr(0, end);
    parts.rest = text.substr(end);
    return parts;
}

std::string without_dots(std::string_view path) {
    std::vector<std::string> kept;
    const std::vector<std::string_view> steps = split(path, '/');
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const bool is_last = at + 1 == steps.size();
        if (steps[at] == "..") {
            if (kept.size() > 1) kept.pop_back();
            if (is_last) kept.emplace_back();
        } else if (steps[at] == ".") {
            if (is_last) kept.emplace_back();
        } else {
            kept.emplace_back(steps[at]);
        }
    }
    std::string out;
    for (std::size_t at = 0; at < kept.size(); ++at) out += (at > 0 ? "/" : "") + kept[at];
    return out;
}

bool is_web(std::string_view address) {
    const std::string start = ascii_lower(address.substr(0, 8));
    const bool secure = start.starts_with("https://");
    if (!secure && !start.starts_with("http://")) return false;
    const std::string_view host = parts_of(address).authority.substr(2);
    return !host.empty() && host.find('@') == std::string_view::npos;
}

bool is_clean(std::string_view text) {
    return is_valid_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '<' ||
                      c == '>' || c == '\\';
           });
}

}  // namespace

std::string resolved(std::string_view base, std::string_view reference) {
    const Address to = parts_of(reference);
    if (!to.scheme.empty() || base.empty()) return std::string{reference};
    const Address from = parts_of(base);
    std::string out{from.scheme};
    if (!to.authority.empty()) return out.append(reference);
    out += from.authority;
    if (reference.empty()) return out.append(from.path).append(from.rest);
    if (to.path.empty()) return out.append(from.path).append(to.rest);
    if (to.path.starts_with('/')) return out.append(without_dots(to.path)).append(to.rest);
    std::string path{from.path.substr(0, from.path.rfind('/') + 1)};
    if (path.empty() && !from.authority.empty()) path = "/";
    return out.append(without_dots(path.append(to.path))).append(to.rest);
}

std::string web_address(std::string_view text, std::string_view base) {
    const std::string_view bare = trimmed(text);
    if (bare.empty() || bare.size() > kMostBytes || !is_clean(bare)) return {};
    std::string address{bare};
    if (ascii_lower(bare.substr(0, 4)) == "www.") address.insert(0, "http://");
    if (!is_web(address) && !base.empty()) address = resolved(base, bare);
    return is_web(address) && address.size() <= kMostBytes ? address : std::string{};
}

}  // namespace agora::notices
