#include "request_rules.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace agora::http {
namespace {

constexpr std::array<std::string_view, 6> kAtMostOnce{
    "Host", "Content-Length", "Content-Type", "Transfer-Encoding", "Expect", "Authorization"};

constexpr std::array<std::pair<std::string_view, Method>, 7> kMethods{{
    {"GET", Method::get},
    {"HEAD", Method::head},
    {"POST", Method::post},
    {"PUT", Method::put},
    {"PATCH", Method::patch},
    {"DELETE", Method::delete_},
    {"OPTIONS", Method::options},
}};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool has_doubles(const Headers& headers) {
    std::array<bool, kAtMostOnce.size()> seen{};
    for (std::size_t index = 0; index < headers.size(); ++index) {
        const std::string_view name = headers.at(index).name;
        for (std::size_t which = 0; which < kAtMostOnce.size(); ++which) {
            if (!equal_ignoring_case(name, kAtMostOnce[which])) continue;
            if (std::exchange(seen[which], true)) return true;
        }
    }
    return false;
}

/// A name, an IPv4 or an [IPv6] address, with an optional port.
bool is_host(std::string_view text) {
    if (text.empty() || text.size() > 260) return false;
    if (text[0] == '[') {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos || end < 3) return false;
        const std::string_view inside = text.substr(1, end - 1);
        if (inside.find_first_not_of("0123456789abcdef:.") != std::string_view::npos) return false;
        text.remove_prefix(end + 1);
    } else {
        const std::size_t end = std::min(text.find(':'), text.size());
        const auto allowed = [](char letter) {
            return is_digit(letter) || (letter >= 'a' && letter <= 'z') || letter == '-' ||
                   letter == '.' || letter == '_';
        };
        if (end == 0 || !std::all_of(text.begin(), text.begin() + end, allowed)) return false;
        text.remove_prefix(end);
    }
    if (text.empty()) return true;
    return text[0] == ':' && text.size() >= 2 && text.size() <= 6 &&
           std::all_of(text.begin() + 1, text.end(), is_digit);
}

std::optional<int> judge_length(const StartLine& start, const Headers& headers) {
    const auto coding = headers.find("Transfer-Encoding");
    const auto length = headers.find("Content-Length");
    if (coding) {
        if (length || start.version < 11) return 400;
        if (!equal_ignoring_case(*coding, "chunked")) return 501;
    }
    constexpr std::size_t kMostDigits = 18;
    if (length && (length->empty() || length->size() > kMostDigits ||
                   !std::all_of(length->begin(), length->end(), is_digit))) {
        return 400;
    }
    return std::nullopt;
}

std::optional<int> judge_host(const StartLine& start, RequestHead& head) {
    const auto host = head.headers.find("Host");
    head.host = ascii_lower(host.value_or(""));
    if (!host && start.version < 11) return std::nullopt;
    return is_host(head.host) ? std::nullopt : std::optional{400};
}

/// Origin form, or absolute form of the very host that the Host line names.
std::optional<int> judge_target(const StartLine& start, RequestHead& head) {
    std::string_view target = start.target;
    const auto visible = [](char letter) { return letter > 0x20 && letter < 0x7F; };
    if (!std::all_of(target.begin(), target.end(), visible)) return 400;
    if (target.find('#') != std::string_view::npos) return 400;
    if (!target.starts_with('/')) {
        const std::size_t scheme = ascii_lower(target.substr(0, 7)) == "http://"    ? 7
                                   : ascii_lower(target.substr(0, 8)) == "https://" ? 8
                                                                                    : 0;
        if (scheme == 0) return 400;
        target.remove_prefix(scheme);
        const std::size_t end = std::min(target.find_first_of("/?"), target.size());
        if (head.host.empty() || ascii_lower(target.substr(0, end)) != head.host) return 400;
        target.remove_prefix(end);
        if (!target.starts_with('/')) return 400;
    }
    return set_target(head, target) ? std::nullopt : std::optional{400};
}

}  // namespace

std::optional<int> judge_head(StartLine& start, RequestHead& head) {
    if (has_doubles(head.headers)) return 400;
    if (const auto refused = judge_length(start, head.headers)) return refused;
    if (const auto refused = judge_host(start, head)) return refused;
    const auto* const method =
        std::find_if(kMethods.begin(), kMethods.end(),
                     [&](const auto& each) { return each.first == start.method; });
    if (method == kMethods.end()) return 501;
    head.method = method->second;
    if (const auto refused = judge_target(start, head)) return refused;
    if (const auto expectation = head.headers.find("Expect")) {
        if (!equal_ignoring_case(*expectation, "100-continue")) return 417;
        start.expects_continue = start.version == 11;
    }
    return std::nullopt;
}

}  // namespace agora::http
