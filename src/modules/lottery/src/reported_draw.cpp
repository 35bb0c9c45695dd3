#include "reported_draw.hpp"

#include "draw_store.hpp"
#include "sight.hpp"

namespace agora::lottery {
namespace {

constexpr std::string_view kFolder = "/draws/";

std::optional<Draw> draw_below(db::ReadTx& tx, std::string_view path) {
    const auto number = web::id_below<DrawId>(kFolder, path);
    return number ? find_draw(tx, number->value()) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto draw = draw_below(tx, path);
    if (!draw || !may_see(actor, *draw)) return std::nullopt;
    return web::ReportedThing{path_of(*draw), draw->title, draw->announced_by, {}, draw->purpose};
}

void take(const web::TakenMeasure& taken) {
    const auto draw = draw_below(taken.tx, taken.path);
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (!draw || draw->moderation == moderation) return;
    update_moderation(taken.tx, draw->draw_id, moderation);
    journal::emit(taken.tx, taken.origin, DrawModerated{draw->draw_id, moderation},
                  journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_draw() {
    return {.kind = "draw",
            .label = tr("Announcement of a draw"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::lottery
