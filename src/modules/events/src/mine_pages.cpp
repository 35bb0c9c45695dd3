#include "mine_pages.hpp"

#include "event_view.hpp"
#include "feed.hpp"
#include "kept_events.hpp"
#include "list_pages.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::events {
namespace {

constexpr std::string_view kMine = "/events/mine";
constexpr std::chrono::days kPast{366};
constexpr std::chrono::days kAhead{762};
constexpr std::size_t kMostPast = 20;

struct MinePage {
    std::vector<EventCard> going = {};
    std::vector<EventCard> waiting = {};
    std::vector<EventCard> organised = {};
    std::vector<EventCard> past = {};
    std::vector<web::Link> ways = {};  ///< of other modules
    std::string feed_url = {};         ///< the secret address, when there is one
    bool with_groups = false;
    Html form_keys = {};
};
AGORA_FIELDS(MinePage, going, waiting, organised, past, ways, feed_url, with_groups, form_keys)

/// Where an event of one's own stands on the page.
void place(const web::Call& call, const Event& event, std::optional<Attendance> own, EventCard card,
           MinePage& model) {
    if (card.over) return model.past.push_back(std::move(card));
    if (event.organised_by == call.actor.account) return model.organised.push_back(std::move(card));
    if (own == Attendance::waiting) return model.waiting.push_back(std::move(card));
    model.going.push_back(std::move(card));
}

/// The events that one answered to or made, from a year ago on, as far as one may still see them.
void add_events(const web::Call& call, db::ReadTx& tx, MinePage& model) {
    const Viewer viewer = viewer_of(call, tx);
    const Words words = words_of(call, tx);
    std::map<EventId, Attendance> answers;
    for (const Registration& one : list_registrations_of(tx, call.actor.account)) {
        if (one.state != Attendance::declined) answers.emplace(one.event_id, one.state);
    }
    std::set<EventId> placed;
    const auto all = all_events(call.services, tx);
    for (const Listed* one : all->listed_for(viewer, call.now - kPast, call.now + kAhead)) {
        const Event& event = one->event;
        const auto own = answers.find(event.event_id);
        const bool made = event.organised_by == call.actor.account;
        if (own == answers.end() && !made) continue;
        placed.insert(event.event_id);
        Listed listed = *one;
        listed.counted = count_registrations(tx, event.event_id);
        place(call, event, own == answers.end() ? std::nullopt : std::optional{own->second},
              card_of(call, words, listed), model);
    }
    // What is proposed, refused or hidden is listed nowhere else.
    for (const Event& event : list_events_of(tx, call.actor.account)) {
        if (event.ends_at <= call.now || placed.contains(event.event_id)) continue;
        const auto listed = find_visible(tx, viewer, event.event_id);
        if (listed) place(call, event, std::nullopt, card_of(call, words, *listed), model);
    }
    std::ranges::sort(model.organised, {}, &EventCard::starts_at);
    std::ranges::sort(model.past, std::greater{}, &EventCard::starts_at);
    if (model.past.size() > kMostPast) model.past.resize(kMostPast);
}

http::Response show_mine(web::Call& call) {
    MinePage model = call.read([&](db::ReadTx& tx) {
        MinePage page;
        add_events(call, tx, page);
        const auto feed = find_feed(tx, call.actor.account);
        if (feed && feed->is_open) {
            page.feed_url = call.services.origin + secret_path(call.services.keys, *feed);
            page.with_groups = feed->with_groups;
        }
        return page;
    });
    model.ways = other_ways(call);
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "events/mine", .title = call.say(tr("My calendar"))}, model);
}

/// A new address; an earlier one reads nothing any more.
http::Response open_feed(web::Call& call) {
    const bool with_groups = call.sent.has("with_groups");
    call.write([&](db::WriteTx& tx) {
        Feed feed = find_feed(tx, call.actor.account).value_or(Feed{});
        feed.account_id = call.actor.account;
        ++feed.generation;
        feed.is_open = true;
        feed.with_groups = with_groups;
        feed.made_at = call.now;
        put_feed(tx, feed);
    });
    return web::redirect(call, kMine,
                         {.text = tr("Your calendar has a new address. Give it to your telephone; "
                                     "keep it to yourself.")});
}

http::Response close_feed(web::Call& call) {
    call.write([&](db::WriteTx& tx) {
        auto feed = find_feed(tx, call.actor.account);
        if (!feed) return;
        feed->is_open = false;
        put_feed(tx, *feed);
    });
    return web::redirect(call, kMine, {.text = tr("Nobody can read your calendar from outside.")});
}

}  // namespace

std::vector<web::Route> mine_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, kMine, Access::member(), &show_mine, {.summary = "What one goes to and organises"}},
        {post,
         "/events/mine/feed",
         Access::member(),
         &open_feed,
         {.summary = "A new secret address of one's calendar"}},
        {post,
         "/events/mine/feed/closure",
         Access::member(),
         &close_feed,
         {.summary = "End the secret address"}},
    };
}

}  // namespace agora::events
