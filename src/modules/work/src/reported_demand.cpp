#include "reported_demand.hpp"

#include "agora/base/text.hpp"
#include "agora/matching/needs.hpp"
#include "agora/web/services.hpp"
#include "agora/work/events.hpp"
#include "demand_store.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

constexpr std::string_view kFolder = "/work/";

std::optional<Demand> demand_of(db::ReadTx& tx, std::string_view path) {
    const auto id = web::id_below<DemandId>(kFolder, path);
    return id ? find_demand(tx, *id) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto demand = demand_of(tx, path);
    if (!demand) return std::nullopt;
    const bool shown = demand->state == State::open || demand->state == State::closed;
    // Without the hour, the day after is the first on which visitors surely read it.
    const bool for_all =
        demand->members_until == Instant{} || day_of(demand->members_until) < today;
    const bool readable = actor.is_member() || (demand->audience == Audience::everyone &&
                                                demand->moderation == Moderation::none && for_all);
    const bool hidden = demand->moderation == Moderation::hidden && !is_poster(actor, *demand) &&
                        !is_moderator(actor);
    if (!shown || !readable || hidden) return std::nullopt;
    return web::ReportedThing{
        .path = path_of(demand->demand_id), .title = demand->title, .author = demand->posted_by};
}

void take(const web::TakenMeasure& taken) {
    const auto demand = demand_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!demand || demand->moderation == moderation) return;
    set_moderation(taken.tx, demand->demand_id, moderation);
    journal::emit(taken.tx, taken.origin, DemandModerated{demand->demand_id, moderation},
                  journal::Audit::yes);
    matching::need_changed(taken.tx, taken.services, matching::NeedId{demand->demand_id.value()});
}

}  // namespace

web::Reportable reportable_demand() {
    return {.kind = "work",
            .label = tr("Work wanted or offered"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::work
