#include "card.hpp"
#include "feed.hpp"
#include "filter_form.hpp"
#include "hearer_store.hpp"
#include "pages.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::string_view kMine = "/calls/mine";
constexpr std::size_t kMostPast = 20;

/// A filter that is kept.
struct FilterCard {
    std::string name = {};
    std::string asks = {};
    std::string url = {};
    std::string edit_url = {};
    std::string frequency = {};
    std::string group = {};
    std::string group_lang = {};
    std::int64_t fitting = 0;
    std::string hear_action = {};  ///< of a group's, for who doesn't animate it
    bool hears = false;
};
AGORA_FIELDS(FilterCard, name, asks, url, edit_url, frequency, group, group_lang, fitting,
             hear_action, hears)

struct MinePage {
    std::vector<CallCard> calls = {};
    std::vector<CallCard> closed = {};
    std::vector<FilterCard> filters = {};
    std::string feed_url = {};  ///< the secret address, when there is one
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(MinePage, calls, closed, filters, feed_url, crumbs, form_keys)

void add_followed(const web::Call& call, db::ReadTx& tx, MinePage& model) {
    const SnapshotPointer all = all_calls(call.services, tx);
    for (const CallId id : list_followed(tx, call.actor.account)) {
        const Entry* entry = all->find(id);
        if (entry == nullptr || entry->moderation == Moderation::hidden) continue;
        CallCard card = card_of(call, *entry);
        const bool closed = card.over || entry->withdrawn;
        (closed ? model.closed : model.calls).push_back(std::move(card));
    }
    std::ranges::sort(model.calls, {}, &CallCard::closes_at);
    std::ranges::sort(model.closed, std::greater{}, &CallCard::closes_at);
    if (model.closed.size() > kMostPast) model.closed.resize(kMostPast);
}

FilterCard card_of_filter(web::Call& call, db::ReadTx& tx, const Filter& filter) {
    const Query query = query_of(std::string_view{filter.query});
    FilterCard card{.name = filter.name,
                    .asks = say_query(call, query),
                    .url = call.link("/calls") + filter.query,
                    .frequency = call.say(label_of(filter.frequency))};
    if (filter.circle_id) {
        const auto names = circles::circle_names(call.services, tx, call.language);
        if (const auto name = names->find(filter.circle_id); name != names->end()) {
            card.group = name->second.name;
            card.group_lang = name->second.language;
        }
    }
    card.fitting = std::ssize(call.services.state<Table>().look(tx, query, true, call.now));
    return card;
}

std::string address_of(const web::Call& call, const Filter& filter) {
    return call.link("/calls/filters/") + to_string(filter.filter_id);
}

/// Theirs, those of groups that they animate, and those of their other groups.
void add_filters(web::Call& call, db::ReadTx& tx, MinePage& model) {
    const auto add_kept = [&](const Filter& filter) {
        model.filters.push_back(card_of_filter(call, tx, filter));
        model.filters.back().edit_url = address_of(call, filter);
    };
    const auto animated = animated_by(call, tx);
    std::ranges::for_each(list_own_filters(tx, call.actor.account), add_kept);
    for (const CircleId group : animated)
        std::ranges::for_each(list_filters_of(tx, group), add_kept);
    const auto heard = list_heard(tx, call.actor.account);
    for (const circles::Membership& one : circles::memberships_of(tx, call.actor.account)) {
        if (std::ranges::count(animated, one.circle_id) > 0) continue;
        for (const Filter& filter : list_filters_of(tx, one.circle_id)) {
            FilterCard card = card_of_filter(call, tx, filter);
            card.hear_action = address_of(call, filter) + "/hearing";
            card.hears = std::ranges::count(heard, filter.filter_id) > 0;
            model.filters.push_back(std::move(card));
        }
    }
}

http::Response show_mine(web::Call& call) {
    MinePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        add_followed(call, tx, model);
        add_filters(call, tx, model);
        const auto feed = find_feed(tx, call.actor.account);
        if (feed && feed->is_open) {
            model.feed_url = call.services.origin + secret_path(call.services.keys, *feed);
        }
    });
    model.crumbs = {{call.link("/calls"), call.say(tr("Calls and tenders"))}};
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "calls/mine", .title = call.say(tr("Calls that I follow"))},
                     model);
}

void put(web::Call& call, bool open) {
    call.write([&](db::WriteTx& tx) {
        Feed feed = find_feed(tx, call.actor.account).value_or(Feed{});
        feed.account_id = call.actor.account;
        if (open) ++feed.generation;
        feed.is_open = open;
        feed.made_at = call.now;
        put_feed(tx, feed);
    });
}

/// A new address; an earlier one reads nothing any more.
http::Response open_feed(web::Call& call) {
    put(call, true);
    return web::redirect(call, kMine,
                         {.text = tr("Your deadlines have a new address. Give it to your calendar; "
                                     "keep it to yourself.")});
}

http::Response close_feed(web::Call& call) {
    put(call, false);
    return web::redirect(call, kMine, {.text = tr("Nobody can read your deadlines from outside.")});
}

}  // namespace

std::vector<web::Route> mine_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         kMine,
         Access::member(),
         &show_mine,
         {.summary = "Calls that one follows, and filters that one keeps"}},
        {post,
         "/calls/mine/feed",
         Access::member(),
         &open_feed,
         {.summary = "A new secret address of one's deadlines"}},
        {post,
         "/calls/mine/feed/closure",
         Access::member(),
         &close_feed,
         {.summary = "End the secret address"}},
    };
}

}  // namespace agora::calls
