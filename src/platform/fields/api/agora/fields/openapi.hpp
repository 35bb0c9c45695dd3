#pragma once

#include "agora/fields/form.hpp"
#include "agora/fields/json_write.hpp"

#include <concepts>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

// JSON Schema (2020-12, as OpenAPI 3.1 uses it) of what write_json writes and of what a form takes.
namespace agora::fields {

/// The schema of a form's body; options at run time are not listed.
std::string form_schema(Form form);

template <typename Type>
inline constexpr bool kIsOptional = false;
template <typename Type>
inline constexpr bool kIsOptional<std::optional<Type>> = true;

template <typename Type>
void write_schema(std::string& out);

template <DescribedEnum Enum>
void write_enum_schema(std::string& out) {
    std::vector<std::string_view> names;
    for_each_enumerator<Enum>([&](std::string_view name, Enum) { names.push_back(name); });
    out += R"({"type":"string","enum":)";
    write_json(out, names);
    out += '}';
}

template <Described Type>
void write_object_schema(std::string& out) {
    out += R"({"type":"object","properties":{)";
    std::vector<std::string_view> required;
    bool first = true;
    for_each_type<Type>([&]<typename Member>(std::string_view name) {
        if (!std::exchange(first, false)) out += ',';
        write_json_string(out, name);
        out += ':';
        write_schema<Member>(out);
        required.push_back(name);
    });
    out += R"(},"required":)";
    write_json(out, required);
    out += '}';
}

/// Appends the schema of what write_json writes for the type.
template <typename Type>
void write_schema(std::string& out) {
    if constexpr (std::same_as<Type, bool>) {
        out += R"({"type":"boolean"})";
    } else if constexpr (std::integral<Type>) {
        out += R"({"type":"integer"})";
    } else if constexpr (std::floating_point<Type>) {
        out += R"({"type":"number"})";
    } else if constexpr (std::same_as<Type, RawJson>) {
        out += "{}";
    } else if constexpr (std::same_as<Type, Instant>) {
        out += R"({"type":"string","format":"date-time"})";
    } else if constexpr (std::same_as<Type, Date>) {
        out += R"({"type":"string","format":"date"})";
    } else if constexpr (std::same_as<Type, Language>) {
        out += R"({"type":"string","enum":["nl","fr","en"]})";
    } else if constexpr (DescribedEnum<Type>) {
        write_enum_schema<Type>(out);
    } else if constexpr (kIsOptional<Type>) {
        out += R"({"anyOf":[)";
        write_schema<typename Type::value_type>(out);
        out += R"(,{"type":"null"}]})";
    } else if constexpr (std::convertible_to<const Type&, std::string_view> || HasToString<Type> ||
                         std::same_as<Type, Html> || std::same_as<Type, Message>) {
        out += R"({"type":"string"})";
    } else if constexpr (std::ranges::input_range<const Type>) {
        out += R"({"type":"array","items":)";
        write_schema<std::ranges::range_value_t<Type>>(out);
        out += '}';
    } else {
        write_object_schema<Type>(out);
    }
}

template <typename Type>
std::string json_schema() {
    std::string out;
    write_schema<Type>(out);
    return out;
}

}  // namespace agora::fields
