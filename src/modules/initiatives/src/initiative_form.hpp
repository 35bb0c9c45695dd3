#pragma once

#include "agora/fields/form.hpp"
#include "agora/initiatives/initiative.hpp"

#include <array>

// The form of an initiative: to record it, to change it.
namespace agora::initiatives {

inline constexpr std::string_view kWhatGroup = tr("What it is");
inline constexpr std::string_view kLearnedGroup = tr("What came of it");
inline constexpr std::int64_t kFirstYear = 1800;
inline constexpr std::int64_t kLastYear = 9999;

inline constexpr std::array kReachOptions{
    fields::Option{"inside", tr("Members of this cooperative")},
    fields::Option{"outside", tr("Others, outside Agora")},
};

constexpr fields::FormField prose(std::string_view name, std::string_view label,
                                  std::string_view hint, std::string_view group, bool required) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .hint = hint,
            .group = group,
            .required = required,
            .maximum = 5000,
            .rows = 4,
            .markdown = true};
}

constexpr fields::FormField year(std::string_view name, std::string_view label,
                                 std::string_view hint, bool required) {
    return {.name = name,
            .type = fields::FieldType::number,
            .label = label,
            .hint = hint,
            .group = kWhatGroup,
            .required = required,
            .least = kFirstYear,
            .most = kLastYear};
}

inline constexpr std::array kInitiativeForm{
    fields::FormField{.name = "name",
                      .label = tr("What is it called?"),
                      .group = kWhatGroup,
                      .required = true,
                      .minimum = 3,
                      .maximum = 100},
    prose("what", tr("What do they do together?"), tr("Two or three sentences are enough."),
          kWhatGroup, true),
    fields::FormField{.name = "who",
                      .label = tr("Who takes part?"),
                      .hint = tr("How many, which professions, which organisations. Name a person "
                                 "only if they agree: everybody reads it."),
                      .group = kWhatGroup,
                      .required = true,
                      .maximum = 300},
    fields::FormField{.name = "place",
                      .label = tr("Where?"),
                      .hint = tr("A town, province, region or country."),
                      .group = kWhatGroup,
                      .required = true,
                      .maximum = 80},
    year("since_year", tr("Since which year?"), {}, true),
    year("until_year", tr("Until which year?"), tr("Leave it empty when it goes on."), false),
    fields::FormField{.name = "reach",
                      .type = fields::FieldType::radios,
                      .label = tr("They are"),
                      .group = kWhatGroup,
                      .options = kReachOptions},
    fields::FormField{.name = "network",
                      .type = fields::FieldType::select,
                      .label = tr("Which network or group does it belong to?"),
                      .group = kWhatGroup},
    fields::FormField{.name = "website",
                      .type = fields::FieldType::url,
                      .label = tr("Its page elsewhere"),
                      .group = kWhatGroup},
    prose("outcome", tr("What came of it so far?"), {}, kLearnedGroup, false),
    prose("lessons", tr("What would you tell somebody who begins the same?"),
          tr("What did not work helps as much as what did."), kLearnedGroup, false),
};

struct TypedInitiative {
    std::string name;
    std::string what;
    std::string who;
    std::string place;
    std::optional<std::int64_t> since_year;
    std::optional<std::int64_t> until_year;
    Reach reach = Reach::inside;
    std::optional<circles::CircleId> network;
    std::string website;
    std::string outcome;
    std::string lessons;
};
AGORA_FIELDS(TypedInitiative, name, what, who, place, since_year, until_year, reach, network,
             website, outcome, lessons)

inline constexpr std::array kReasonForm{
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why?"),
                      .hint = tr("Whoever recorded it reads it."),
                      .required = true,
                      .maximum = 1000,
                      .rows = 3}};

struct TypedReason {
    std::string reason;
};
AGORA_FIELDS(TypedReason, reason)

}  // namespace agora::initiatives
