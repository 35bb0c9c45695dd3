#include "json_line.hpp"

#include "hex.hpp"

#include <array>
#include <charconv>

namespace agora::db {
namespace {

template <typename Number>
std::string_view written(Number value, std::array<char, 40>& place) {
    const auto [end, error] = std::to_chars(place.data(), place.data() + place.size(), value);
    return {place.data(), static_cast<std::size_t>(end - place.data())};
}

bool is_control(char letter) {
    return static_cast<unsigned char>(letter) < 0x20;
}

}  // namespace

void JsonLineWriter::put_string(std::string_view value) {
    line_ += '"';
    for (const char letter : value) {
        if (is_control(letter)) {
            line_.append("\\u00").append(to_hex({&letter, 1}));
        } else {
            if (letter == '"' || letter == '\\') line_ += '\\';
            line_ += letter;
        }
    }
    line_ += '"';
}

void JsonLineWriter::put(std::string_view name, std::string_view content) {
    if (line_.size() > 1) line_ += ',';
    put_string(name);
    line_.append(":").append(content);
}

void JsonLineWriter::integer(std::string_view name, std::int64_t value) {
    std::array<char, 40> place{};
    put(name, written(value, place));
}

void JsonLineWriter::real(std::string_view name, double value) {
    std::array<char, 40> place{};
    put(name, written(value, place));
}

void JsonLineWriter::text(std::string_view name, std::string_view value) {
    put(name, "");
    put_string(value);
}

std::string_view JsonLineWriter::finish() {
    line_ += '}';
    return line_;
}

bool JsonLineReader::skip(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
}

bool JsonLineReader::name(std::string_view wanted) {
    if (!first_ && !skip(",")) return false;
    first_ = false;
    return text() == wanted && skip(":");
}

template <typename Number>
std::optional<Number> JsonLineReader::number() {
    Number value{};
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc{}) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
}

std::optional<std::int64_t> JsonLineReader::integer() {
    return number<std::int64_t>();
}

std::optional<double> JsonLineReader::real() {
    return number<double>();
}

/// Reads what follows a backslash.
bool JsonLineReader::unescape(std::string& text) {
    if (rest_.starts_with('"') || rest_.starts_with('\\')) {
        text += rest_.front();
        rest_.remove_prefix(1);
        return true;
    }
    if (!skip("u00")) return false;
    const auto letter = from_hex(rest_.substr(0, 2));
    if (!letter || letter->size() != 1 || !is_control(letter->front())) return false;
    rest_.remove_prefix(2);
    text += *letter;
    return true;
}

std::optional<std::string> JsonLineReader::text() {
    if (!skip("\"")) return std::nullopt;
    std::string text;
    while (!rest_.empty()) {
        const std::size_t plain = rest_.find_first_of("\"\\");
        text.append(rest_.substr(0, plain));
        if (plain == std::string_view::npos) return std::nullopt;
        rest_.remove_prefix(plain);
        if (skip("\"")) return text;
        rest_.remove_prefix(1);
        if (!unescape(text)) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace agora::db
