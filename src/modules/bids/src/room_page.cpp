#include "room_page.hpp"

#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "ask_store.hpp"
#include "call_link.hpp"
#include "checklists.hpp"
#include "lesson_store.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "room_form.hpp"
#include "room_store.hpp"
#include "room_view.hpp"
#include "work.hpp"
#include "work_store.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

using Names = std::map<AccountId, web::Link>;

web::Link name_in(const Names& names, AccountId account) {
    const auto name = names.find(account);
    return name == names.end() ? web::Link{} : name->second;
}

/// What is in a room, as its rows say it.
struct Content {
    std::vector<TeamMember> team = {};
    std::vector<Part> parts = {};
    std::vector<Check> checks = {};
    std::vector<RoomFile> files = {};
    std::vector<Note> notes = {};
    Names names = {};
};

Content content_of(const web::Call& call, db::ReadTx& tx, RoomId room) {
    Content content{.team = list_team(tx, room),
                    .parts = list_parts(tx, room),
                    .checks = list_checks(tx, room),
                    .files = list_files(tx, room),
                    .notes = list_notes(tx, room, kMostNotes)};
    std::vector<AccountId> people;
    for (const TeamMember& one : content.team) people.push_back(one.account_id);
    for (const Part& part : content.parts) people.push_back(part.writer);
    for (const Check& check : content.checks) people.push_back(check.done_by);
    for (const RoomFile& file : content.files) people.push_back(file.added_by);
    for (const Note& note : content.notes) people.push_back(note.written_by);
    content.names = circles::names_of(call, tx, std::move(people));
    return content;
}

void add_team(const web::Call& call, const Content& content, const Inside& inside,
              RoomPage& model) {
    for (const TeamMember& one : content.team) {
        SeatView view{.id = to_string(one.account_id),
                      .who = name_in(content.names, one.account_id),
                      .role = call.say(label_of(one.role)),
                      .invited = !one.joined_at,
                      .you = one.account_id == call.actor.account};
        if (inside.leads) {
            view.act_url = call.link(path_of(inside.room, "/members/" + to_string(one.account_id)));
            for (const fields::Option& option : kRoleOptions) {
                view.roles.push_back({std::string{option.value}, call.say(option.label),
                                      option.value == fields::enum_name(one.role)});
            }
        }
        model.team.push_back(std::move(view));
    }
}

void add_parts(const web::Call& call, const Content& content, RoomPage& model) {
    const Date today = today_of(call);
    for (const Part& part : content.parts) {
        const bool done = part.state == PartState::ready || part.state == PartState::proofread;
        model.parts_done += done ? 1 : 0;
        model.parts.push_back({.url = call.link(path_of(part)),
                               .title = part.title,
                               .state = call.say(label_of(part.state)),
                               .tag = std::string{tag_of(part.state)},
                               .done = done,
                               .writer = name_in(content.names, part.writer),
                               .yours = part.writer == call.actor.account,
                               .due_on = part.due_on,
                               .late = !done && part.due_on && *part.due_on < today});
    }
}

void add_checks(const web::Call& call, const Content& content, const Inside& inside,
                RoomPage& model) {
    for (const Check& check : content.checks) {
        CheckView view{.words = words_of(call.services, inside.room.kind, check, call.language),
                       .done = check.done_at.has_value(),
                       .done_at = check.done_at,
                       .by = name_in(content.names, check.done_by)};
        if (check.usual.empty()) view.lang = inside.room.language;
        if (inside.is_open()) {
            view.act_url = call.link(path_of(inside.room, "/checks/" + to_string(check.check_id)));
        }
        model.checks_done += view.done ? 1 : 0;
        model.checks.push_back(std::move(view));
    }
}

void add_files_and_notes(const web::Call& call, const Content& content, const Inside& inside,
                         RoomPage& model) {
    for (const RoomFile& file : content.files) {
        const std::string path = path_of(inside.room, "/files/" + to_string(file.file_id));
        model.files.push_back({.url = path,
                               .name = file.file_name,
                               .size = locale::file_size(call.language, file.file_size),
                               .by = name_in(content.names, file.added_by),
                               .at = file.added_at,
                               .removal_url = call.link(path) + "/removal"});
    }
    for (const Note& note : content.notes) {
        const std::string path = path_of(inside.room, "/notes/" + to_string(note.note_id));
        NoteView view{.body = note.body,
                      .by = name_in(content.names, note.written_by),
                      .at = note.written_at};
        if (note.written_by == call.actor.account || inside.leads) {
            view.removal_url = call.link(path) + "/removal";
        }
        if (note.written_by != call.actor.account) {
            view.report_url = call.link("/reports/new") + "?about=" + http::encoded(path);
        }
        model.notes.push_back(std::move(view));
    }
}

void add_help(const web::Call& call, db::ReadTx& tx, const Room& room, RoomPage& model) {
    for (const Ask& ask : list_asks_of_room(tx, room.room_id)) {
        model.asks.push_back({.url = call.link(path_of(ask)),
                              .title = ask.title,
                              .state = call.say(label_of(ask.state)),
                              .tag = std::string{tag_of(ask.state)},
                              .until = ask.until});
    }
    model.help_url = call.link("/language-help/new") + "?room=" + to_string(room.room_id);
}

