#pragma once

#include "agora/fields/form.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/time_zones.hpp"
#include "announce.hpp"
#include "event_view.hpp"
#include "series.hpp"

#include <array>
#include <string>
#include <vector>

// The form of an event: to announce, to change, to translate.
namespace agora::events {

inline constexpr std::string_view kWhatPart = tr("What it is");
inline constexpr std::string_view kWhenPart = tr("When");
inline constexpr std::string_view kWherePart = tr("Where");
inline constexpr std::string_view kWhoPart = tr("For whom");

inline constexpr std::array kModeOptions{
    fields::Option{"on_site", tr("On site")},
    fields::Option{"online", tr("Online")},
    fields::Option{"mixed", tr("On site and online")},
};
inline constexpr std::array kKnownOptions{
    fields::Option{"", tr("Choose one")},
    fields::Option{"yes", tr("Yes")},
    fields::Option{"no", tr("No")},
    fields::Option{"unknown", tr("Not known yet")},
};
inline constexpr std::array kLevelOptions{
    fields::Option{"local", tr("Local")},       fields::Option{"sector", tr("Of a sector")},
    fields::Option{"regional", tr("Regional")}, fields::Option{"national", tr("National")},
    fields::Option{"european", tr("European")},
};
inline constexpr std::array kAudienceOptions{
    fields::Option{"everyone", tr("Everybody")},
    fields::Option{"members", tr("Members of the cooperative")},
    fields::Option{"groups", tr("Members of the groups in whose name it is")},
};
inline constexpr std::array kRhythmOptions{
    fields::Option{"once", tr("Once")},
    fields::Option{"weekly", tr("Every week")},
    fields::Option{"fortnightly", tr("Every two weeks")},
    fields::Option{"monthly", tr("Every month, on the same weekday")},
};
inline constexpr std::array kVoiceOptions{
    fields::Option{"member", tr("In my own name"),
                   tr("An opening, a concert, a workshop of yours. It appears at once, marked "
                      "“by a member”.")},
    fields::Option{"group", tr("In the name of a group"),
                   tr("It appears when its animators take it in.")},
    fields::Option{"cooperative", tr("In the name of the cooperative"), tr("For the team.")},
};

inline constexpr fields::FormField kTitle{.name = "title",
                                          .label = tr("Its title"),
                                          .group = kWhatPart,
                                          .required = true,
                                          .minimum = 3,
                                          .maximum = 120};
inline constexpr fields::FormField kBody{.name = "body",
                                         .type = fields::FieldType::textarea,
                                         .label = tr("What happens there"),
                                         .group = kWhatPart,
                                         .required = true,
                                         .maximum = 10'000,
                                         .rows = 7,
                                         .markdown = true};
inline constexpr fields::FormField kSeen{.name = "seen", .type = fields::FieldType::hidden};
inline constexpr fields::FormField kFormat{.name = "format",
                                           .type = fields::FieldType::select,
                                           .label = tr("Kind of meeting"),
                                           .group = kWhatPart,
                                           .required = true};

constexpr fields::FormField known(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::select,
            .label = label,
            .group = kWherePart,
            .required = true,
            .options = kKnownOptions};
}

