#include "pages.hpp"
#include "refusals.hpp"
#include "room_form.hpp"
#include "room_page.hpp"
#include "work.hpp"
#include "work_store.hpp"

namespace agora::bids {
namespace {

struct TypedCheck {
    std::string words = {};
};
AGORA_FIELDS(TypedCheck, words)

struct TypedNote {
    std::string note = {};
};
AGORA_FIELDS(TypedNote, note)

/// A form inside the room: what is wrong stands at its field, on the page of the room.
template <typename Work>
http::Response add(web::Call& call, fields::FormState& state, fields::FormState RoomForms::*form,
                   std::string_view anchor, std::string_view done_text, Work&& work) {
    if (state.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto inside = entered_at(call, tx);
            if (!inside) return inside.refusal();
            path = path_of(inside->room) + std::string{anchor};
            return work(acting(tx, call), *inside);
        });
        if (done) return web::redirect(call, path, {.text = done_text});
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        state.refusals.push_back(done.refusal());
    }
    RoomForms forms;
    forms.*form = state;
    return room_page(call, forms);
}

http::Response create_check(web::Call& call) {
    auto typed = web::read_form<TypedCheck>(call, kCheckForm);
    return add(call, typed.state, &RoomForms::check, "#checks", tr("Added."),
               [&](const Acting& acting, const Inside& inside) {
                   return add_check(acting, inside, typed.value.words);
               });
}

http::Response set_check(web::Call& call, bool done) {
    const auto check = call.id<CheckId>("check");
    return act_in_room(call, done ? tr("Done.") : tr("Not done yet, then."), "#checks",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           if (!check) return BidRefusal::thing_not_found;
                           return tick(acting, inside, *check, done);
                       });
}

http::Response tick_check(web::Call& call) {
    return set_check(call, true);
}

http::Response untick_check(web::Call& call) {
    return set_check(call, false);
}

http::Response create_check_removal(web::Call& call) {
    const auto check = call.id<CheckId>("check");
    return act_in_room(call, tr("Taken away."), "#checks",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           if (!check) return BidRefusal::thing_not_found;
                           return remove_check(acting, inside, *check);
                       });
}

http::Response create_note(web::Call& call) {
    auto typed = web::read_form<TypedNote>(call, kNoteForm);
    return add(call, typed.state, &RoomForms::note, "#notes", tr("The team reads it."),
               [&](const Acting& acting, const Inside& inside) {
                   return add_note(acting, inside, typed.value.note);
               });
}

http::Response create_note_removal(web::Call& call) {
    const auto note = call.id<NoteId>("note");
    return act_in_room(call, tr("Taken away."), "#notes",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           if (!note) return BidRefusal::thing_not_found;
                           return remove_note(acting, inside, *note);
                       });
}

/// Nobody outside the team leaves a file in the store.
bool is_inside(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return entered_at(call, tx).ok(); });
}

http::Response create_file(web::Call& call) {
    fields::FormState state;
    std::optional<files::KeptDocument> file;
    if (is_inside(call)) {
        file = keep_upload(call, state, "document");
        if (!file && state.ok()) {
            state.refusals.push_back(Refusal{BidRefusal::file_missing, "document"});
        }
    }
    return add(call, state, &RoomForms::file, "#files", tr("The team finds it here."),
               [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                   if (!file) return Refusal{BidRefusal::file_missing, "document"};
                   return add_file(acting, inside, *file);
               });
}

http::Response send_file(web::Call& call) {
    const auto id = call.id<FileId>("file");
    const auto file = call.read([&](db::ReadTx& tx) -> std::optional<RoomFile> {
        const auto inside = entered_at(call, tx);
        auto found = inside && id ? find_file(tx, *id) : std::nullopt;
        if (!found || found->room_id != inside->room.room_id) return std::nullopt;
        return found;
    });
    if (!file) return web::not_found(call);
    return send_stored(call, {file->file, file->file_name, file->file_size});
}

http::Response create_file_removal(web::Call& call) {
    const auto file = call.id<FileId>("file");
    return act_in_room(call, tr("Taken away."), "#files",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           if (!file) return BidRefusal::thing_not_found;
                           return remove_file(acting, inside, *file);
                       });
}

}  // namespace

std::vector<web::Route> work_routes() {
    using enum http::Method;
    using web::Access;
    const auto act = [](std::string_view pattern, web::Handler handler, std::string_view summary) {
        return web::Route{post, pattern, Access::member(), handler, {.summary = summary}};
    };
    return {
        act("/bids/{room}/checks", &create_check, "Add a line to tick off"),
        act("/bids/{room}/checks/{check}/done", &tick_check, "Tick a line off"),
        act("/bids/{room}/checks/{check}/undone", &untick_check, "Not done after all"),
        act("/bids/{room}/checks/{check}/removal", &create_check_removal, "Take a line away"),
        act("/bids/{room}/notes", &create_note, "Leave a note to the team"),
        act("/bids/{room}/notes/{note}/removal", &create_note_removal, "Take a note away"),
        {post,
         "/bids/{room}/files",
         Access::member(),
         &create_file,
         {.body_limit = kMostUploadBytes, .summary = "Add a file for the team"}},
        {get,
         "/bids/{room}/files/{file}",
         Access::member(),
         &send_file,
         {.reach = web::Reach::bare, .summary = "A file of a bidding team"}},
        act("/bids/{room}/files/{file}/removal", &create_file_removal, "Take a file away"),
    };
}

}  // namespace agora::bids
