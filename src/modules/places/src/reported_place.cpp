#include "reported_place.hpp"

#include "agora/base/text.hpp"
#include "agora/places/events.hpp"
#include "agora/web/services.hpp"
#include "contents.hpp"
#include "sight.hpp"

namespace agora::places {
namespace {

constexpr std::string_view kFolder = "/places/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto id = web::id_below<PlaceId>(kFolder, path);
    const auto place = id ? find_place(tx, *id) : std::nullopt;
    if (!place) return std::nullopt;
    const Content content = what_it_says(tx, *place);
    if (!may_see(actor, *place, content)) return std::nullopt;
    return web::ReportedThing{web::path_below(kFolder, *id), content.name, place->proposed_by, {}};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<PlaceId>(kFolder, taken.path);
    auto place = id ? find_place(taken.tx, *id) : std::nullopt;
    if (!place) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (place->moderation == moderation) return;
    place->moderation = moderation;
    update_place(taken.tx, *place);
    journal::emit(taken.tx, taken.origin, PlaceModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_place() {
    return {.kind = "place",
            .label = tr("Shared place"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::places
