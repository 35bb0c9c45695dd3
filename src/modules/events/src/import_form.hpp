#pragma once

#include "event_form.hpp"

// What a calendar file doesn't say itself.
namespace agora::events {

inline fields::Form import_form() {
    static constexpr std::array kForm{
        fields::FormField{.name = "file",
                          .type = fields::FieldType::file,
                          .label = tr("The file"),
                          .hint = tr("It ends in .ics: Google Calendar, Outlook, Nextcloud and "
                                     "others write it as an export. At most 4 MB."),
                          .required = true,
                          .accept = ".ics,.ical,.ifb,.icalendar,text/calendar"},
        fields::FormField{.name = "voice",
                          .type = fields::FieldType::radios,
                          .label = tr("In whose name"),
                          .required = true,
                          .options = kVoiceOptions},
        fields::FormField{.name = "circle",
                          .type = fields::FieldType::select,
                          .label = tr("Which group"),
                          .hint = tr("Groups that you animate; only for a group's name.")},
        fields::FormField{
            .name = "place",
            .label = tr("Town of events whose address names none"),
            .hint = tr("Or postcode, province, country. Without it they are left out."),
            .maximum = 80},
        fields::FormField{.name = "time_zone",
                          .type = fields::FieldType::select,
                          .label = tr("Clock of times that name none"),
                          .required = true,
                          .options = territories::kTimeZones},
        fields::FormField{.name = "level",
                          .type = fields::FieldType::select,
                          .label = tr("Level"),
                          .required = true,
                          .options = kLevelOptions},
        fields::FormField{.name = "audience",
                          .type = fields::FieldType::radios,
                          .label = tr("Who sees it and may come"),
                          .required = true,
                          .options = kAudienceOptions},
    };
    return kForm;
}

struct TypedImport {
    Voice voice = Voice::member;
    std::optional<CircleId> circle;
    std::string place;
    std::string time_zone = "Europe/Brussels";
    Level level = Level::local;
    Audience audience = Audience::everyone;
};
AGORA_FIELDS(TypedImport, voice, circle, place, time_zone, level, audience)

}  // namespace agora::events
