#pragma once

#include "agora/fields/form_read.hpp"
#include "agora/recommendations/recommendation.hpp"

#include <array>

namespace agora::recommendations {

constexpr fields::FormField text_field(std::string_view name, std::string_view label,
                                       std::string_view hint, int rows) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .hint = hint,
            .maximum = 10'000,
            .rows = rows};
}

inline constexpr std::string_view kListHint =
    tr("A line that begins with - stands in a list. Not more than it takes.");

inline constexpr std::array kOriginOptions{
    fields::Option{"written", tr("by a person")},
    fields::Option{"machine", tr("by a machine, not read over")},
};

inline constexpr std::array kTextForm{
    fields::FormField{.name = "title",
                      .label = tr("What is asked?"),
                      .hint = tr("One sentence."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 400},
    text_field("context", tr("Why it was asked"), kListHint, 6),
    text_field("developments", tr("How it could be done"), kListHint, 6),
    text_field("means", tr("What it takes"), kListHint, 3),
    text_field("carried_out_by", tr("Who could do it"), kListHint, 3),
    text_field("inspiration", tr("Where the idea came from"), kListHint, 3),
    text_field("attention", tr("What the group asks to watch over"), kListHint, 3),
    fields::FormField{.name = "origin",
                      .type = fields::FieldType::select,
                      .label = tr("Written"),
                      .required = true,
                      .options = kOriginOptions},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedText {
    std::string title = {};
    std::string context = {};
    std::string developments = {};
    std::string means = {};
    std::string carried_out_by = {};
    std::string inspiration = {};
    std::string attention = {};
    std::string origin = "written";
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedText, title, context, developments, means, carried_out_by, inspiration, attention,
             origin, seen)

inline TypedText typed_of(const Text& text) {
    return {.title = text.title,
            .context = text.context,
            .developments = text.developments,
            .means = text.means,
            .carried_out_by = text.carried_out_by,
            .inspiration = text.inspiration,
            .attention = text.attention,
            .origin = text.origin == TextOrigin::machine ? "machine" : "written",
            .seen = text.version};
}

inline Text text_in(const TypedText& typed) {
    return {.origin = typed.origin == "machine" ? TextOrigin::machine : TextOrigin::written,
            .title = typed.title,
            .context = typed.context,
            .developments = typed.developments,
            .means = typed.means,
            .carried_out_by = typed.carried_out_by,
            .inspiration = typed.inspiration,
            .attention = typed.attention};
}

}  // namespace agora::recommendations
