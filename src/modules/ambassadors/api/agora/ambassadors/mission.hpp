#pragma once

#include "agora/ambassadors/ambassador.hpp"
#include "agora/web/reportable.hpp"

namespace agora::ambassadors {

using MissionId = Id<struct AmbassadorMissionTag>;
using SeatId = Id<struct AmbassadorSeatTag>;
using QuestionId = Id<struct AmbassadorQuestionTag>;
using NoteId = Id<struct AmbassadorNoteTag>;

enum class Axis { promote, inform, defend };
AGORA_ENUM(Axis, promote, inform, defend)
enum class Intervention { informal, talk, debate, stand, media, meeting };
AGORA_ENUM(Intervention, informal, talk, debate, stand, media, meeting)
enum class Level { local, sector, national, european };
AGORA_ENUM(Level, local, sector, national, european)
/// proposed: by an ambassador, the support group has not said yes; done and cancelled are ends.
enum class MissionState { proposed, open, refused, cancelled };
AGORA_ENUM(MissionState, proposed, open, refused, cancelled)
/// expenses: what it costs is paid back; paid: by the public tariff grid; lump_sum: a volunteer's, see
/// terms.hpp.
enum class Regime { expenses, paid, lump_sum };
AGORA_ENUM(Regime, expenses, paid, lump_sum)
enum class Expertise { basic, skilled, expert };
AGORA_ENUM(Expertise, basic, skilled, expert)
enum class Reporting { brief, full };
AGORA_ENUM(Reporting, brief, full)
enum class Added { ordinary, notable, great };
AGORA_ENUM(Added, ordinary, notable, great)

struct Mission {
    MissionId mission_id = {};
    std::int64_t number = 0;
    std::string language = {};
    std::string title = {};
    Axis axis = Axis::promote;
    Intervention intervention = Intervention::talk;
    Level level = Level::local;
    std::string audience = {};
    std::string place = {};
    bool own_premises = false;
    std::string region = {};     ///< code of a territory, or empty
    std::string sector = {};     ///< number of a term, or empty
    std::string languages = {};  ///< in which one speaks; codes with spaces
    Instant starts_at = {};
    Instant ends_at = {};
    std::string objectives = {};    ///< Markdown, as the two others
    std::string expectations = {};  ///< what we hope that is said
    std::string material = {};
    std::int64_t hours = 1;  ///< with preparation, for one person
    Regime regime = Regime::expenses;
    Expertise expertise = Expertise::basic;
    Reporting reporting = Reporting::brief;
    Added added = Added::ordinary;
    bool with_staff = true;         ///< a pair: somebody of the team and an ambassador
    bool with_experienced = false;  ///< who is new comes along with somebody who isn't
    std::int64_t places = 1;        ///< for ambassadors
    MissionState state = MissionState::open;
    std::string reason = {};  ///< of a refusal or cancellation
    AccountId proposed_by = {};
    Instant proposed_at = {};
    web::Moderation moderation = web::Moderation::none;
};
AGORA_FIELDS(Mission, mission_id, number, language, title, axis, intervention, level, audience,
             place, own_premises, region, sector, languages, starts_at, ends_at, objectives,
             expectations, material, hours, regime, expertise, reporting, added, with_staff,
             with_experienced, places, state, reason, proposed_by, proposed_at, moderation)

/// ambassador: tells of their own practice; staff: knows the project.
enum class Part { ambassador, staff };
AGORA_ENUM(Part, ambassador, staff)
/// asked: by the support group; volunteered: by themselves; the mission is theirs from confirmed on.
enum class SeatState { asked, volunteered, confirmed, declined, withdrawn };
AGORA_ENUM(SeatState, asked, volunteered, confirmed, declined, withdrawn)

struct Seat {
    SeatId seat_id = {};
    MissionId mission_id = {};
    AccountId account_id = {};
    Part part = Part::ambassador;
    SeatState state = SeatState::volunteered;
    std::int64_t fee = 0;     ///< in cents, by the grid, from confirmed on
    std::int64_t tariff = 0;  ///< version of the grid
    Instant since = {};
    std::optional<Instant> reported_at = {};
};
AGORA_FIELDS(Seat, seat_id, mission_id, account_id, part, state, fee, tariff, since, reported_at)

/// What somebody tells after a mission.
struct Report {
    SeatId seat_id = {};
    AccountId account_id = {};  ///< who told it
    std::int64_t reached = 0;   ///< people
    std::int64_t hours = 0;     ///< that it took, as whoever went says
    std::string told = {};
    std::string lessons = {};
    std::int64_t preparation = 0;  ///< 1 … 4, as the two others
    std::int64_t material = 0;
    std::int64_t usefulness = 0;
    Instant written_at = {};
};
AGORA_FIELDS(Report, seat_id, account_id, reached, hours, told, lessons, preparation, material,
             usefulness, written_at)

/// Something people asked in the field; the team answers it.
struct Question {
    QuestionId question_id = {};
    std::optional<MissionId> mission_id = {};  ///< nothing: from a talk outside any mission
    AccountId asked_by = {};                   ///< who brought it back
    std::string body = {};
    Instant due_at = {};
    Instant asked_at = {};
    std::string answer = {};
    AccountId answered_by = {};
    std::optional<Instant> answered_at = {};
};
AGORA_FIELDS(Question, question_id, mission_id, asked_by, body, due_at, asked_at, answer,
             answered_by, answered_at)

/// "I spoke about us": anybody's short note of a talk outside a mission.
struct Note {
    NoteId note_id = {};
    AccountId account_id = {};
    Date day = {};
    std::string before = {};  ///< whom
    std::int64_t reached = 0;
    std::string told = {};
    Instant written_at = {};
};
AGORA_FIELDS(Note, note_id, account_id, day, before, reached, told, written_at)

/// The public tariff grid; amounts in cents.
struct Tariff {
    std::int64_t version = 0;
    std::int64_t hour_basic = 0;
    std::int64_t hour_skilled = 0;
    std::int64_t hour_expert = 0;
    std::int64_t report_brief = 0;
    std::int64_t report_full = 0;
    std::int64_t alone = 0;  ///< besides, without somebody of the team
    std::int64_t added_ordinary = 0;
    std::int64_t added_notable = 0;
    std::int64_t added_great = 0;
    std::int64_t staff_lowest = 0;  ///< what the team earns in an hour, least and most
    std::int64_t staff_highest = 0;
    AccountId published_by = {};
    Instant published_at = {};
};
AGORA_FIELDS(Tariff, version, hour_basic, hour_skilled, hour_expert, report_brief, report_full,
             alone, added_ordinary, added_notable, added_great, staff_lowest, staff_highest,
             published_by, published_at)

struct MissionMade {
    static constexpr std::string_view kName = "ambassadors.mission_made";
    MissionId mission = {};
};
AGORA_FIELDS(MissionMade, mission)

struct MissionDecided {
    static constexpr std::string_view kName = "ambassadors.mission_decided";
    MissionId mission = {};
    MissionState state = MissionState::open;
};
AGORA_FIELDS(MissionDecided, mission, state)

struct MissionModerated {
    static constexpr std::string_view kName = "ambassadors.mission_moderated";
    MissionId mission = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(MissionModerated, mission, measure)

struct SeatChanged {
    static constexpr std::string_view kName = "ambassadors.seat_changed";
    MissionId mission = {};
    AccountId account = {};
    SeatState state = SeatState::volunteered;
};
AGORA_FIELDS(SeatChanged, mission, account, state)

struct SeatDecided {
    static constexpr std::string_view kName = "ambassadors.seat_decided";
    MissionId mission = {};
    AccountId account = {};
    SeatState state = SeatState::volunteered;
};
AGORA_FIELDS(SeatDecided, mission, account, state)

struct MissionReported {
    static constexpr std::string_view kName = "ambassadors.reported";
    MissionId mission = {};
};
AGORA_FIELDS(MissionReported, mission)

struct Spoken {
    static constexpr std::string_view kName = "ambassadors.spoken";
    NoteId note = {};
};
AGORA_FIELDS(Spoken, note)

struct FieldQuestionAnswered {
    static constexpr std::string_view kName = "ambassadors.question_answered";
    QuestionId question = {};
};
AGORA_FIELDS(FieldQuestionAnswered, question)

struct TariffPublished {
    static constexpr std::string_view kName = "ambassadors.tariff_published";
    std::int64_t version = 0;
};
AGORA_FIELDS(TariffPublished, version)

/// A mission with who was on it and what they told, for demonstrations.
struct WholeMission {
    Mission mission = {};
    std::vector<Seat> seats = {};
    std::vector<Report> reports = {};  ///< of the seats, from the first on
    std::vector<Question> questions = {};
};
MissionId put_whole_mission(db::WriteTx& tx, WholeMission whole);
void put_tariff(db::WriteTx& tx, Tariff tariff);

}  // namespace agora::ambassadors
