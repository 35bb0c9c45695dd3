#include "head_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace agora::http {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view kPrivate = "private, no-store";

void append_number(std::string& out, std::uint64_t value) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_two_digits(std::string& out, int value) {
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

/// Lines that only the server may write.
bool is_ours(std::string_view name) {
    constexpr std::array<std::string_view, 5> kOurs{"Connection", "Content-Length", "Date",
                                                    "Keep-Alive", "Transfer-Encoding"};
    return std::any_of(kOurs.begin(), kOurs.end(),
                       [&](std::string_view ours) { return equal_ignoring_case(name, ours); });
}

/// What the lines of the answer say that decides on lines of ours.
struct Found {
    bool sets_cookie = false;
    bool cache_control = false;
};

Found append_own_lines(std::string& out, const Headers& headers) {
    Found found;
    found.sets_cookie = headers.has("Set-Cookie");
    for (std::size_t index = 0; index < headers.size(); ++index) {
        const auto [name, value] = headers.at(index);
        if (is_ours(name)) continue;
        const bool caching = equal_ignoring_case(name, "Cache-Control");
        found.cache_control = found.cache_control || caching;
        // A cookie belongs to one person: no shared cache may keep the answer that sets it.
        out.append(name).append(": ");
        out.append(caching && found.sets_cookie ? kPrivate : value).append("\r\n");
    }
    return found;
}

void append_length(std::string& out, const Response& response) {
    const bool none = response.status == 204 || response.status == 304 ||
                      std::holds_alternative<EventStream>(response.body);
    if (none) return;
    out += "Content-Length: ";
    append_number(out, body_size(response));
    out += "\r\n";
}

}  // namespace

std::string http_date(std::time_t at) {
    std::tm parts{};
    gmtime_r(&at, &parts);
    std::string out{kDays[static_cast<std::size_t>(parts.tm_wday)]};
    out += ", ";
    append_two_digits(out, parts.tm_mday);
    out.append(" ").append(kMonths[static_cast<std::size_t>(parts.tm_mon)]).append(" ");
    append_number(out, static_cast<std::uint64_t>(parts.tm_year + 1900));
    out += ' ';
    append_two_digits(out, parts.tm_hour);
    out += ':';
    append_two_digits(out, parts.tm_min);
    out += ':';
    append_two_digits(out, parts.tm_sec);
    return out + " GMT";
}

HeadWriter::HeadWriter(const SecurityPolicy& policy)
    : plain_(policy_lines(policy, Transport::plain)),
      secure_(policy_lines(policy, Transport::secure)) {}

void HeadWriter::write(std::string& out, const Response& response, Transport transport,
                       AfterAnswer after, std::string_view date) const {
    out += "HTTP/1.1 ";
    append_number(out, static_cast<std::uint64_t>(response.status));
    out.append(" ").append(reason(response.status)).append("\r\nDate: ").append(date);
    out += "\r\n";
    const Found found = append_own_lines(out, response.headers);
    if (!found.cache_control) out.append("Cache-Control: ").append(kPrivate).append("\r\n");
    append_length(out, response);
    if (after == AfterAnswer::close) out += "Connection: close\r\n";
    for (const PolicyLine& line : transport == Transport::secure ? secure_ : plain_) {
        if (response.headers.has(line.name)) continue;
        out.append(line.name).append(": ").append(line.value).append("\r\n");
    }
    out += "\r\n";
}

}  // namespace agora::http
