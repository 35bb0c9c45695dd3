#include "background.hpp"

#include "agora/accounts/events.hpp"
#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/web/module.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "check_in.hpp"
#include "event_store.hpp"
#include "import_store.hpp"
#include "register.hpp"

#include <algorithm>

namespace agora::events {
namespace {

/// Whose account is erased leaves a place free.
void fill_free_places(web::Services& services) {
    constexpr std::chrono::days kFarthest{762};
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        for (const Counted& counted : count_registrations_between(tx, now, now + kFarthest)) {
            if (counted.waiting == 0) continue;
            if (const auto event = find_event(tx, counted.event_id)) {
                promote({tx, services, {{}, now}}, *event);
            }
        }
    });
}

constexpr std::chrono::minutes kOften{15};

/// What the home page or a search calls coming has begun or ended: they are made anew.
void show_what_comes_next(web::Services& services, Duration since) {
    const Instant now = services.clock.now();
    const bool turned = services.database.read([&](db::ReadTx& tx) {
        return std::ranges::any_of(
            list_events_between(tx, now - since, now), [&](const Event& event) {
                return event.starts_at >= now - since || event.ends_at <= now;
            });
    });
    if (turned) services.cache.start_new_epoch();
}

}  // namespace

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "events"),
            {"events.free_places", [&services](const std::vector<journal::Sealed>& entries) {
                 const bool erased = std::ranges::any_of(entries, [](const auto& entry) {
                     return entry.name == accounts::AccountErased::kName;
                 });
                 if (erased) fill_free_places(services);
             }}};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"events.begun", kOften, [&services] { show_what_comes_next(services, 2 * kOften); },
             tr("What the home page calls coming"),
             tr("Makes the home page of visitors anew when an event has begun.")},
            {"events.reminders", std::chrono::hours{1},
             [&services] { remind(services, services.clock.now()); }, tr("Reminders of events"),
             tr("Writes once to everybody who comes to an event that begins within a day.")},
            {"events.forgotten_imports", std::chrono::hours{24},
             [&services] {
                 services.database.write([&](db::WriteTx& tx) {
                     delete_imports_before(tx, services.clock.now() - std::chrono::days{7});
                 });
             },
             tr("Calendar files that nobody brought in"),
             tr("Forgets calendar files that were looked at and not brought in for a week.")}};
}

}  // namespace agora::events
