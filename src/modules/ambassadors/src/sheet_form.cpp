#include "sheet_form.hpp"

#include "labels.hpp"
#include "view.hpp"
#include "words.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kWherePart = tr("Where you can speak for us");
constexpr std::string_view kWhyPart = tr("Why you");
constexpr std::string_view kMorePart = tr("What helps to find the right mission");

constexpr std::array kThemeOptions{
    fields::Option{"cooperative", tr("The cooperative model")},
    fields::Option{"work", tr("How work changes")},
    fields::Option{"culture", tr("The situation of artists")},
    fields::Option{"services", tr("What the cooperative offers")},
    fields::Option{"social_economy", tr("The social economy")},
    fields::Option{"europe", tr("Europe")},
};
constexpr std::array kLinkOptions{
    fields::Option{"institutional:regional", tr("Institutional, regional")},
    fields::Option{"institutional:national", tr("Institutional, national")},
    fields::Option{"institutional:international", tr("Institutional, international")},
    fields::Option{"political:regional", tr("Political, regional")},
    fields::Option{"political:national", tr("Political, national")},
    fields::Option{"political:international", tr("Political, international")},
    fields::Option{"commercial:regional", tr("Commercial, regional")},
    fields::Option{"commercial:national", tr("Commercial, national")},
    fields::Option{"commercial:international", tr("Commercial, international")},
    fields::Option{"associative:regional", tr("Associations, regional")},
    fields::Option{"associative:national", tr("Associations, national")},
    fields::Option{"associative:international", tr("Associations, international")},
};

constexpr std::array kSheetForm{
    FormField{.name = "hours",
              .type = FieldType::number,
              .label = tr("Hours a month that you could give"),
              .group = kWherePart,
              .required = true,
              .least = 1,
              .most = 80},
    FormField{.name = "languages",
              .type = FieldType::checkboxes,
              .label = tr("Languages in which you speak before people"),
              .group = kWherePart,
              .required = true},
    FormField{.name = "sectors",
              .type = FieldType::select,
              .label = tr("Sectors that you know from your work"),
              .group = kWherePart,
              .required = true,
              .multiple = true},
    FormField{.name = "regions",
              .type = FieldType::checkboxes,
              .label = tr("Regions and countries where you can go"),
              .group = kWherePart,
              .required = true},
    FormField{.name = "motivation",
              .type = FieldType::textarea,
              .label = tr("Why you want to represent the cooperative"),
              .hint = tr("In writing here, or in a short film below."),
              .group = kWhyPart,
              .maximum = 5000,
              .rows = 6},
    FormField{.name = "video",
              .type = FieldType::url,
              .label = tr("Address of a short film"),
              .hint = tr("Two minutes are enough. Put it where it can be watched with the link."),
              .group = kWhyPart},
    FormField{.name = "transcript",
              .type = FieldType::textarea,
              .label = tr("What is said in the film"),
              .group = kWhyPart,
              .maximum = 5000,
              .rows = 4},
    FormField{.name = "themes",
              .type = FieldType::checkboxes,
              .label = tr("Themes on which you can speak"),
              .group = kMorePart,
              .options = kThemeOptions},
    FormField{.name = "links",
              .type = FieldType::checkboxes,
              .label = tr("Your links"),
              .hint = tr("Where people know you, and how far that reaches."),
              .group = kMorePart,
              .options = kLinkOptions},
    FormField{.name = "competences",
              .type = FieldType::textarea,
              .label = tr("What you can do that helps on a mission"),
              .group = kMorePart,
              .maximum = 2000,
              .rows = 3},
};

}  // namespace

fields::Form sheet_form() {
    return kSheetForm;
}

fields::FormContext sheet_context(const web::Call& call) {
    return {.choices = {{"languages", language_choices(call)},
                        {"sectors", sector_choices(call)},
                        {"regions", region_choices(call)}}};
}

SheetContent content_of(const TypedSheet& typed) {
    return {.hours = typed.hours.value_or(0),
            .languages = list_of(typed.languages),
            .sectors = list_of(typed.sectors),
            .regions = list_of(typed.regions),
            .themes = list_of(typed.themes),
            .links = list_of(typed.links),
            .competences = typed.competences,
            .motivation = typed.motivation,
            .video = typed.video,
            .transcript = typed.transcript};
}

TypedSheet typed_of(const Sheet& sheet) {
    return {.hours = sheet.hours,
            .languages = words_of(sheet.languages),
            .sectors = words_of(sheet.sectors),
            .regions = words_of(sheet.regions),
            .motivation = sheet.motivation,
            .video = sheet.video,
            .transcript = sheet.transcript,
            .themes = words_of(sheet.themes),
            .links = words_of(sheet.links),
            .competences = sheet.competences};
}

}  // namespace agora::ambassadors
