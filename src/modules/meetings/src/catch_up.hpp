#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/events/held.hpp"
#include "agora/events/seen.hpp"
#include "agora/journal/journal.hpp"
#include "catch_up_store.hpp"

#include <array>
#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

// The five lines of a meeting: who writes them, who is told, who is reminded.
namespace agora::meetings {

/// In whose name a meeting is.
std::vector<circles::CircleId> groups_of(db::ReadTx& tx, const events::Meeting& meeting);

/// It takes place in a group's name and has begun: it can leave its lines.
bool leaves_lines(const events::SeenEvent& seen, Instant now);
/// Whoever was there, organises it or animates the group, and the group's secretary. Where people do not
/// register, whoever is in the group.
bool may_write(db::ReadTx& tx, const access::Actor& actor, const events::SeenEvent& seen,
               Date today);

using Lines = std::array<std::string, kMostLines>;
/// Empty lines are left out. A next version; the first is sent to who was not there, and to guests.
/// `seen_version` is the one that stood before the writer, 0: none.
Result<Done> write_lines(db::WriteTx& tx, const journal::Origin& origin,
                         const events::SeenEvent& seen, const Lines& lines,
                         std::int64_t seen_version, Language language);

/// The lines are to be sent.
struct TellCatchUp {
    static constexpr std::string_view kName = "meetings.tell_catch_up";
    EventId event = {};
};
AGORA_FIELDS(TellCatchUp, event)
/// Some people at a time; who was told is not told again.
void tell_catch_up(web::Services& services, EventId event, Instant now);

/// Writes once to the secretaries of working groups whose meeting left no lines for some days.
void remind_of_lines(web::Services& services, Instant now);

}  // namespace agora::meetings
