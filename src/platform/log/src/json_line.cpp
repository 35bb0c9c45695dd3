#include "json_line.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <iterator>

namespace agora::log {
namespace {

/// Bytes of the well-formed sequence at the start; zero when it is malformed.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto follows = [&](std::size_t at) {
        return at < text.size() && (byte(at) & 0xC0) == 0x80;
    };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!follows(1) || !follows(2)) return 0;
        if (first == 0xE0 && byte(1) < 0xA0) return 0;
        if (first == 0xED && byte(1) > 0x9F) return 0;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!follows(1) || !follows(2) || !follows(3)) return 0;
        if (first == 0xF0 && byte(1) < 0x90) return 0;
        if (first == 0xF4 && byte(1) > 0x8F) return 0;
        return 4;
    }
    return 0;
}

/// Code points that a terminal could obey: C0, DEL and C1.
bool is_control(std::string_view sequence) {
    const auto first = static_cast<unsigned char>(sequence[0]);
    if (sequence.size() == 1) return first < 0x20 || first == 0x7F;
    return sequence.size() == 2 && first == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

std::string_view level_name(Level level) {
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warning:
            return "warning";
        case Level::error:
        case Level::off:
            return "error";
    }
    return "error";
}

void append_value(std::string& out, const Value& value) {
    const auto& content = value.content();
    if (const auto* truth = std::get_if<bool>(&content)) {
        out += *truth ? "true" : "false";
    } else if (const auto* number = std::get_if<std::int64_t>(&content)) {
        fmt::format_to(std::back_inserter(out), "{}", *number);
    } else if (const auto* fraction = std::get_if<double>(&content)) {
        if (std::isfinite(*fraction)) {
            fmt::format_to(std::back_inserter(out), "{}", *fraction);
        } else {
            out += "null";
        }
    } else {
        append_json_text(out, std::get<std::string_view>(content));
    }
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        const std::string_view sequence = text.substr(0, length);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
        } else if (sequence == "\"" || sequence == "\\") {
            out += '\\';
            out += sequence;
        } else if (is_control(sequence)) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}",
                           static_cast<unsigned char>(sequence.back()));
        } else {
            out += sequence;
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    out += '"';
}

std::string json_line(std::chrono::system_clock::time_point at, Level level, std::string_view event,
                      Fields fields) {
    using std::chrono::microseconds;
    const auto since = std::chrono::duration_cast<microseconds>(at.time_since_epoch()).count();
    std::string line = fmt::format(R"({{"at":"{:%Y-%m-%dT%H:%M:%S}.{:06}Z","level":"{}","event":)",
                                   fmt::gmtime(static_cast<std::time_t>(since / 1'000'000)),
                                   since % 1'000'000, level_name(level));
    append_json_text(line, event);
    for (const Field& field : fields) {
        line += ',';
        append_json_text(line, field.key);
        line += ':';
        append_value(line, field.value);
    }
    line += '}';
    return line;
}

}  // namespace agora::log
