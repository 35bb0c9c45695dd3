#include "check_in.hpp"

#include "agora/db/database.hpp"
#include "letters.hpp"
#include "presence_store.hpp"
#include "refusals.hpp"
#include "registration_store.hpp"

#include <algorithm>

namespace agora::events {

bool can_check_in(const Event& event, Instant now) {
    constexpr std::chrono::hours kBefore{2};
    return event.state == State::announced && event.registers && now >= event.starts_at - kBefore;
}

Result<Done> note_presence(const Acting& acting, const Event& event, AccountId account, Came came) {
    if (!can_check_in(event, acting.origin.at)) return EventRefusal::not_begun;
    const auto registered = find_registration(acting.tx, event.event_id, account);
    if (!registered || registered->state != Attendance::attending) {
        return EventRefusal::not_registered;
    }
    put_presence(acting.tx, {event.event_id, account, came == Came::yes, acting.origin.at});
    return Done{};
}

void remind(web::Services& services, Instant now) {
    constexpr std::chrono::hours kBefore{24};
    const auto events = services.database.read(
        [&](db::ReadTx& tx) { return list_to_remind(tx, now, now + kBefore); });
    for (const Event& listed : events) {
        services.database.write([&](db::WriteTx& tx) {
            const auto due = list_to_remind(tx, now, now + kBefore);
            const auto found = std::ranges::find(due, listed.event_id, &Event::event_id);
            if (found == due.end()) return;  // moved, cancelled or reminded of meanwhile
            const Event& event = *found;
            const Acting acting{tx, services, {{}, now}};
            insert_reminder(tx, event.event_id, now);
            for (const Registration& one : list_registrations(tx, event.event_id)) {
                if (one.state == Attendance::attending) {
                    mail_reminder(acting, event, one.account_id);
                }
            }
        });
    }
}

}  // namespace agora::events
