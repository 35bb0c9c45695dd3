#include "agora/events/finder_kinds.hpp"

#include "event_list.hpp"

namespace agora::events {
namespace {

EventQuery query_of(std::string_view text, bool past) {
    EventQuery query;
    query.text = text;
    query.past = past;
    return query;
}

finder::Hit hit_of(const EventCard& card) {
    std::string about = card.when;
    if (!card.place.empty()) about += " · " + card.place;
    return {.url = card.url,
            .title = card.title,
            .lang = card.lang,
            .language = card.language,
            .about = std::move(about)};
}

finder::Found found_of(web::Call& call, const EventQuery& query, const finder::Question& question) {
    const SomeCards some = cards_of(call, query, question.offset, question.limit);
    finder::Found found{.total = some.total};
    for (const EventCard& card : some.cards) found.hits.push_back(hit_of(card));
    return found;
}

finder::Found find_coming(web::Call& call, const finder::Question& question) {
    return found_of(call, query_of(question.text, false), question);
}

/// While one types, what is to come is enough.
finder::Found find_past(web::Call& call, const finder::Question& question) {
    if (question.manner == finder::Manner::typing) return {};
    return found_of(call, query_of(question.text, true), question);
}

std::string list_of_coming(const web::Call& call, std::string_view text) {
    return call.link("/events") + address_of(query_of(text, false));
}
std::string list_of_past(const web::Call& call, std::string_view text) {
    return call.link("/events") + address_of(query_of(text, true));
}

}  // namespace

finder::Kind event_kind() {
    return {.name = "events",
            .heading = tr("Events"),
            .one = tr("event"),
            .find = &find_coming,
            .list = &list_of_coming};
}

finder::Kind past_event_kind() {
    return {.name = "past_events",
            .heading = tr("Past events"),
            .one = tr("event"),
            .find = &find_past,
            .list = &list_of_past};
}

}  // namespace agora::events
