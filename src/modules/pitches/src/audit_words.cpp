#include "audit_words.hpp"

#include "agora/web/measure_words.hpp"
#include "pitch_store.hpp"

namespace agora::pitches {
namespace {

std::string name_pitch(const web::Call&, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<PitchId>(value);
    if (word != "pitch" || !id) return {};
    const auto pitch = find_pitch(tx, *id);
    return pitch ? pitch->title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {{PitchModerated::kName, tr("Pitch moderated"),
             tr("{who} decided about the pitch “{pitch}”: {measure}."), &web::say_measure,
             &name_pitch}};
}

}  // namespace agora::pitches
