#include "reported.hpp"

#include "transfer_view.hpp"

namespace agora::credits {
namespace {

constexpr std::string_view kFolder = "/credits/transfers/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto id = web::id_below<TransferId>(kFolder, path);
    const auto transfer = id ? ledger::find_transfer(tx, *id) : std::nullopt;
    if (!transfer || !may_open(tx, actor, *transfer)) return std::nullopt;
    const auto note = find_note(tx, *id);
    web::ReportedThing thing{.path = web::path_below(kFolder, *id),
                             .title = note ? note->words : std::string{},
                             .author = note ? note->written_by : AccountId{}};
    thing.words = thing.title;
    for (const Remark& remark : list_remarks(tx, *id)) thing.words += "\n\n" + remark.words;
    return thing;
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<TransferId>(kFolder, taken.path);
    if (!id || !ledger::find_transfer(taken.tx, *id)) return;
    const web::Moderation moderation = web::moderation_of(taken.measure);
    Note note = find_note(taken.tx, *id).value_or(Note{.transfer_id = *id});
    if (note.moderation == moderation) return;
    note.moderation = moderation;
    put_note(taken.tx, note);
    journal::emit(taken.tx, taken.origin, WordsModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_words() {
    return {.kind = "credits",
            .label = tr("Words of a payment in credits"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::credits
