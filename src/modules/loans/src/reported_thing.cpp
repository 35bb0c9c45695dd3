#include "reported_thing.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "sight.hpp"
#include "thing_store.hpp"

namespace agora::loans {
namespace {

constexpr std::string_view kFolder = "/loans/";

std::optional<Thing> thing_of(db::ReadTx& tx, std::string_view path) {
    const auto id = web::id_below<ThingId>(kFolder, path);
    return id ? find_thing(tx, *id) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto thing = thing_of(tx, path);
    if (!thing || !may_see(tx, actor, *thing, today)) return std::nullopt;
    return web::ReportedThing{
        .path = path_of(thing->thing_id), .title = thing->title, .author = thing->owner_id};
}

void take(const web::TakenMeasure& taken) {
    const auto thing = thing_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!thing || thing->moderation == moderation) return;
    set_moderation(taken.tx, thing->thing_id, moderation);
    journal::emit(taken.tx, taken.origin, ThingModerated{thing->thing_id, moderation},
                  journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_thing() {
    return {.kind = "loan",
            .label = tr("Thing to borrow"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::loans
