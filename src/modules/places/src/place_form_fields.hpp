#pragma once

#include "agora/fields/form.hpp"
#include "agora/territories/time_zones.hpp"

#include <array>

// The fields of the form of a place, but for those of its kind.
namespace agora::places {

inline constexpr std::string_view kWhatPart = tr("What it is");
inline constexpr std::string_view kWherePart = tr("Where");
inline constexpr std::string_view kHoursPart = tr("When it is open");
inline constexpr std::string_view kAccessPart = tr("Can everybody get in?");
inline constexpr std::string_view kCostPart = tr("What it costs");
inline constexpr std::string_view kWhomPart = tr("For whom");
inline constexpr std::string_view kContactPart = tr("How to reach it");

inline constexpr std::array kKnownOptions{
    fields::Option{"unknown", tr("Not known yet")},
    fields::Option{"yes", tr("Yes")},
    fields::Option{"no", tr("No")},
};
inline constexpr std::array kCostOptions{
    fields::Option{"unknown", tr("Not known yet")},
    fields::Option{"free", tr("Free of charge")},
    fields::Option{"donation", tr("One gives what one can")},
    fields::Option{"membership", tr("With a membership")},
    fields::Option{"per_use", tr("Paid by use")},
    fields::Option{"rent", tr("For rent")},
};
inline constexpr std::array kAudienceOptions{
    fields::Option{"everyone", tr("Everybody")},
    fields::Option{"members", tr("Members of the cooperative")},
};
inline constexpr std::array<std::string_view, 7> kDays{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

constexpr fields::FormField day(std::string_view name, std::string_view label,
                                std::string_view hint = {}) {
    return {.name = name, .label = label, .hint = hint, .group = kHoursPart, .maximum = 120};
}

inline constexpr std::array kWhatFields{
    fields::FormField{.name = "kind", .type = fields::FieldType::hidden},
    fields::FormField{.name = "name",
                      .label = tr("What is the place called?"),
                      .group = kWhatPart,
                      .required = true,
                      .minimum = 3,
                      .maximum = 100},
    fields::FormField{.name = "what",
                      .type = fields::FieldType::textarea,
                      .label = tr("What is it, in a few sentences?"),
                      .group = kWhatPart,
                      .required = true,
                      .maximum = 5000,
                      .rows = 5,
                      .markdown = true},
};

inline constexpr std::array kOtherFields{
    fields::FormField{.name = "equipment",
                      .type = fields::FieldType::textarea,
                      .label = tr("Tools and machines"),
                      .hint = tr("One on each line, such as: 2 × Drill; ask first. Each can be "
                                 "corrected later by itself."),
                      .group = kWhatPart,
                      .maximum = 10'000,
                      .rows = 4},
    fields::FormField{.name = "commune",
                      .label = tr("Town or postcode"),
                      .group = kWherePart,
                      .required = true,
                      .maximum = 80,
                      .autocomplete = "address-level2"},
    fields::FormField{
        .name = "address", .label = tr("Street and number"), .group = kWherePart, .maximum = 120},
    fields::FormField{
        .name = "postcode", .label = tr("Postcode"), .group = kWherePart, .maximum = 12},
    fields::FormField{.name = "position",
                      .label = tr("Position"),
                      .hint = tr("Such as 51.0543, 3.7174, or the address of a map on which it "
                                 "stands in the middle. Without one it stands in the middle of "
                                 "its town."),
                      .group = kWherePart,
                      .maximum = 500},
    day("monday", tr("Monday"), tr("As on the door: 9-12:30, 13:30-17. Empty: closed.")),
    day("tuesday", tr("Tuesday")),
    day("wednesday", tr("Wednesday")),
    day("thursday", tr("Thursday")),
    day("friday", tr("Friday")),
    day("saturday", tr("Saturday")),
    day("sunday", tr("Sunday")),
    fields::FormField{.name = "hours_note",
                      .label = tr("About the hours"),
                      .hint = tr("Such as: by appointment, not in August."),
                      .group = kHoursPart,
                      .maximum = 200},
    fields::FormField{.name = "time_zone",
                      .type = fields::FieldType::select,
                      .label = tr("By the clock of"),
                      .group = kHoursPart,
                      .required = true,
                      .options = territories::kTimeZones},
    fields::FormField{.name = "step_free",
                      .type = fields::FieldType::select,
                      .label = tr("Can one get in without a step?"),
                      .group = kAccessPart,
                      .options = kKnownOptions},
    fields::FormField{.name = "adapted_toilet",
                      .type = fields::FieldType::select,
                      .label = tr("Is there a toilet for wheelchairs?"),
                      .group = kAccessPart,
                      .options = kKnownOptions},
    fields::FormField{.name = "access_note",
                      .label = tr("What else to know about getting in"),
                      .group = kAccessPart,
                      .maximum = 300},
    fields::FormField{.name = "cost",
                      .type = fields::FieldType::select,
                      .label = tr("How one pays"),
                      .group = kCostPart,
                      .options = kCostOptions},
    fields::FormField{
        .name = "cost_note", .label = tr("How much"), .group = kCostPart, .maximum = 200},
    fields::FormField{.name = "professions",
                      .type = fields::FieldType::select,
                      .label = tr("For which professions above all"),
                      .group = kWhomPart,
                      .multiple = true},
    fields::FormField{.name = "audience",
                      .type = fields::FieldType::radios,
                      .label = tr("Who sees this page"),
                      .group = kWhomPart,
                      .required = true,
                      .options = kAudienceOptions},
    fields::FormField{.name = "website",
                      .type = fields::FieldType::url,
                      .label = tr("Website"),
                      .group = kContactPart},
    fields::FormField{.name = "mail",
                      .type = fields::FieldType::email,
                      .label = tr("E-mail of the place"),
                      .hint = tr("Everybody who sees the page reads it. No private address."),
                      .group = kContactPart},
    fields::FormField{.name = "phone",
                      .type = fields::FieldType::tel,
                      .label = tr("Telephone of the place"),
                      .group = kContactPart},
    fields::FormField{.name = "another",
                      .type = fields::FieldType::checkbox,
                      .label = tr("It is another one than those close by.")},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

}  // namespace agora::places
