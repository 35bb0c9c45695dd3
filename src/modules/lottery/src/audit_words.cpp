#include "audit_words.hpp"

#include "agora/lottery/draw.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"

namespace agora::lottery {
namespace {

std::string name_draw(const web::Call&, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<DrawId>(value);
    if (word != "draw" || !id) return {};
    const auto draw = find_draw_by_id(tx, *id);
    return draw ? std::to_string(draw->number) + ", " + draw->title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {DrawAnnounced::kName, tr("Draw announced"), tr("{who} announced the draw {draw}."),
         nullptr, &name_draw},
        {PoolHandedOver::kName, tr("Candidates of a draw handed over"),
         tr("{who} put {candidates} candidates in the draw {draw}."), nullptr, &name_draw},
        {CandidatesDropped::kName, tr("Candidates of a draw dropped"),
         tr("At the freeze {candidates} candidates were dropped from the draw {draw}."), nullptr,
         &name_draw},
        {DrawFrozen::kName, tr("List of a draw frozen"),
         tr("{who} froze the list of the draw {draw}, with {candidates} candidates."), nullptr,
         &name_draw},
        {ValueTyped::kName, tr("Public value of a draw typed"),
         tr("{who} typed the public value of the draw {draw}."), nullptr, &name_draw},
        {DrawDone::kName, tr("Drawn by lot"), tr("{who} completed the draw {draw}."), nullptr,
         &name_draw},
        {DrawCancelled::kName, tr("Draw cancelled"), tr("{who} cancelled the draw {draw}."),
         nullptr, &name_draw},
        {DrawModerated::kName, tr("Draw moderated"),
         tr("{who} decided about the draw {draw}: {measure}."), &web::say_measure, &name_draw},
    };
}

}  // namespace agora::lottery
