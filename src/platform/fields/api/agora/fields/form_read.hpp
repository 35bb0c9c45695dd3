#pragma once

#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/base/money.hpp"
#include "agora/fields/form.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/locale/formats.hpp"

#include <charconv>
#include <concepts>

namespace agora::fields {

/// How a type of ours is read from the text of a field. Specialise for new value types:
/// `read` gives nothing for a wrong text, `refusal` is what is said then.
template <typename Type>
struct FieldReader;

template <>
struct FieldReader<std::string> {
    static constexpr auto refusal = FieldRefusal::text_malformed;
    static std::optional<std::string> read(std::string_view text) { return std::string{text}; }
};
template <>
struct FieldReader<bool> {
    static constexpr auto refusal = FieldRefusal::option_unknown;
    static std::optional<bool> read(std::string_view text);
};
template <std::integral Number>
requires(!std::same_as<Number, bool>) struct FieldReader<Number> {
    static constexpr auto refusal = FieldRefusal::number_malformed;
    static std::optional<Number> read(std::string_view text) {
        Number value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
        return value;
    }
};
template <>
struct FieldReader<double> {
    static constexpr auto refusal = FieldRefusal::decimal_malformed;
    /// Digits with one point or comma; no exponent.
    static std::optional<double> read(std::string_view text);
};
template <>
struct FieldReader<Money> {
    static constexpr auto refusal = FieldRefusal::amount_malformed;
    /// In euro: a field holds the amount only.
    static std::optional<Money> read(std::string_view text);
};
template <typename Tag>
struct FieldReader<Id<Tag>> {
    static constexpr auto refusal = FieldRefusal::option_unknown;
    static std::optional<Id<Tag>> read(std::string_view text) { return parse_id<Id<Tag>>(text); }
};
template <>
struct FieldReader<Date> {
    static constexpr auto refusal = FieldRefusal::date_malformed;
    static std::optional<Date> read(std::string_view text) { return parse_date(text); }
};
template <>
struct FieldReader<Instant> {
    static constexpr auto refusal = FieldRefusal::datetime_malformed;
    static std::optional<Instant> read(std::string_view text) { return parse_instant(text); }
};
template <>
struct FieldReader<locale::LocalTime> {
    static constexpr auto refusal = FieldRefusal::datetime_malformed;
    static std::optional<locale::LocalTime> read(std::string_view text);
};
template <>
struct FieldReader<Language> {
    static constexpr auto refusal = FieldRefusal::option_unknown;
    static std::optional<Language> read(std::string_view text) { return parse_language(text); }
};
template <DescribedEnum Enum>
struct FieldReader<Enum> {
    static constexpr auto refusal = FieldRefusal::option_unknown;
    static std::optional<Enum> read(std::string_view text) { return enum_value<Enum>(text); }
};

/// A struct as a form gave it. `value` holds the struct's own default where a field is wrong or
/// was left out.
template <Described Type>
struct Filled {
    Type value{};
    FormState state;

    bool ok() const { return state.ok(); }
};

namespace detail {

template <typename Type>
bool read_member(std::string_view text, Type& member, FormState& state, std::string_view name) {
    const auto read = FieldReader<Type>::read(text);
    if (read) {
        member = *read;
    } else if (!state.refuses(name)) {
        state.refusals.push_back(Refusal{FieldReader<Type>::refusal, std::string{name}});
    }
    return read.has_value();
}

template <typename Type>
void read_into(Type& member, FormState& state, std::string_view name) {
    const auto text = state.values.find(name);
    if (text && !text->empty()) read_member(*text, member, state, name);
}

template <typename Type>
void read_into(std::optional<Type>& member, FormState& state, std::string_view name) {
    const auto text = state.values.find(name);
    Type value{};
    if (text && !text->empty() && read_member(*text, value, state, name)) member = std::move(value);
}

template <typename Type>
void read_into(std::vector<Type>& member, FormState& state, std::string_view name) {
    for (const std::string_view text : state.values.all(name)) {
        Type value{};
        if (!text.empty() && read_member(text, value, state, name)) {
            member.push_back(std::move(value));
        }
    }
}

bool has_field(Form form, std::string_view name);

}  // namespace detail

/// Checks what was sent against the form and reads each listed member from the field of its name:
/// string, whole numbers, double, bool (a checkbox), Id, Date, Instant, LocalTime, Money, Language,
/// described enums, and optional or vector of them. A member without field is our own fault; that of
/// an unasked field keeps its default.
template <Described Type>
Filled<Type> read_form(Form form, const NameValues& sent, FormContext context = {}) {
    Filled<Type> filled{{}, check_form(form, sent, std::move(context))};
    for_each(filled.value, [&](std::string_view name, auto& member) {
        AGORA_ASSERT(detail::has_field(form, name));
        if (!filled.state.refuses(name)) detail::read_into(member, filled.state, name);
    });
    return filled;
}

/// "2026-11-20T09:30", as a field of date and time has it.
std::string local_time_text(const locale::LocalTime& time);

/// The text of a value as its field shows it.
template <typename Type>
std::string field_text(const Type& value) {
    if constexpr (std::same_as<Type, bool>) {
        return value ? "true" : "";
    } else if constexpr (std::convertible_to<const Type&, std::string_view>) {
        return std::string{std::string_view{value}};
    } else if constexpr (std::same_as<Type, Money>) {
        const std::string text = to_string(value);
        return text.substr(0, text.find(' '));
    } else if constexpr (std::same_as<Type, Language>) {
        return std::string{code(value)};
    } else if constexpr (DescribedEnum<Type>) {
        return std::string{enum_name(value)};
    } else if constexpr (std::same_as<Type, locale::LocalTime>) {
        return local_time_text(value);
    } else {
        std::string json;
        write_json(json, value);
        return json.starts_with('"') ? json.substr(1, json.size() - 2) : json;
    }
}

template <typename Type>
void add_field(NameValues& values, std::string_view name, const Type& member) {
    values.add(std::string{name}, field_text(member));
}
template <typename Type>
void add_field(NameValues& values, std::string_view name, const std::optional<Type>& member) {
    if (member) add_field(values, name, *member);
}
template <typename Type>
void add_field(NameValues& values, std::string_view name, const std::vector<Type>& member) {
    for (const Type& item : member) add_field(values, name, item);
}

/// The values of an existing thing, for a form that changes it.
template <Described Type>
NameValues to_values(const Type& object) {
    NameValues values;
    for_each(object,
             [&](std::string_view name, const auto& member) { add_field(values, name, member); });
    return values;
}

}  // namespace agora::fields
