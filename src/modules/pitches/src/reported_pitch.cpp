#include "reported_pitch.hpp"

#include "pitch.hpp"

namespace agora::pitches {
namespace {

constexpr std::string_view kFolder = "/pitches/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<PitchId>(kFolder, path);
    const auto pitch = id && actor.is_member() ? find_pitch(tx, *id) : std::nullopt;
    if (!pitch) return std::nullopt;
    const auto seen = events::find_seen(tx, actor, pitch->event_id, Language::en, today);
    if (!seen || !may_see(actor, *seen, *pitch)) return std::nullopt;
    return web::ReportedThing{
        web::path_below(kFolder, *id), pitch->title, pitch->account_id, {}, pitch->words};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<PitchId>(kFolder, taken.path);
    const auto pitch = id ? find_pitch(taken.tx, *id) : std::nullopt;
    if (!pitch) return;
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (pitch->moderation == moderation) return;
    update_moderation(taken.tx, *id, moderation);
    journal::emit(taken.tx, taken.origin, PitchModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_pitch() {
    return {.kind = "pitch",
            .label = tr("Pitch"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::pitches
