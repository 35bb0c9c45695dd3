#include "event_form.hpp"

#include "formats.hpp"

#include <algorithm>

namespace agora::events {
namespace {

std::vector<fields::FormField> with_facts(std::vector<fields::FormField> fields) {
    fields.insert(fields.end(), kFacts.begin(), kFacts.end());
    return fields;
}

}  // namespace

fields::Form announce_form() {
    static const auto kForm = [] {
        auto fields = with_facts({kFormat, kTitle, kBody});
        const auto after_times = std::ranges::find(fields, kWherePart, &fields::FormField::group);
        fields.insert(after_times, kRepeat.begin(), kRepeat.end());
        fields.push_back({.name = "voice",
                          .type = fields::FieldType::radios,
                          .label = tr("In whose name"),
                          .group = kWhoPart,
                          .required = true,
                          .options = kVoiceOptions});
        fields.push_back({.name = "circles",
                          .type = fields::FieldType::checkboxes,
                          .label = tr("Which groups"),
                          .hint = tr("Only for an event in a group's name."),
                          .group = kWhoPart});
        return fields;
    }();
    return kForm;
}

fields::Form change_form() {
    static const auto kForm = [] {
        auto fields = with_facts({kFormat, kTitle, kBody});
        fields.push_back(kSeen);
        return fields;
    }();
    return kForm;
}

std::optional<Event> event_of(const TypedEvent& typed, const territories::Atlas& atlas) {
    Event event{.format = typed.format,
                .starts_at = locale::instant_of(typed.starts_at, {typed.time_zone}),
                .ends_at = locale::instant_of(typed.ends_at, {typed.time_zone}),
                .time_zone = typed.time_zone,
                .mode = typed.mode,
                .address = typed.address,
                .online_address = typed.online_address,
                .step_free = typed.step_free.value_or(Known::unknown),
                .interpretation = typed.interpretation.value_or(Known::unknown),
                .quiet_room = typed.quiet_room.value_or(Known::unknown),
                .no_photos = typed.no_photos,
                .level = typed.level,
                .audience = typed.audience,
                .registers = typed.registers,
                .capacity = typed.capacity};
    if (trimmed(typed.place).empty()) return event;
    const auto found = atlas.named(typed.place);
    if (found.empty()) return std::nullopt;
    event.place = std::string{found.front()->code()};
    return event;
}

TypedEvent typed_of(const Event& event, const Text& text, std::string_view place) {
    const locale::TimeZone zone{event.time_zone};
    return {.format = event.format,
            .title = text.title,
            .body = text.body,
            .starts_at = locale::local_time(event.starts_at, zone),
            .ends_at = locale::local_time(event.ends_at, zone),
            .time_zone = event.time_zone,
            .mode = event.mode,
            .place = std::string{place},
            .address = event.address,
            .online_address = event.online_address,
            .step_free = event.step_free,
            .interpretation = event.interpretation,
            .quiet_room = event.quiet_room,
            .no_photos = event.no_photos,
            .level = event.level,
            .audience = event.audience,
            .registers = event.registers,
            .capacity = event.capacity};
}

std::vector<fields::Choice> format_choices(const web::Call& call) {
    std::vector<fields::Choice> choices;
    for (const Template& one : templates()) {
        choices.push_back({std::string{fields::enum_name(one.format)}, call.say(one.label)});
    }
    return choices;
}

}  // namespace agora::events
