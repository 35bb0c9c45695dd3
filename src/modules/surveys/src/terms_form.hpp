#pragma once

#include "agora/fields/form.hpp"
#include "agora/surveys/survey.hpp"

#include <array>

// The form of a survey but for its questions.
namespace agora::surveys {

inline constexpr std::string_view kTitlePart = tr("Title");
inline constexpr std::string_view kIntroPart = tr("What people should know before they answer");
inline constexpr std::string_view kWhomPart = tr("Who answers");
inline constexpr std::string_view kDaysPart = tr("How long");

inline constexpr std::array kAudienceOptions{
    fields::Option{"everyone", tr("All members")},
    fields::Option{"area", tr("Members in one area")},
};

constexpr fields::FormField title_in(std::string_view name, Language language) {
    return {.name = name, .label = own_name(language), .group = kTitlePart, .maximum = 150};
}
constexpr fields::FormField intro_in(std::string_view name, Language language) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = own_name(language),
            .group = kIntroPart,
            .maximum = 2000,
            .rows = 5};
}

inline constexpr std::array kTermsForm{
    fields::FormField{.name = "owner",
                      .type = fields::FieldType::select,
                      .label = tr("Whose survey is it?"),
                      .required = true},
    title_in("title_nl", Language::nl),
    title_in("title_fr", Language::fr),
    title_in("title_en", Language::en),
    intro_in("intro_nl", Language::nl),
    intro_in("intro_fr", Language::fr),
    intro_in("intro_en", Language::en),
    fields::FormField{.name = "audience",
                      .type = fields::FieldType::radios,
                      .label = tr("Whom do you ask?"),
                      .group = kWhomPart,
                      .required = true,
                      .options = kAudienceOptions},
    fields::FormField{.name = "area",
                      .label = tr("Which area?"),
                      .hint = tr("A town, province, region or country."),
                      .group = kWhomPart,
                      .maximum = 80},
    fields::FormField{.name = "pilot_area",
                      .label = tr("Where do you try it first?"),
                      .hint = tr("Members there answer first; then you look at what came, and "
                                 "open it to the others. Leave it empty to ask all at once."),
                      .group = kWhomPart,
                      .maximum = 80},
    fields::FormField{.name = "pilot_until",
                      .type = fields::FieldType::date,
                      .label = tr("Last day of that first try"),
                      .group = kWhomPart},
    fields::FormField{.name = "closes_on",
                      .type = fields::FieldType::date,
                      .label = tr("Last day for answers"),
                      .group = kDaysPart,
                      .required = true},
    fields::FormField{.name = "minutes",
                      .type = fields::FieldType::number,
                      .label = tr("How many minutes does it take?"),
                      .hint = tr("Try it yourself with a watch. People read it before they begin."),
                      .group = kDaysPart,
                      .required = true,
                      .least = 1,
                      .most = 120},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

struct TypedTerms {
    std::string owner = {};
    std::string title_nl = {};
    std::string title_fr = {};
    std::string title_en = {};
    std::string intro_nl = {};
    std::string intro_fr = {};
    std::string intro_en = {};
    Audience audience = Audience::everyone;
    std::string area = {};
    std::string pilot_area = {};
    std::optional<Date> pilot_until = {};
    std::optional<Date> closes_on = {};
    std::int64_t minutes = 5;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedTerms, owner, title_nl, title_fr, title_en, intro_nl, intro_fr, intro_en,
             audience, area, pilot_area, pilot_until, closes_on, minutes, seen)

}  // namespace agora::surveys
