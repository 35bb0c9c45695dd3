#include "agora/fields/form_read.hpp"

#include "syntax.hpp"

#include <algorithm>
#include <cmath>

namespace agora::fields {

std::optional<bool> FieldReader<bool>::read(std::string_view text) {
    if (text == "on" || text == "true" || text == "1" || text == "yes") return true;
    if (text.empty() || text == "off" || text == "false" || text == "0" || text == "no") {
        return false;
    }
    return std::nullopt;
}

std::optional<double> FieldReader<double>::read(std::string_view text) {
    std::string with_point{text};
    std::ranges::replace(with_point, ',', '.');
    const auto is_plain = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    if (!std::ranges::all_of(with_point, is_plain)) return std::nullopt;
    double value = 0;
    const char* last = with_point.data() + with_point.size();
    const auto [end, error] =
        std::from_chars(with_point.data(), last, value, std::chars_format::fixed);
    if (error != std::errc{} || end != last || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<Money> FieldReader<Money>::read(std::string_view text) {
    const auto amount = parse_minor_units(text);
    return amount ? std::optional{Money{*amount}} : std::nullopt;
}

std::optional<locale::LocalTime> FieldReader<locale::LocalTime>::read(std::string_view text) {
    if (!is_datetime(text)) return std::nullopt;
    const auto number = [&](std::size_t at) {
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
    };
    return locale::LocalTime{*parse_date(text.substr(0, 10)), number(11), number(14)};
}

bool detail::has_field(Form form, std::string_view name) {
    return std::ranges::any_of(form, [&](const FormField& field) { return field.name == name; });
}

std::string local_time_text(const locale::LocalTime& time) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return to_string(time.date) + "T" + two(time.hour) + ":" + two(time.minute);
}

}  // namespace agora::fields
