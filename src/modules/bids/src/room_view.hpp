#pragma once

#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::bids {

/// A bid in a list, and the top of its page.
struct RoomCard {
    std::string url = {};
    std::string title = {};
    std::string kind = {};
    std::string language = {};  ///< its name
    Outcome outcome = Outcome::preparing;
    std::string outcome_label = {};
    std::string tag = {};
    Instant deadline_at = {};
    std::int64_t days_left = 0;  ///< whole days until the deadline; none for one that is past
    bool today = false;          ///< less than a day
    bool past = false;
};
AGORA_FIELDS(RoomCard, url, title, kind, language, outcome, outcome_label, tag, deadline_at,
             days_left, today, past)
RoomCard card_of(const web::Call& call, const Room& room);

struct OptionView {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(OptionView, value, label, chosen)

struct SeatView {
    std::string id = {};
    web::Link who = {};
    std::string role = {};
    bool invited = false;
    bool you = false;
    std::string act_url = {};
    std::vector<OptionView> roles = {};
};
AGORA_FIELDS(SeatView, id, who, role, invited, you, act_url, roles)

struct PartView {
    std::string url = {};
    std::string title = {};
    std::string state = {};
    std::string tag = {};
    bool done = false;
    web::Link writer = {};
    bool yours = false;
    std::optional<Date> due_on = {};
    bool late = false;
};
AGORA_FIELDS(PartView, url, title, state, tag, done, writer, yours, due_on, late)

struct CheckView {
    std::string words = {};
    std::string lang = {};
    bool done = false;
    std::optional<Instant> done_at = {};
    web::Link by = {};
    std::string act_url = {};
};
AGORA_FIELDS(CheckView, words, lang, done, done_at, by, act_url)

struct FileView {
    std::string url = {};
    std::string name = {};
    std::string size = {};
    web::Link by = {};
    Instant at = {};
    std::string removal_url = {};
};
AGORA_FIELDS(FileView, url, name, size, by, at, removal_url)

struct NoteView {
    std::string body = {};
    web::Link by = {};
    Instant at = {};
    std::string removal_url = {};
    std::string report_url = {};
};
AGORA_FIELDS(NoteView, body, by, at, removal_url, report_url)

struct AskLine {
    std::string url = {};
    std::string title = {};
    std::string state = {};
    std::string tag = {};
    Date until = {};
};
AGORA_FIELDS(AskLine, url, title, state, tag, until)

struct RoomPage {
    std::vector<web::Link> crumbs = {};
    RoomCard room = {};
    std::string link = {};
    web::Link call = {};
    std::string call_lang = {};
    bool leads = false;
    bool open = false;
    bool late = false;
    std::vector<SeatView> team = {};
    std::vector<PartView> parts = {};
    std::int64_t parts_done = 0;
    std::vector<CheckView> checks = {};
    std::int64_t checks_done = 0;
    std::vector<FileView> files = {};
    std::vector<NoteView> notes = {};
    std::vector<AskLine> asks = {};
    std::string help_url = {};
    std::string facts_url = {};
    std::string outcome_url = {};
    std::string lesson_url = {};
    std::string lesson_page = {};
    std::string blocks_url = {};
    bool has_lesson = false;
    bool lesson_shared = false;
    bool may_share = false;
    bool may_write_lesson = false;
    fields::FormView invitation = {};
    fields::FormView part = {};
    fields::FormView check = {};
    fields::FormView note = {};
    fields::FormView file = {};
    std::string action = {};
    Html form_keys = {};
};
AGORA_FIELDS(RoomPage, crumbs, room, link, call, call_lang, leads, open, late, team, parts,
             parts_done, checks, checks_done, files, notes, asks, help_url, facts_url, outcome_url,
             lesson_url, lesson_page, blocks_url, has_lesson, lesson_shared, may_share,
             may_write_lesson, invitation, part, check, note, file, action, form_keys)

/// What who is invited sees before they answer.
struct InvitationPage {
    RoomCard room = {};
    std::string role = {};
    web::Link by = {};
    bool open = false;
    std::string action = {};
    Html form_keys = {};
};
AGORA_FIELDS(InvitationPage, room, role, by, open, action, form_keys)

}  // namespace agora::bids
