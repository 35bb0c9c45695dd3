#include "ask.hpp"

#include "agora/db/database.hpp"
#include "agora/events/held.hpp"
#include "agora/web/services.hpp"
#include "answer_store.hpp"
#include "letters.hpp"

namespace agora::meetings {
namespace {

constexpr std::size_t kAtOnce = 50;
/// Who organises it has this long to note who came.
constexpr std::chrono::hours kAfter{20};
constexpr std::chrono::days kLatest{8};

/// True when somebody may still have to be asked.
bool ask_some(web::Services& services, db::WriteTx& tx, EventId event, Instant now) {
    const auto meeting = events::find_meeting(tx, event);
    if (!meeting) return false;  // cancelled or hidden meanwhile
    const auto asking = find_asking(tx, event);
    if (asking && asking->finished) return false;
    if (!asking) put_asking(tx, {event, meeting->ends_at, false});
    std::size_t asked = 0;
    for (const AccountId account : events::list_who_came(tx, event)) {
        if (asked == kAtOnce) return true;
        if (!insert_question(tx, {event, account, now, false})) continue;
        mail_question(services, tx, *meeting, account, now);
        ++asked;
    }
    put_asking(tx, {event, meeting->ends_at, true});
    return false;
}

}  // namespace

void ask_who_came(web::Services& services, Instant now) {
    const auto ended = services.database.read([&](db::ReadTx& tx) {
        return events::list_ended_meetings(tx, now - kLatest, now - kAfter);
    });
    for (const events::Meeting& meeting : ended) {
        if (!meeting.registers) continue;
        while (services.database.write(
            [&](db::WriteTx& tx) { return ask_some(services, tx, meeting.event_id, now); })) {
        }
    }
}

}  // namespace agora::meetings
