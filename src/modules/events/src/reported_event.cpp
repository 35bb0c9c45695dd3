#include "reported_event.hpp"

#include "agora/base/text.hpp"
#include "agora/events/events.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "acting.hpp"
#include "sight.hpp"

namespace agora::events {
namespace {

/// "/events/12", and what lies below it.
std::optional<EventId> event_at(std::string_view path) {
    constexpr std::string_view kFolder = "/events/";
    if (!path.starts_with(kFolder)) return std::nullopt;
    path.remove_prefix(kFolder.size());
    return parse_id<EventId>(path.substr(0, path.find('/')));
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = event_at(path);
    if (!id) return std::nullopt;
    const auto listed = find_visible(tx, viewer_of(tx, actor, today), *id);
    if (!listed) return std::nullopt;
    return web::ReportedThing{best_text(listed->texts, listed->event, code(actor.language)).title,
                              listed->event.organised_by,
                              {}};
}

Moderation moderation_of(web::Measure measure) {
    switch (measure) {
        case web::Measure::limited:
            return Moderation::limited;
        case web::Measure::hidden:
        case web::Measure::removed:
            return Moderation::hidden;
        case web::Measure::nothing:
        case web::Measure::corrected:
            return Moderation::none;
    }
    return Moderation::none;
}

void take(const web::TakenMeasure& taken) {
    const auto id = event_at(taken.path);
    auto event = id ? find_event(taken.tx, *id) : std::nullopt;
    if (!event) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (event->moderation == moderation) return;
    event->moderation = moderation;
    update_event(taken.tx, *event);
    journal::emit(taken.tx, taken.origin, EventModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_event() {
    return {.kind = "event",
            .label = tr("Event"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::events
