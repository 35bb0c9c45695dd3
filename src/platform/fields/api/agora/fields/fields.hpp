#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

/// Lists the members of a plain struct once; forms, rows, templates, JSON and OpenAPI read the list.
#define AGORA_FIELDS(Type, ...) BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__))

/// Lists the enumerators of an enum that is stored and shown by name.
#define AGORA_ENUM(Type, ...) BOOST_DESCRIBE_ENUM(Type, __VA_ARGS__)

namespace agora::fields {

template <typename Type>
concept Described = std::is_class_v<Type> && boost::describe::has_describe_members<Type>::value;

template <typename Type>
concept DescribedEnum =
    std::is_enum_v<Type> && boost::describe::has_describe_enumerators<Type>::value;

template <typename Type>
using Members = boost::describe::describe_members<Type, boost::describe::mod_public>;

template <Described Type>
constexpr std::size_t member_count() {
    return boost::mp11::mp_size<Members<Type>>::value;
}

/// Calls visit(name, member) for each listed member, in the order of the list.
template <typename Object, typename Visit>
void for_each(Object& object, Visit&& visit) {
    boost::mp11::mp_for_each<Members<std::remove_const_t<Object>>>(
        [&](auto member) { visit(std::string_view{member.name}, object.*member.pointer); });
}

/// Calls visit.template operator()<MemberType>(name) for each listed member, without an object.
template <Described Type, typename Visit>
void for_each_type(Visit&& visit) {
    boost::mp11::mp_for_each<Members<Type>>([&](auto member) {
        using Member = std::remove_cvref_t<decltype(std::declval<Type&>().*member.pointer)>;
        visit.template operator()<Member>(std::string_view{member.name});
    });
}

/// The name of an enumerator; empty for a value outside the list.
template <DescribedEnum Enum>
std::string_view enum_name(Enum value) {
    std::string_view found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (enumerator.value == value) found = enumerator.name;
    });
    return found;
}

template <DescribedEnum Enum>
std::optional<Enum> enum_value(std::string_view name) {
    std::optional<Enum> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (name == enumerator.name) found = enumerator.value;
    });
    return found;
}

/// Calls visit(name, value) for each enumerator.
template <DescribedEnum Enum, typename Visit>
void for_each_enumerator(Visit&& visit) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { visit(std::string_view{enumerator.name}, enumerator.value); });
}

}  // namespace agora::fields
