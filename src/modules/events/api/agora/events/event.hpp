#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/circles/circle.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::events {

using access::AccountId;
using circles::CircleId;
using EventId = Id<struct EventTag>;

/// What kind of meeting; each has a template that fills the form and the list of what to prepare.
enum class Format {
    afterwork,
    breakfast,
    picnic,
    walk,
    visit,
    repair_cafe,
    minibus,
    info_session,
    round_table,
    partner_meeting,
    exchange_day,
    fair,
    show,
    workshop,
    other
};
AGORA_ENUM(Format, afterwork, breakfast, picnic, walk, visit, repair_cafe, minibus, info_session,
           round_table, partner_meeting, exchange_day, fair, show, workshop, other)

/// In whose name: a member's own professional event, one or several groups, the cooperative.
enum class Voice { member, group, cooperative };
AGORA_ENUM(Voice, member, group, cooperative)

/// A proposed event waits for the animators of its groups; a cancelled one stays to be read.
enum class State { proposed, announced, refused, cancelled };
AGORA_ENUM(State, proposed, announced, refused, cancelled)

enum class Mode { on_site, online, mixed };
AGORA_ENUM(Mode, on_site, online, mixed)

/// Something that has to be said, if only that it is not known.
enum class Known { unknown, yes, no };
AGORA_ENUM(Known, unknown, yes, no)

enum class Level { local, sector, regional, national, european };
AGORA_ENUM(Level, local, sector, regional, national, european)

/// `groups`: members of the groups in whose name it is.
enum class Audience { everyone, members, groups };
AGORA_ENUM(Audience, everyone, members, groups)

using web::Moderation;

struct Event {
    EventId event_id = {};
    Format format = Format::other;
    Voice voice = Voice::member;
    State state = State::announced;
    std::string language = {};  ///< of the original text
    Instant starts_at = {};
    Instant ends_at = {};
    std::string time_zone = {};  ///< IANA name
    Mode mode = Mode::on_site;
    std::string place = {};           ///< code of a territory, or empty
    std::string address = {};         ///< street and house, as typed
    std::string online_address = {};  ///< https://…; shown to who comes
    Known step_free = Known::unknown;
    Known interpretation = Known::unknown;
    Known quiet_room = Known::unknown;
    bool no_photos = false;
    Level level = Level::local;
    Audience audience = Audience::everyone;
    bool registers = false;       ///< people say that they come
    std::int64_t capacity = 0;    ///< 0: as many as like
    AccountId organised_by = {};  ///< zero when the account is erased
    std::string reason = {};      ///< why it was cancelled
    Moderation moderation = Moderation::none;
    Instant made_at = {};
    Instant changed_at = {};
    std::int64_t revision = 1;  ///< goes up with each change; SEQUENCE of iCalendar
    /// Of a meeting for its groups: seats for members who are in none of them; 0: it is for the groups alone.
    std::int64_t guest_seats = 0;
};
AGORA_FIELDS(Event, event_id, format, voice, state, language, starts_at, ends_at, time_zone, mode,
             place, address, online_address, step_free, interpretation, quiet_room, no_photos,
             level, audience, registers, capacity, organised_by, reason, moderation, made_at,
             changed_at, revision, guest_seats)

struct EventWords {
    std::string title;
    std::string body;  ///< Markdown
    bool operator==(const EventWords&) const = default;
};

/// What the animators of one group said.
enum class Answer { waits, accepted, refused };
AGORA_ENUM(Answer, waits, accepted, refused)

enum class Attendance { attending, waiting, declined };
AGORA_ENUM(Attendance, attending, waiting, declined)

struct Registration {
    EventId event_id = {};
    AccountId account_id = {};
    Attendance state = Attendance::attending;
    std::int64_t queue = 0;  ///< lower: waits longer
    std::string words = {};  ///< to who organises it
    Instant answered_at = {};
    bool guest = false;  ///< in none of its groups when it was answered; takes a guest's seat
};
AGORA_FIELDS(Registration, event_id, account_id, state, queue, words, answered_at, guest)

std::optional<Event> find_event(db::ReadTx& tx, EventId id);
/// Its title in the actor's language, else the original; nothing when the actor may not see it.
std::optional<std::string> title_visible_to(db::ReadTx& tx, const access::Actor& actor, EventId id,
                                            Date today);

}  // namespace agora::events
