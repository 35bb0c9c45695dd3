#include "labels.hpp"

#include <span>

namespace agora::money {
namespace {

std::string_view label_in(std::span<const fields::Option> options, std::string_view value) {
    for (const fields::Option& option : options) {
        if (option.value == value) return option.label;
    }
    return {};
}

}  // namespace

std::string_view label_of(Unit unit) {
    return label_in(kUnitOptions, fields::enum_name(unit));
}

std::string_view label_of(DocumentKind kind) {
    return label_in(kDocumentOptions, fields::enum_name(kind));
}

}  // namespace agora::money
