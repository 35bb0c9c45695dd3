#include "background.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/forum/events.hpp"
#include "agora/forum/whole_thread.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/module.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "category_store.hpp"
#include "digests.hpp"
#include "mail_in.hpp"
#include "poll_store.hpp"
#include "post_pictures.hpp"
#include "thread_index.hpp"

#include <set>

namespace agora::forum {
namespace {

/// A group that began gets its category; one that ended takes nothing new.
void follow_group(db::WriteTx& tx, CircleId id, Instant now) {
    const auto circle = circles::find_circle(tx, id);
    if (!circle || circle->state == circles::State::proposed) return;
    const bool goes_on = circle->state != circles::State::closed;
    const bool had_one = find_category_of_circle(tx, id).has_value();
    if (!had_one && !goes_on) return;
    category_of_circle(tx, *circle, now);
    auto category = find_category_of_circle(tx, id);
    if (!category) return;
    const bool same = category->takes_threads == goes_on;
    if (!same) {
        category->takes_threads = goes_on;
        update_category(tx, *category, category->version);
    }
    if (!had_one || !same) journal::emit(tx, {{}, now}, CategoryChanged{category->category_id});
}

void follow_groups(web::Services& services, const std::vector<journal::Sealed>& entries) {
    std::set<CircleId> changed;
    for (const journal::Sealed& entry : entries) {
        const bool about_it = entry.name == circles::CircleFounded::kName ||
                              entry.name == circles::CircleStateChanged::kName;
        const auto id = parse_id<CircleId>(journal::word_of(entry.payload, "circle"));
        if (about_it && id) changed.insert(*id);
    }
    const Instant now = services.clock.now();
    for (const CircleId id : changed) {
        services.database.write([&](db::WriteTx& tx) { follow_group(tx, id, now); });
    }
    if (!changed.empty()) services.cache.start_new_epoch();
}

}  // namespace

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "forum"),
            {"forum.groups",
             [&services](const std::vector<journal::Sealed>& entries) {
                 follow_groups(services, entries);
             }},
            {"forum.index", [&services](const std::vector<journal::Sealed>& entries) {
                 services.state<ThreadIndex>().hear(entries);
             }}};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"forum.mails", std::chrono::minutes{5},
         [&services] { send_digests(services, services.clock.now()); }, tr("Mails about the forum"),
         tr("Tells who asked for it what others wrote in a category.")},
        {"forum.mail_in", std::chrono::seconds{20},
         [&services] {
             if (take_mails(services, services.clock.now()) > 0) services.cache.start_new_epoch();
         },
         tr("Mails to the forum"),
         tr("Takes the questions and answers that members sent by mail.")},
        {"forum.pictures", std::chrono::hours{24},
         [&services] {
             services.database.write([&](db::WriteTx& tx) {
                 delete_waiting_pictures(tx, services.clock.now() - kPicturesWait);
             });
         },
         tr("Pictures that no text shows"),
         tr("Removes pictures that members added to a text which they never sent.")},
        {"forum.polls", std::chrono::hours{1},
         [&services] {
             const Date yesterday =
                 locale::local_date(services.clock.now(), {}) + std::chrono::days{-1};
             const bool ended = services.database.read(
                 [&](db::ReadTx& tx) { return ends_poll_on(tx, yesterday); });
             if (ended) services.cache.start_new_epoch();
         },
         tr("Polls that end"), tr("Makes the pages of visitors anew when a poll has ended.")}};
}

}  // namespace agora::forum
