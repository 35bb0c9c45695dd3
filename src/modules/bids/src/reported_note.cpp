#include "agora/locale/text.hpp"
#include "reported.hpp"
#include "sight.hpp"
#include "work_store.hpp"

namespace agora::bids {
namespace {

constexpr std::string_view kFolder = "/bids/";
constexpr std::string_view kNotes = "/notes/";
constexpr std::size_t kMostOfTitle = 100;

/// Of "/bids/12/notes/3".
std::optional<Note> note_of(db::ReadTx& tx, std::string_view path) {
    const auto room = web::id_below<RoomId>(kFolder, path);
    const std::size_t at = path.find(kNotes);
    if (!room || at == std::string_view::npos) return std::nullopt;
    const auto id = web::id_below<NoteId>(kNotes, path.substr(at));
    auto note = id ? find_note(tx, *id) : std::nullopt;
    if (!note || note->room_id != *room) return std::nullopt;
    return note;
}

/// By whoever is in the team. What the room is called stays inside: the note itself is the title.
std::optional<web::ReportedThing> find_reported_note(db::ReadTx& tx, const access::Actor& actor,
                                                     std::string_view path, Date) {
    const auto note = note_of(tx, path);
    if (!note || !actor.is_member() || note->written_by == actor.account) return std::nullopt;
    const auto inside = inside_of(tx, actor.account, note->room_id);
    if (!inside || !inside->is_in()) return std::nullopt;
    return web::ReportedThing{.path = path_of(inside->room, web::path_below(kNotes, note->note_id)),
                              .title = "“" + locale::shortened(note->body, kMostOfTitle) + "”",
                              .author = note->written_by,
                              .words = note->body};
}

void take_note(const web::TakenMeasure& taken) {
    const auto note = note_of(taken.tx, taken.path);
    if (!note || taken.measure != web::Measure::removed) return;
    delete_note(taken.tx, note->note_id);
    journal::emit(taken.tx, taken.origin, RoomChanged{note->room_id});
}

}  // namespace

web::Reportable reportable_note() {
    return {.kind = "bid_note",
            .label = tr("Note in the room of a bidding team"),
            .measures = {web::Measure::removed},
            .find = &find_reported_note,
            .take = &take_note};
}

}  // namespace agora::bids
