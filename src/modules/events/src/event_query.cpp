#include "event_query.hpp"

#include "agora/http/url.hpp"
#include "formats.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::events {
namespace {

template <typename Enum>
std::vector<Pick> picks(const web::Call& call, std::string_view any, std::optional<Enum> now,
                        const auto& label) {
    std::vector<Pick> all{{"", call.say(any), !now}};
    fields::for_each_enumerator<Enum>([&](std::string_view name, Enum value) {
        all.push_back({std::string{name}, call.say(label(value)), now == value});
    });
    return all;
}

/// One of the places that are called so holds it; an unknown place holds nothing.
bool is_near(const Words& words, std::string_view typed, std::string_view place) {
    const auto found = words.atlas->named(typed);
    return std::ranges::any_of(found, [&](const territories::Territory* one) {
        return words.atlas->is_within(place, one->code());
    });
}

bool is_of_group(const EventQuery& query, const Words& words, const Listed& listed) {
    return std::ranges::any_of(listed.circles, [&](const CircleLink& link) {
        const auto found = words.circles->find(link.circle_id);
        return link.state == Answer::accepted && found != words.circles->end() &&
               found->second.slug == query.group;
    });
}

}  // namespace

EventQuery event_query_of(const web::Call& call) {
    constexpr int kMostPages = 500;
    return {.text = std::string{call.query("q")},
            .near = std::string{call.query("near")},
            .level = fields::enum_value<Level>(call.query("level")),
            .format = fields::enum_value<Format>(call.query("format")),
            .mode = fields::enum_value<Mode>(call.query("mode")),
            .group = std::string{call.query("group")},
            .hides_own = !call.query("without").empty(),
            .past = call.query("when") == "past",
            .page = call.page_number("page", kMostPages)};
}

std::string address_of(const EventQuery& query) {
    std::string address;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        address += (address.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", query.text);
    add("near", query.near);
    if (query.level) add("level", fields::enum_name(*query.level));
    if (query.format) add("format", fields::enum_name(*query.format));
    if (query.mode) add("mode", fields::enum_name(*query.mode));
    add("group", query.group);
    if (query.hides_own) add("without", "true");
    if (query.past) add("when", "past");
    return address;
}

bool asks_something(const EventQuery& query) {
    EventQuery time_alone = query;
    time_alone.past = false;
    return !address_of(time_alone).empty();
}

bool fits(const EventQuery& query, const Words& words, const Listed& listed) {
    const Event& event = listed.event;
    if (query.level && event.level != *query.level) return false;
    if (query.format && event.format != *query.format) return false;
    if (query.mode && event.mode != *query.mode) return false;
    if (query.hides_own && event.voice == Voice::member) return false;
    if (!query.near.empty() && !is_near(words, query.near, event.place)) return false;
    return query.group.empty() || is_of_group(query, words, listed);
}

FiltersView filters_of(const web::Call& call, const EventQuery& query, std::string_view path) {
    const auto named = [](const auto value) { return label_of(value); };
    FiltersView view{
        .action = call.link(path),
        .q = query.text,
        .near = query.near,
        .formats = picks<Format>(call, tr("All kinds"), query.format,
                                 [](Format format) { return template_of(format).label; }),
        .levels = picks<Level>(call, tr("All levels"), query.level, named),
        .modes = picks<Mode>(call, tr("On site and online"), query.mode, named),
        .group = query.group,
        .without = query.hides_own,
        .past = query.past,
        .asked = asks_something(query),
        .feed_url = "/events.ics" + address_of(query)};
    view.feed_url += address_of(query).empty() ? "?lang=" : "&lang=";
    view.feed_url += code(call.language);
    return view;
}

}  // namespace agora::events
