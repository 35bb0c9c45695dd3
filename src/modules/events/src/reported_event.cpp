#include "reported_event.hpp"

#include "agora/base/text.hpp"
#include "agora/events/events.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "acting.hpp"
#include "sight.hpp"

namespace agora::events {
namespace {

constexpr std::string_view kFolder = "/events/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<EventId>(kFolder, path);
    if (!id) return std::nullopt;
    const auto listed = find_visible(tx, viewer_of(tx, actor, today), *id);
    if (!listed) return std::nullopt;
    return web::ReportedThing{web::path_below(kFolder, *id),
                              best_text(listed->texts, listed->event, code(actor.language)).title,
                              listed->event.organised_by,
                              {}};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<EventId>(kFolder, taken.path);
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
