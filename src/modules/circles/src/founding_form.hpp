#pragma once

#include "agora/fields/form.hpp"
#include "circle_view.hpp"
#include "found.hpp"

#include <array>
#include <string>

// The form of a founding page: to found, to change, to translate.
namespace agora::circles {

inline constexpr std::string_view kWhatGroup = tr("What it is");
inline constexpr std::string_view kPageGroup = tr("The founding page");
inline constexpr std::string_view kDoorGroup = tr("How one joins");

inline constexpr std::array kKindOptions{
    fields::Option{"profession", tr("A profession network"), tr("People who do the same.")},
    fields::Option{"sector", tr("A sector network"), tr("People who complete each other.")},
    fields::Option{"local", tr("A local group"), tr("People who are near each other.")},
    fields::Option{"working", tr("A working group"), tr("People with a task.")},
    fields::Option{"free", tr("A free group"), tr("Anything else that members want to share.")},
};
inline constexpr std::array kOpennessOptions{
    fields::Option{"open", tr("Every member may join")},
    fields::Option{"on_request", tr("Who wants to join asks; the animators answer")},
};

inline constexpr fields::FormField kName{.name = "name",
                                         .label = tr("Name of the group"),
                                         .group = kPageGroup,
                                         .required = true,
                                         .minimum = 3,
                                         .maximum = 80};
inline constexpr fields::FormField kSummary{.name = "summary",
                                            .label = tr("In one sentence"),
                                            .hint = tr("It stands in the list of groups."),
                                            .group = kPageGroup,
                                            .required = true,
                                            .maximum = 200};
/// Markdown of the founding page.
constexpr fields::FormField prose(std::string_view name, std::string_view label,
                                  std::string_view hint, bool required) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .hint = hint,
            .group = kPageGroup,
            .required = required,
            .maximum = 10'000,
            .rows = 5,
            .markdown = true};
}
inline constexpr fields::FormField kGoal = prose("goal", tr("What the group wants"), {}, true);
inline constexpr fields::FormField kCriteria =
    prose("criteria", tr("For whom, and why it should exist"),
          tr("How many members are concerned, or which strategic reason there is."), true);
inline constexpr fields::FormField kMeans =
    prose("means", tr("With what means"),
          tr("Time, a room, money: what is there, and what is missing."), false);
inline constexpr fields::FormField kCharter =
    prose("charter", tr("Charter"),
          tr("What members agree on when they join. Leave it empty if there is none."), false);
inline constexpr fields::FormField kPlace{
    .name = "place",
    .label = tr("Where"),
    .hint = tr("A town, province, region or country; empty when it is for everybody everywhere."),
    .group = kDoorGroup,
    .maximum = 80};
inline constexpr fields::FormField kOpenness{.name = "openness",
                                             .type = fields::FieldType::radios,
                                             .label = tr("Who gets in"),
                                             .group = kDoorGroup,
                                             .required = true,
                                             .options = kOpennessOptions};
inline constexpr fields::FormField kWebsite{
    .name = "website",
    .type = fields::FieldType::url,
    .label = tr("Its page elsewhere"),
    .hint = tr("A page or group outside Agora, if there is one. It is marked as such."),
    .group = kDoorGroup};
inline constexpr fields::FormField kSeen{.name = "seen", .type = fields::FieldType::hidden};
/// The address of the group that one begins from.
inline constexpr fields::FormField kFrom{.name = "from", .type = fields::FieldType::hidden};
/// The version of its page that was read.
inline constexpr fields::FormField kFromVersion{.name = "from_version",
                                                .type = fields::FieldType::hidden};

inline constexpr std::array kFoundingForm{
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("It is"),
                      .group = kWhatGroup,
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{.name = "profession",
                      .type = fields::FieldType::select,
                      .label = tr("Of which profession"),
                      .hint = tr("Only for a profession network."),
                      .group = kWhatGroup},
    fields::FormField{.name = "sector",
                      .type = fields::FieldType::select,
                      .label = tr("Of which sector"),
                      .hint = tr("Only for a sector network."),
                      .group = kWhatGroup},
    kName,
    kSummary,
    kGoal,
    kCriteria,
    kMeans,
    kCharter,
    kPlace,
    kOpenness,
    kWebsite,
    fields::FormField{.name = "interest_needed",
                      .type = fields::FieldType::number,
                      .label = tr("How many members should be interested before it opens"),
                      .hint = tr("Zero: it opens at once. A network needs some."),
                      .group = kDoorGroup,
                      .required = true,
                      .least = 0,
                      .most = 500},
    fields::FormField{.name = "interest_until",
                      .type = fields::FieldType::date,
                      .label = tr("Until which day they may say so"),
                      .group = kDoorGroup},
    kFrom,
    kFromVersion,
};
inline constexpr std::array kChangeForm{kName,    kSummary, kGoal,     kCriteria, kMeans,
                                        kCharter, kPlace,   kOpenness, kWebsite,  kSeen};
inline constexpr std::array kTranslationForm{kName,  kSummary, kGoal, kCriteria,
                                             kMeans, kCharter, kSeen};

struct TypedFounding {
    Kind kind = Kind::profession;
    std::optional<TermId> profession;
    std::optional<TermId> sector;
    std::string name;
    std::string summary;
    std::string goal;
    std::string criteria;
    std::string means;
    std::string charter;
    std::string place;
    Openness openness = Openness::open;
    std::string website;
    std::int64_t interest_needed = 5;
    std::optional<Date> interest_until;
    std::string from;
    std::int64_t from_version = 0;
};
AGORA_FIELDS(TypedFounding, kind, profession, sector, name, summary, goal, criteria, means, charter,
             place, openness, website, interest_needed, interest_until, from, from_version)

struct TypedChange {
    std::string name;
    std::string summary;
    std::string goal;
    std::string criteria;
    std::string means;
    std::string charter;
    std::string place;
    Openness openness = Openness::open;
    std::string website;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedChange, name, summary, goal, criteria, means, charter, place, openness, website,
             seen)

struct TypedTranslation {
    std::string name;
    std::string summary;
    std::string goal;
    std::string criteria;
    std::string means;
    std::string charter;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedTranslation, name, summary, goal, criteria, means, charter, seen)

}  // namespace agora::circles