/// When, where and for whom: the same to announce and to change.
inline constexpr std::array kFacts{
    fields::FormField{.name = "starts_at",
                      .type = fields::FieldType::datetime,
                      .label = tr("It begins"),
                      .group = kWhenPart,
                      .required = true},
    fields::FormField{.name = "ends_at",
                      .type = fields::FieldType::datetime,
                      .label = tr("It ends"),
                      .group = kWhenPart,
                      .required = true},
    fields::FormField{.name = "time_zone",
                      .type = fields::FieldType::select,
                      .label = tr("By the clock of"),
                      .group = kWhenPart,
                      .required = true,
                      .options = territories::kTimeZones},
    fields::FormField{.name = "mode",
                      .type = fields::FieldType::radios,
                      .label = tr("How one takes part"),
                      .group = kWherePart,
                      .required = true,
                      .options = kModeOptions},
    fields::FormField{.name = "place",
                      .label = tr("Town"),
                      .hint = tr("Or postcode, province, country: people near it find it."),
                      .group = kWherePart,
                      .maximum = 80},
    fields::FormField{
        .name = "address", .label = tr("Street, house, room"), .group = kWherePart, .maximum = 200},
    fields::FormField{.name = "online_address",
                      .type = fields::FieldType::url,
                      .label = tr("Address to take part online"),
                      .hint = tr("When people register, only who comes sees it."),
                      .group = kWherePart},
    known("step_free", tr("Can one get in without a step?")),
    known("interpretation", tr("Is there interpretation, into sign or another language?")),
    known("quiet_room", tr("Is there a quiet room?")),
    fields::FormField{.name = "no_photos",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Nobody takes pictures here."),
                      .group = kWherePart},
    fields::FormField{.name = "level",
                      .type = fields::FieldType::select,
                      .label = tr("Level"),
                      .group = kWhoPart,
                      .required = true,
                      .options = kLevelOptions},
    fields::FormField{.name = "audience",
                      .type = fields::FieldType::radios,
                      .label = tr("Who sees it and may come"),
                      .group = kWhoPart,
                      .required = true,
                      .options = kAudienceOptions},
    fields::FormField{.name = "registers",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Members register here when they come."),
                      .group = kWhoPart},
    fields::FormField{.name = "capacity",
                      .type = fields::FieldType::number,
                      .label = tr("How many places there are"),
                      .hint = tr("Zero: as many as like. When it is full, others wait in order."),
                      .group = kWhoPart,
                      .required = true,
                      .least = 0,
                      .most = 100'000},
};

/// How often it comes, asked when it is announced.
inline constexpr std::array kRepeat{
    fields::FormField{.name = "rhythm",
                      .type = fields::FieldType::select,
                      .label = tr("How often"),
                      .hint = tr("Each date then has its own page, places and registrations."),
                      .group = kWhenPart,
                      .options = kRhythmOptions},
    fields::FormField{.name = "dates",
                      .type = fields::FieldType::number,
                      .label = tr("How many dates, when it comes again"),
                      .group = kWhenPart,
                      .least = 1,
                      .most = kMostDates},
};

inline constexpr std::array kTranslationForm{kTitle, kBody, kSeen};
/// To announce, and to change.
fields::Form announce_form();
fields::Form change_form();

struct TypedEvent {
    Format format = Format::other;
    std::string title;
    std::string body;
    locale::LocalTime starts_at;
    locale::LocalTime ends_at;
    std::string time_zone = "Europe/Brussels";
    Mode mode = Mode::on_site;
    std::string place;
    std::string address;
    std::string online_address;
    std::optional<Known> step_free;
    std::optional<Known> interpretation;
    std::optional<Known> quiet_room;
    bool no_photos = false;
    Level level = Level::local;
    Audience audience = Audience::everyone;
    bool registers = false;
    std::int64_t capacity = 0;
};
AGORA_FIELDS(TypedEvent, format, title, body, starts_at, ends_at, time_zone, mode, place, address,
             online_address, step_free, interpretation, quiet_room, no_photos, level, audience,
             registers, capacity)

struct TypedVoice {
    Voice voice = Voice::member;
    std::vector<CircleId> circles;
};
AGORA_FIELDS(TypedVoice, voice, circles)

struct TypedRepeat {
    Rhythm rhythm = Rhythm::once;
    std::optional<std::int64_t> dates;
};
AGORA_FIELDS(TypedRepeat, rhythm, dates)

struct TypedSeen {
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedSeen, seen)

struct TypedTranslation {
    std::string title;
    std::string body;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedTranslation, title, body, seen)

/// What was typed as an event; the place as its code. Nothing when the place is unknown.
std::optional<Event> event_of(const TypedEvent& typed, const territories::Atlas& atlas);
/// An event as its form shows it.
TypedEvent typed_of(const Event& event, const Text& text, std::string_view place);

std::vector<fields::Choice> format_choices(const web::Call& call);

}  // namespace agora::events
