#include "audit_words.hpp"

#include "agora/circles/standing.hpp"
#include "agora/means/entry.hpp"

namespace agora::means {
namespace {

std::string name_group(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<CircleId>(value);
    if (word != "circle" || !id) return {};
    const auto circle = circles::find_circle(tx, *id);
    return circle ? circles::name_of_circle(tx, *circle, call.language).name : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {MeansGranted::kName, tr("Hours or money granted to a group"),
         tr("{who} granted hours or money to “{circle}”."), nullptr, &name_group},
        {EntryWithdrawn::kName, tr("Hours or money of a group taken back"),
         tr("{who} took back what somebody else had signed for “{circle}”."), nullptr, &name_group},
        {SumsOpened::kName, tr("Who sees the sums of a group"),
         tr("{who} changed who sees the sums of “{circle}”."), nullptr, &name_group},
    };
}

}  // namespace agora::means
