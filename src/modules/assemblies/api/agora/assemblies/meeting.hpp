#pragma once

#include "agora/assemblies/body.hpp"
#include "agora/votes/vote.hpp"
#include "agora/web/reportable.hpp"

namespace agora::assemblies {

using votes::VoteId;
using web::Moderation;
using MeetingId = Id<struct AssembliesMeetingTag>;
using ItemId = Id<struct AssembliesItemTag>;
using DocumentId = Id<struct AssembliesDocumentTag>;
using QuestionId = Id<struct AssembliesQuestionTag>;
using IncidentId = Id<struct AssembliesIncidentTag>;
using MessageId = Id<struct AssembliesMessageTag>;

/// convened: the letters leave, and agenda and time stand. closed: the minutes are being written.
enum class State { draft, convened, open, closed, approved, cancelled };
AGORA_ENUM(State, draft, convened, open, closed, approved, cancelled)

/// Who sees a meeting once it is convened: who is convened to it, every member, everybody.
enum class Audience { convened, members, everyone };
AGORA_ENUM(Audience, convened, members, everyone)

struct Meeting {
    MeetingId meeting_id = {};
    BodyId body_id = {};
    State state = State::draft;
    Audience audience = Audience::members;
    std::string time_zone = {};
    Instant starts_at = {};
    Instant questions_until = {};  ///< at this instant none is taken; zero: none are
    std::string place = {};
    std::string video = {};  ///< an address; at least one of both
    std::string title_nl = {};
    std::string title_fr = {};
    std::string title_en = {};
    std::string summary_nl = {};  ///< in plain words, once it was held
    std::string summary_fr = {};
    std::string summary_en = {};
    std::int64_t notice_days = 0;  ///< as it was convened with
    std::string article = {};
    std::int64_t people = 0;  ///< convened to it
    std::string why = {};     ///< of who cancelled it
    // The other rules of the body, as it was convened with.
    Invited invited = Invited::seats;
    std::int64_t proxies = 0;
    bool asks_documents = false;
    bool takes_questions = false;
    bool checks_people = false;
};
AGORA_FIELDS(Meeting, meeting_id, body_id, state, audience, time_zone, starts_at, questions_until,
             place, video, title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en,
             notice_days, article, people, why, invited, proxies, asks_documents, takes_questions,
             checks_people)

/// What somebody did for a meeting, each once.
enum class StepKind { made, convened, opened, closed, approved, cancelled };
AGORA_ENUM(StepKind, made, convened, opened, closed, approved, cancelled)

struct Step {
    MeetingId meeting_id = {};
    StepKind kind = StepKind::made;
    AccountId done_by = {};  ///< zero when the account is erased
    Instant done_at = {};
};
AGORA_FIELDS(Step, meeting_id, kind, done_by, done_at)

enum class ItemKind { information, discussion, decision };
AGORA_ENUM(ItemKind, information, discussion, decision)

/// A point of the agenda.
struct Item {
    ItemId item_id = {};
    MeetingId meeting_id = {};
    std::int64_t place = 1;
    ItemKind kind = ItemKind::information;
    std::string title_nl = {};
    std::string title_fr = {};
    std::string title_en = {};
    std::string about_nl = {};
    std::string about_fr = {};
    std::string about_en = {};
    VoteId vote_id = {};               ///< zero: none
    std::string recommendations = {};  ///< numbers, with spaces between: "000-9 002-3"
};
AGORA_FIELDS(Item, item_id, meeting_id, place, kind, title_nl, title_fr, title_en, about_nl,
             about_fr, about_en, vote_id, recommendations)

/// Of a meeting, or (zero) of the body itself.
struct Document {
    DocumentId document_id = {};
    BodyId body_id = {};
    MeetingId meeting_id = {};
    std::string title = {};
    std::string language = {};
    std::string file = {};  ///< its digest
    std::string file_name = {};
    std::int64_t file_size = 0;  ///< bytes
    AccountId added_by = {};
    Instant added_at = {};
};
AGORA_FIELDS(Document, document_id, body_id, meeting_id, title, language, file, file_name,
             file_size, added_by, added_at)

/// Who is convened, frozen when it is; told_at zero: the letter has not left yet.
struct Convened {
    AccountId account_id = {};
    Instant told_at = {};
};
AGORA_FIELDS(Convened, account_id, told_at)

enum class Reply { waiting, answered, declined };
AGORA_ENUM(Reply, waiting, answered, declined)

/// A question in writing, before the meeting.
struct Question {
    QuestionId question_id = {};
    MeetingId meeting_id = {};
    AccountId asked_by = {};
    Instant asked_at = {};
    std::string language = {};
    std::string text = {};
    Reply reply = Reply::waiting;
    std::string answer = {};  ///< or why there is none
    std::string answer_language = {};
    AccountId answered_by = {};
    std::optional<Instant> answered_at = {};
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Question, question_id, meeting_id, asked_by, asked_at, language, text, reply, answer,
             answer_language, answered_by, answered_at, moderation)

enum class Manner { in_person, remote, proxy, guest };
AGORA_ENUM(Manner, in_person, remote, proxy, guest)

enum class Presence { announced, checked, absent };
AGORA_ENUM(Presence, announced, checked, absent)

/// A line of the attendance list. A member who is represented by another has a line too.
struct Attendee {
    MeetingId meeting_id = {};
    AccountId account_id = {};
    Manner manner = Manner::in_person;
    AccountId holder = {};  ///< of a proxy
    Presence presence = Presence::announced;
    bool holds_share = false;  ///< when it was checked
    Instant announced_at = {};
    AccountId checked_by = {};
    std::optional<Instant> checked_at = {};
};
AGORA_FIELDS(Attendee, meeting_id, account_id, manner, holder, presence, holds_share, announced_at,
             checked_by, checked_at)

/// Something technical that went wrong.
struct Incident {
    IncidentId incident_id = {};
    MeetingId meeting_id = {};
    Instant happened_at = {};
    std::string text = {};
    AccountId recorded_by = {};
    Instant recorded_at = {};
};
AGORA_FIELDS(Incident, incident_id, meeting_id, happened_at, text, recorded_by, recorded_at)

/// Of the discussion while it is open.
struct Remark {
    MessageId message_id = {};
    MeetingId meeting_id = {};
    AccountId written_by = {};
    Instant written_at = {};
    std::string text = {};
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Remark, message_id, meeting_id, written_by, written_at, text, moderation)

struct Minutes {
    MeetingId meeting_id = {};
    std::string language = {};
    std::int64_t version = 1;
    std::string body = {};  ///< Markdown
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Minutes, meeting_id, language, version, body, written_by, written_at)

/// A meeting as it stands with all that belongs to it, for demonstrations. The numbers of meeting and
/// body, and the rules of the body unless it is a draft, are filled in.
struct WholeMeeting {
    Meeting meeting = {};
    std::vector<Step> steps = {};
    std::vector<Item> items = {};
    std::vector<Document> documents = {};  ///< whose files are stored already
    std::vector<Convened> convened = {};
    std::vector<Question> questions = {};
    std::vector<Attendee> attendees = {};
    std::vector<Incident> incidents = {};
    std::vector<Remark> messages = {};
    std::optional<Minutes> minutes = {};
};
MeetingId put_whole_meeting(db::WriteTx& tx, WholeMeeting whole);

}  // namespace agora::assemblies
