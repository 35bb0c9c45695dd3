#include "json_values.hpp"

#include <array>
#include <charconv>

namespace agora::notices {

using fields::Json;

Json current(const Json& value) {
    if (!value.is_array()) return value;
    const std::vector<Json> items = value.items();
    if (items.empty() || !items.back().has("releaseID") || !items.back().has("value")) return value;
    return items.back()["value"];
}

Json member(const Json& object, std::string_view name) {
    return current(object[name]);
}

std::string text_of(const Json& value) {
    if (const auto text = value.text()) return std::string{*text};
    if (const auto whole = value.integer()) return std::to_string(*whole);
    const auto real = value.number();
    if (!real) return {};
    // Never with an exponent: amounts are read digit by digit.
    std::array<char, 400> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), *real,
                                            std::chars_format::fixed);
    return error == std::errc{} ? std::string{digits.data(), end} : std::string{};
}

std::string text_at(const Json& object, std::string_view name) {
    return text_of(member(object, name));
}

}  // namespace agora::notices
