#include "reported_catch_up.hpp"

#include "agora/base/text.hpp"
#include "agora/events/seen.hpp"
#include "agora/web/services.hpp"
#include "catch_up_store.hpp"

namespace agora::meetings {
namespace {

constexpr std::string_view kFolder = "/meetings/";
constexpr std::string_view kPage = "/catch-up";

/// "/meetings/12/catch-up" and what lies below it.
std::optional<EventId> id_in(std::string_view path) {
    const auto id = web::id_below<EventId>(kFolder, path);
    if (!id || !path.starts_with(web::path_below(kFolder, *id) + std::string{kPage})) {
        return std::nullopt;
    }
    return id;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = id_in(path);
    const auto seen = id ? events::find_seen(tx, actor, *id, actor.language, today) : std::nullopt;
    if (!seen) return std::nullopt;
    const auto versions = list_catch_ups(tx, *id);
    if (versions.empty()) return std::nullopt;
    web::ReportedThing thing{.path = web::path_below(kFolder, *id) + std::string{kPage},
                             .title = seen->title,
                             .author = versions.front().written_by,
                             .words = versions.front().body};
    for (const circles::CircleId circle : seen->circles) {
        thing.scopes.push_back({access::ScopeKind::circle, to_string(circle)});
    }
    return thing;
}

void take(const web::TakenMeasure& taken) {
    const auto id = id_in(taken.path);
    auto head = id ? find_catch_up_head(taken.tx, *id) : std::nullopt;
    if (!head) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (head->moderation == moderation) return;
    head->moderation = moderation;
    put_catch_up_head(taken.tx, *head);
    journal::emit(taken.tx, taken.origin, CatchUpModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_catch_up() {
    return {.kind = "catch_up",
            .label = tr("Five lines of a meeting"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::meetings