void add_lesson(const web::Call& call, db::ReadTx& tx, const Inside& inside, RoomPage& model) {
    model.outcome_url = inside.leads ? call.link(path_of(inside.room, "/outcome")) : "";
    if (inside.room.outcome == Outcome::preparing) return;
    model.lesson_url = call.link(path_of(inside.room, "/lesson"));
    if (const auto lesson = find_lesson(tx, inside.room.room_id)) {
        model.has_lesson = true;
        model.lesson_shared = lesson->shared_at.has_value();
        model.lesson_page = call.link(path_of(*lesson));
    }
    model.may_share = inside.leads && model.has_lesson;
    model.may_write_lesson = inside.leads || !model.lesson_shared;
}

void fill_forms(const web::Call& call, db::ReadTx& tx, const Inside& inside, const RoomForms& forms,
                RoomPage& model) {
    if (inside.leads && inside.is_open()) {
        fields::FormState invitation = forms.invitation;
        // Nobody gets the lead because nothing else was chosen.
        if (invitation.ok()) invitation.values = invitation.values.with("role", "writer");
        model.invitation = web::show_form(call, kInvitationForm, invitation);
    }
    if (inside.is_open()) {
        fields::FormState part = forms.part;
        part.context.choices = {{"writer", writers_of(call, tx, inside.room.room_id)}};
        model.part = web::show_form(call, kNewPartForm, part);
        model.check = web::show_form(call, kCheckForm, forms.check);
    }
    model.note = web::show_form(call, kNoteForm, forms.note);
    model.file = web::show_form(call, kFileForm, forms.file);
}

void fill(web::Call& call, db::ReadTx& tx, const Inside& inside, const RoomForms& forms,
          RoomPage& model) {
    const Content content = content_of(call, tx, inside.room.room_id);
    add_team(call, content, inside, model);
    add_parts(call, content, model);
    add_checks(call, content, inside, model);
    add_files_and_notes(call, content, inside, model);
    add_help(call, tx, inside.room, model);
    add_lesson(call, tx, inside, model);
    fill_forms(call, tx, inside, forms, model);
    model.leads = inside.leads;
    model.open = inside.is_open();
    model.late = model.open && inside.room.deadline_at < call.now;
    model.facts_url = inside.leads ? call.link(path_of(inside.room, "/facts")) : "";
    model.blocks_url = call.link("/blocks");
}

http::Response invitation_page(web::Call& call, const Inside& inside) {
    InvitationPage model{.room = card_of(call, inside.room),
                         .role = call.say(label_of(inside.seat.role)),
                         .open = inside.is_open(),
                         .action = call.link(path_of(inside.room)),
                         .form_keys = call.form_keys()};
    call.read([&](db::ReadTx& tx) {
        model.by =
            name_in(circles::names_of(call, tx, {inside.seat.invited_by}), inside.seat.invited_by);
    });
    return web::page(call, {.view = "bids/invitation", .title = inside.room.title}, model);
}

}  // namespace

std::vector<fields::Choice> writers_of(const web::Call& call, db::ReadTx& tx, RoomId room) {
    std::vector<AccountId> people;
    for (const TeamMember& one : list_team(tx, room)) {
        if (one.joined_at) people.push_back(one.account_id);
    }
    std::vector<fields::Choice> choices{{"", call.say(tr("Nobody yet"))}};
    const Names names = circles::names_of(call, tx, people);
    for (const AccountId one : people) {
        choices.push_back({to_string(one), name_in(names, one).label});
    }
    return choices;
}

http::Response room_page(web::Call& call, const RoomForms& forms) {
    std::optional<Inside> inside;
    RoomPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        inside = room_at(call, tx);
        if (!inside) return;
        if (const auto linked = linked_call(call, tx, inside->room.call_id)) {
            model.call = {call.link(linked->path), linked->title};
            model.call_lang = linked->lang;
        }
        if (inside->is_in()) fill(call, tx, *inside, forms, model);
    });
    if (!inside) return web::refuse(call, BidRefusal::room_not_found);
    if (!inside->is_in()) return invitation_page(call, *inside);
    model.room = card_of(call, inside->room);
    model.link = inside->room.link;
    model.action = call.link(path_of(inside->room));
    model.crumbs = {{call.link("/bids"), call.say(tr("My bids"))}};
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "bids/room", .title = inside->room.title};
    for (const fields::FormState* state :
         {&forms.invitation, &forms.part, &forms.check, &forms.note, &forms.file}) {
        if (!state->ok()) return web::refuse_form(call, head, model, state->refusals);
    }
    return web::page(call, head, model);
}

namespace {

http::Response show_room(web::Call& call) {
    return room_page(call, {});
}

}  // namespace

std::vector<web::Route> room_routes() {
    return {{http::Method::get,
             "/bids/{room}",
             web::Access::member(),
             &show_room,
             {.summary = "The room of a bidding team, for its team"}}};
}

}  // namespace agora::bids
