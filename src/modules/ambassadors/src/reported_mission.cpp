#include "reported_mission.hpp"

#include "mission_store.hpp"
#include "sight.hpp"
#include "view.hpp"

namespace agora::ambassadors {
namespace {

constexpr std::string_view kFolder = "/missions/";

std::optional<Mission> mission_below(db::ReadTx& tx, std::string_view path) {
    const auto number = web::id_below<MissionId>(kFolder, path);
    return number ? find_mission(tx, number->value()) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto mission = mission_below(tx, path);
    if (!mission || !may_list(actor, *mission)) return std::nullopt;
    const bool open =
        mission->state == MissionState::open || mission->state == MissionState::cancelled;
    if (!open && !is_support(actor)) return std::nullopt;
    return web::ReportedThing{
        path_of(*mission), mission->title, mission->proposed_by, {}, mission->objectives};
}

void take(const web::TakenMeasure& taken) {
    auto mission = mission_below(taken.tx, taken.path);
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (!mission || mission->moderation == moderation) return;
    mission->moderation = moderation;
    update_mission(taken.tx, *mission);
    journal::emit(taken.tx, taken.origin, MissionModerated{mission->mission_id, moderation},
                  journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_mission() {
    return {.kind = "mission",
            .label = tr("Mission of ambassadors"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::ambassadors
