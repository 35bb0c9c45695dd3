#pragma once

#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/fields/fields.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace agora::journal {

/// What an event may carry: ids, enumerators, numbers, moments. Never a name or a text, so that the
/// chain stays whole after an erasure (XCT-20). Other member types don't compile.
template <typename Type>
struct Word;

template <typename Tag>
struct Word<Id<Tag>> {
    static std::string put(Id<Tag> id) { return std::to_string(id.value()); }
    static std::optional<Id<Tag>> get(std::string_view text) {
        if (text == "0") return Id<Tag>{};
        return parse_id<Id<Tag>>(text);
    }
};
template <>
struct Word<std::int64_t> {
    static std::string put(std::int64_t value) { return std::to_string(value); }
    static std::optional<std::int64_t> get(std::string_view text) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
        return value;
    }
};
template <>
struct Word<bool> {
    static std::string put(bool value) { return value ? "yes" : "no"; }
    static std::optional<bool> get(std::string_view text) {
        if (text != "yes" && text != "no") return std::nullopt;
        return text == "yes";
    }
};
template <>
struct Word<Date> {
    static std::string put(Date date) { return to_string(date); }
    static std::optional<Date> get(std::string_view text) { return parse_date(text); }
};
template <fields::DescribedEnum Enum>
struct Word<Enum> {
    static std::string put(Enum value) { return std::string{fields::enum_name(value)}; }
    static std::optional<Enum> get(std::string_view text) { return fields::enum_value<Enum>(text); }
};

/// An event is a described struct of words with its name: `static constexpr std::string_view kName`.
/// Names are "module.something_happened" and stay for ever.
template <typename Type>
concept Event = fields::Described<Type> && requires {
    { Type::kName } -> std::convertible_to<std::string_view>;
};

/// "member=12 audience=public": the words of an event in the order of its fields.
template <Event AnyEvent>
std::string payload_of(const AnyEvent& event) {
    std::string payload;
    fields::for_each(event, [&](std::string_view name, const auto& value) {
        if (!payload.empty()) payload += ' ';
        payload.append(name).append("=").append(
            Word<std::remove_cvref_t<decltype(value)>>::put(value));
    });
    return payload;
}

/// The text after "name=" in a payload; empty when the name is absent.
std::string_view word_of(std::string_view payload, std::string_view name);

/// The event again; a word that is missing or unreadable keeps its default (older versions).
template <Event AnyEvent>
AnyEvent event_of(std::string_view payload) {
    AnyEvent event{};
    fields::for_each(event, [&](std::string_view name, auto& value) {
        const auto read = Word<std::remove_cvref_t<decltype(value)>>::get(word_of(payload, name));
        if (read) value = *read;
    });
    return event;
}

}  // namespace agora::journal
