#pragma once

#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/base/money.hpp"
#include "agora/base/text.hpp"
#include "agora/fields/fields.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace agora::fields {

/// A piece of ready JSON, e.g. a GeoJSON geometry; written as it is.
struct RawJson {
    std::string json = "null";
    bool operator==(const RawJson&) const = default;
};

/// Appends a quoted string. Malformed bytes become U+FFFD; <, > and & are escaped as well, so that
/// the text is harmless inside a script element; so are U+2028 and U+2029.
void write_json_string(std::string& out, std::string_view text);
void write_json_number(std::string& out, double value);

/// A value type of ours that is written as a string by its to_string (Id, Date, Money, …).
template <typename Type>
concept HasToString = requires(const Type& value) {
    { to_string(value) } -> std::convertible_to<std::string>;
};

/// Appends the value: described structs as objects in the order of their list, ranges as arrays,
/// a missing optional as null, enums by name, ids, instants (ISO 8601), dates and money as strings,
/// Html as its markup, a message as its English sentence.
template <typename Type>
void write_json(std::string& out, const Type& value) {
    if constexpr (std::same_as<Type, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::integral<Type>) {
        out += std::to_string(value);
    } else if constexpr (std::floating_point<Type>) {
        write_json_number(out, static_cast<double>(value));
    } else if constexpr (std::convertible_to<const Type&, std::string_view>) {
        write_json_string(out, value);
    } else if constexpr (std::same_as<Type, RawJson>) {
        out += value.json;
    } else if constexpr (std::same_as<Type, Html>) {
        write_json_string(out, value.markup());
    } else if constexpr (std::same_as<Type, Message>) {
        write_json_string(out, value.source);
    } else if constexpr (std::same_as<Type, Instant>) {
        write_json_string(out, to_iso(value));
    } else if constexpr (std::same_as<Type, Language>) {
        write_json_string(out, code(value));
    } else if constexpr (DescribedEnum<Type>) {
        write_json_string(out, enum_name(value));
    } else if constexpr (HasToString<Type>) {
        write_json_string(out, to_string(value));
    } else if constexpr (requires { value.has_value(); }) {
        if (value) {
            write_json(out, *value);
        } else {
            out += "null";
        }
    } else if constexpr (std::ranges::input_range<const Type>) {
        out += '[';
        bool first = true;
        for (const auto& item : value) {
            if (!std::exchange(first, false)) out += ',';
            write_json(out, item);
        }
        out += ']';
    } else {
        static_assert(Described<Type>, "list the members with AGORA_FIELDS");
        out += '{';
        bool first = true;
        for_each(value, [&](std::string_view name, const auto& member) {
            if (!std::exchange(first, false)) out += ',';
            out += '"';
            out += name;
            out += "\":";
            write_json(out, member);
        });
        out += '}';
    }
}

template <typename Type>
std::string to_json(const Type& value) {
    std::string out;
    write_json(out, value);
    return out;
}

}  // namespace agora::fields
