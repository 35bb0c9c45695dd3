#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::bids {

using access::AccountId;
using web::Moderation;
using RoomId = Id<struct BidRoomTag>;
using PartId = Id<struct BidPartTag>;
using CheckId = Id<struct BidCheckTag>;
using FileId = Id<struct BidFileTag>;
using NoteId = Id<struct BidNoteTag>;

/// What a team answers.
enum class CallKind { tender, project, grant, residency, other };
AGORA_ENUM(CallKind, tender, project, grant, residency, other)

enum class Outcome { preparing, sent, not_sent, won, lost };
AGORA_ENUM(Outcome, preparing, sent, not_sent, won, lost)

/// Who leads decides who is in the team and what is said outside it.
enum class Role { lead, writer, calculator, proofreader, partner };
AGORA_ENUM(Role, lead, writer, calculator, proofreader, partner)

enum class PartState { open, writing, ready, proofread };
AGORA_ENUM(PartState, open, writing, ready, proofread)

/// A bidding team's room: nobody outside the team knows that it exists.
struct Room {
    RoomId room_id = {};
    std::string title = {};
    std::string link = {};     ///< of the official text; empty: none
    std::int64_t call_id = 0;  ///< the call of Agora that it answers; 0: none
    CallKind kind = CallKind::tender;
    std::string language = {};  ///< in which the bid is written
    Instant deadline_at = {};
    Outcome outcome = Outcome::preparing;
    std::optional<Instant> asked_at = {};  ///< when the team was asked how it ended
    AccountId founded_by = {};
    Instant founded_at = {};
    Instant changed_at = {};
    std::int64_t version = 1;                  ///< of what is said of it
    std::optional<Instant> reminded_for = {};  ///< the deadline that the team heard of last
};
AGORA_FIELDS(Room, room_id, title, link, call_id, kind, language, deadline_at, outcome, asked_at,
             founded_by, founded_at, changed_at, version, reminded_for)

struct TeamMember {
    RoomId room_id = {};
    AccountId account_id = {};
    Role role = Role::writer;
    AccountId invited_by = {};
    Instant invited_at = {};
    std::optional<Instant> joined_at = {};  ///< nothing: has not answered yet
};
AGORA_FIELDS(TeamMember, room_id, account_id, role, invited_by, invited_at, joined_at)

struct Part {
    PartId part_id = {};
    RoomId room_id = {};
    std::string title = {};
    std::string body = {};  ///< Markdown
    AccountId writer = {};  ///< zero: nobody yet
    PartState state = PartState::open;
    std::optional<Date> due_on = {};
    AccountId changed_by = {};
    Instant changed_at = {};
    std::int64_t version = 1;
};
AGORA_FIELDS(Part, part_id, room_id, title, body, writer, state, due_on, changed_by, changed_at,
             version)

struct Check {
    CheckId check_id = {};
    RoomId room_id = {};
    std::string usual = {};  ///< its key in data/checklists.tsv; empty: the team's own words
    std::string words = {};
    AccountId done_by = {};
    std::optional<Instant> done_at = {};
    AccountId added_by = {};  ///< whose words they are
};
AGORA_FIELDS(Check, check_id, room_id, usual, words, done_by, done_at, added_by)

struct RoomFile {
    FileId file_id = {};
    RoomId room_id = {};
    std::string file = {};  ///< digest
    std::string file_name = {};
    std::int64_t file_size = 0;
    AccountId added_by = {};
    Instant added_at = {};
};
AGORA_FIELDS(RoomFile, file_id, room_id, file, file_name, file_size, added_by, added_at)

struct Note {
    NoteId note_id = {};
    RoomId room_id = {};
    std::string body = {};
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Note, note_id, room_id, body, written_by, written_at)

/// What a team learned, one a room. Members read it once it is shared; who the team was stays inside.
struct Lesson {
    RoomId room_id = {};
    std::string title = {};  ///< of the bid, as members may read it
    CallKind kind = CallKind::tender;
    Outcome outcome = Outcome::sent;
    std::int64_t call_id = 0;
    std::string language = {};
    std::string well = {};       ///< Markdown, as the other: what went well
    std::string otherwise = {};  ///< what they would do otherwise
    AccountId written_by = {};
    Instant written_at = {};
    std::optional<Instant> shared_at = {};  ///< nothing: the team's own
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Lesson, room_id, title, kind, outcome, call_id, language, well, otherwise, written_by,
             written_at, shared_at, moderation)

struct RoomFounded {
    static constexpr std::string_view kName = "bids.room_founded";
    RoomId room = {};
};
AGORA_FIELDS(RoomFounded, room)

/// Its facts, its team, its parts, its files: something inside is another one.
struct RoomChanged {
    static constexpr std::string_view kName = "bids.room_changed";
    RoomId room = {};
};
AGORA_FIELDS(RoomChanged, room)

struct RoomRemoved {
    static constexpr std::string_view kName = "bids.room_removed";
    RoomId room = {};
};
AGORA_FIELDS(RoomRemoved, room)

struct OutcomeRecorded {
    static constexpr std::string_view kName = "bids.outcome_recorded";
    RoomId room = {};
    Outcome outcome = Outcome::sent;
};
AGORA_FIELDS(OutcomeRecorded, room, outcome)

struct LessonChanged {
    static constexpr std::string_view kName = "bids.lesson_changed";
    RoomId lesson = {};
};
AGORA_FIELDS(LessonChanged, lesson)

struct LessonModerated {
    static constexpr std::string_view kName = "bids.lesson_moderated";
    RoomId lesson = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(LessonModerated, lesson, measure)

}  // namespace agora::bids
