#include "choice_form.hpp"

#include "agora/fields/form_read.hpp"

#include <algorithm>

namespace agora::inbox {
namespace {

constexpr std::array<std::string_view, 27> kZones{
    "Europe/Brussels",   "Europe/Paris",     "Europe/Amsterdam",
    "Europe/Luxembourg", "Europe/Berlin",    "Europe/Zurich",
    "Europe/Vienna",     "Europe/Rome",      "Europe/Madrid",
    "Europe/Lisbon",     "Europe/London",    "Europe/Dublin",
    "Europe/Copenhagen", "Europe/Stockholm", "Europe/Oslo",
    "Europe/Helsinki",   "Europe/Warsaw",    "Europe/Prague",
    "Europe/Budapest",   "Europe/Bucharest", "Europe/Athens",
    "Atlantic/Canary",   "Atlantic/Azores",  "America/Guadeloupe",
    "America/Cayenne",   "Indian/Reunion",   "UTC"};

std::string hour_label(std::int64_t hour) {
    return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
}

fields::Choices hours(std::string_view field, bool or_none, const web::Call& call) {
    constexpr std::int64_t kHours = 24;
    fields::Choices choices{.field = field, .options = {}};
    if (or_none) choices.options.push_back({"", call.say(tr("no quiet hours"))});
    for (std::int64_t hour = 0; hour < kHours; ++hour) {
        choices.options.push_back({std::to_string(hour), hour_label(hour)});
    }
    return choices;
}

fields::Choices zones(const Rhythm& rhythm) {
    fields::Choices choices{.field = "zone", .options = {}};
    for (const std::string_view zone : kZones) {
        choices.options.push_back({std::string{zone}, std::string{zone}});
    }
    if (std::ranges::find(kZones, rhythm.zone) == kZones.end()) {
        choices.options.push_back({rhythm.zone, rhythm.zone});
    }
    return choices;
}

}  // namespace

fields::FormContext choice_options(const web::Call& call, const Rhythm& rhythm) {
    return {.choices = {hours("hour", false, call), hours("quiet_from", true, call),
                        hours("quiet_until", true, call), zones(rhythm)}};
}

fields::NameValues values_of(const Chosen& chosen) {
    const auto way = [&](Kind kind) { return chosen.way(kind, 0); };
    return fields::to_values(TypedChoices{.message = way(Kind::message),
                                          .answer = way(Kind::answer),
                                          .group = way(Kind::group),
                                          .event = way(Kind::event),
                                          .place = way(Kind::place),
                                          .people = way(Kind::people),
                                          .call = way(Kind::call),
                                          .proposal = way(Kind::proposal),
                                          .hour = chosen.rhythm.hour,
                                          .quiet_from = chosen.rhythm.quiet_from,
                                          .quiet_until = chosen.rhythm.quiet_until,
                                          .zone = chosen.rhythm.zone});
}

std::vector<Choice> choices_of(const TypedChoices& typed) {
    return {{"message", typed.message}, {"answer", typed.answer},    {"group", typed.group},
            {"event", typed.event},     {"place", typed.place},      {"people", typed.people},
            {"call", typed.call},       {"proposal", typed.proposal}};
}

Rhythm rhythm_of(const TypedChoices& typed) {
    return {typed.zone, typed.hour, typed.quiet_from, typed.quiet_until};
}

}  // namespace agora::inbox
