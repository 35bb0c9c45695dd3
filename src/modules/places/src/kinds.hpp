#pragma once

#include "agora/places/place.hpp"

#include <span>
#include <string_view>

// What each kind of place is called and asks for besides: a table, so that a kind is a few lines.
namespace agora::places {

enum class Length { line, text };

/// A field of its kind. The texts are English sources.
struct OwnField {
    std::string_view name;  ///< of the form, and kept with what was written
    std::string_view label;
    std::string_view hint = {};
    Length length = Length::line;
};

struct KindRow {
    Kind kind;
    std::string_view label;
    std::string_view hint;
    std::span<const OwnField> fields;
};

std::span<const KindRow> kinds();
const KindRow& row_of(Kind kind);
std::string_view label_of(Kind kind);

/// The fields of all kinds, each once.
std::span<const OwnField> own_fields();
bool asks(Kind kind, std::string_view own_field);

std::string_view label_of(Cost cost);
std::string_view label_of(Known known);
std::string_view label_of(Audience audience);
std::string_view label_of(Moderation moderation);
std::string_view label_of(Deed deed);

}  // namespace agora::places
