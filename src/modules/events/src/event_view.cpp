#include "event_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/page_cache.hpp"
#include "formats.hpp"
#include "labels.hpp"
#include "times.hpp"

namespace agora::events {
namespace {

void add_circles(const web::Call& call, const Words& words, const Listed& listed, EventCard& card) {
    for (const CircleLink& link : listed.circles) {
        const auto found = words.circles->find(link.circle_id);
        const bool named = link.state == Answer::accepted || listed.event.state == State::proposed;
        if (!named || found == words.circles->end()) continue;
        card.groups.push_back({call.link("/groups/" + found->second.slug), found->second.name});
    }
}

}  // namespace

Words words_of(const web::Call& call, db::ReadTx& tx) {
    return {call.services.state<territories::AtlasHolder>().current(),
            circles::circle_names(call.services, tx, call.language)};
}

EventCard card_of(const web::Call& call, const Words& words, const Listed& listed) {
    const Event& event = listed.event;
    const Text& text = best_text(listed.texts, event, code(call.language));
    const locale::TimeZone zone{event.time_zone};
    const Date first = locale::local_date(event.starts_at, zone);
    EventCard card{
        .event_id = event.event_id,
        .url = call.link(path_of(event.event_id)),
        .title = text.title,
        .lang = text.language,
        .format = event.format,
        .format_label = call.say(template_of(event.format).label),
        .state = event.state,
        .over = event.ends_at <= call.now,
        .day = std::to_string(first.day),
        .month = short_month(call.language, first),
        .starts_at = event.starts_at,
        .ends_at = event.ends_at,
        .time_zone = event.time_zone,
        .when = when_of(event, call.language),
        .clock = zone == locale::TimeZone{} ? std::string{} : call.say(clock_name(event.time_zone)),
        .mode = event.mode,
        .mode_label = call.say(label_of(event.mode)),
        .place = std::string{words.atlas->name(event.place, call.language)},
        .level = event.level,
        .level_label = call.say(label_of(event.level)),
        .voice = event.voice,
        .registers = event.registers,
        .capacity = event.capacity};
    if (text.language != code(call.language)) {
        card.language = locale::language_name(call.language, text.language);
    }
    if (event.audience != Audience::everyone) card.for_whom = call.say(label_of(event.audience));
    card.open_to_guests = takes_guests(event) && !card.over && event.state == State::announced;
    count_in(card, listed.counted);
    add_circles(call, words, listed, card);
    return card;
}

void count_in(EventCard& card, const Counted& counted) {
    card.attending = counted.attending;
    card.waiting = counted.waiting;
    if (card.capacity <= 0) return;
    card.free = std::max<std::int64_t>(0, card.capacity - card.attending);
    card.full = card.free == 0;
}

std::string path_of(EventId id, std::string_view rest) {
    return "/events/" + to_string(id) + std::string{rest};
}

Viewer viewer_of(const web::Call& call, db::ReadTx& tx) {
    return viewer_of(tx, call.actor, today_of(call));
}

std::optional<Listed> event_at(const web::Call& call, db::ReadTx& tx, const Viewer& viewer) {
    const auto id = call.id<EventId>("id");
    return id ? find_visible(tx, viewer, *id) : std::nullopt;
}

std::optional<std::string> reason_of(const web::Call& call) {
    constexpr std::size_t kMostReason = 1000;
    const std::string_view typed = trimmed(call.sent["reason"]);
    if (typed.empty() || utf8_length(typed) > kMostReason) return std::nullopt;
    return std::string{typed};
}

}  // namespace agora::events
