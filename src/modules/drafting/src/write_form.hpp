#pragma once

#include "agora/drafting/draft.hpp"
#include "agora/fields/form_read.hpp"

#include <array>

namespace agora::drafting {

inline constexpr std::string_view kWhatGroup = tr("What is asked");
inline constexpr std::string_view kBeforeGroup = tr("What was asked before");
inline constexpr std::string_view kHowGroup = tr("How it could be done");

constexpr fields::FormField text_field(std::string_view name, std::string_view label,
                                       std::string_view group, int rows) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .group = group,
            .maximum = 10'000,
            .rows = rows};
}

inline constexpr std::array kKindOptions{
    fields::Option{"predecessor", tr("It asks again, or goes on from it")},
    fields::Option{"merged", tr("It brings these together")},
    fields::Option{"split", tr("It is a part of that one")},
};

inline constexpr std::array kWriteForm{
    fields::FormField{.name = "title",
                      .label = tr("What is asked?"),
                      .hint = tr("One sentence."),
                      .group = kWhatGroup,
                      .required = true,
                      .minimum = 3,
                      .maximum = 400},
    fields::FormField{
        .name = "context",
        .type = fields::FieldType::textarea,
        .label = tr("Why it was asked"),
        .hint = tr("A line that begins with - stands in a list. Not more than it takes."),
        .group = kWhatGroup,
        .maximum = 10'000,
        .rows = 6},
    fields::FormField{.name = "earlier",
                      .label = tr("Which earlier recommendations does it go on from?"),
                      .hint = tr("Their numbers, between commas: 002-3, 000-21."),
                      .group = kBeforeGroup,
                      .maximum = 400},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::select,
                      .label = tr("How does it go on?"),
                      .group = kBeforeGroup,
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{
        .name = "why",
        .type = fields::FieldType::textarea,
        .label = tr("Why again, or why otherwise?"),
        .hint = tr("Needed when something near it was asked before and no earlier one is "
                   "named."),
        .group = kBeforeGroup,
        .maximum = 2000,
        .rows = 3},
    text_field("developments", tr("How it could be done"), kHowGroup, 5),
    text_field("means", tr("What it takes"), kHowGroup, 3),
    text_field("carried_out_by", tr("Who could do it"), kHowGroup, 3),
    text_field("inspiration", tr("Where the idea came from"), kHowGroup, 3),
    text_field("attention", tr("What the group asks to watch over"), kHowGroup, 3),
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedDraft {
    std::string title = {};
    std::string context = {};
    std::string earlier = {};
    ReferenceKind kind = ReferenceKind::predecessor;
    std::string why = {};
    std::string developments = {};
    std::string means = {};
    std::string carried_out_by = {};
    std::string inspiration = {};
    std::string attention = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedDraft, title, context, earlier, kind, why, developments, means, carried_out_by,
             inspiration, attention, seen)

inline TypedDraft typed_of(const Version& words) {
    return {.title = words.title,
            .context = words.context,
            .earlier = words.earlier,
            .kind = words.kind,
            .why = words.why,
            .developments = words.developments,
            .means = words.means,
            .carried_out_by = words.carried_out_by,
            .inspiration = words.inspiration,
            .attention = words.attention,
            .seen = words.version};
}

inline Version words_in(const TypedDraft& typed) {
    return {.title = typed.title,
            .context = typed.context,
            .developments = typed.developments,
            .means = typed.means,
            .carried_out_by = typed.carried_out_by,
            .inspiration = typed.inspiration,
            .attention = typed.attention,
            .earlier = typed.earlier,
            .kind = typed.kind,
            .why = typed.why};
}

}  // namespace agora::drafting
