#include "directory_pages.hpp"

#include "agora/accounts/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/members/events.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/web/drawing.hpp"
#include "agora/web/settings.hpp"
#include "directory_store.hpp"
#include "feed.hpp"
#include "kept_views.hpp"
#include "order_page.hpp"
#include "profile_watchers.hpp"
#include "project_search.hpp"
#include "shared_synonyms.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::members {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kPageSize = 20;
constexpr std::size_t kMostPrinted = 500;
constexpr std::size_t kMostOnMap = 5000;
constexpr std::size_t kMostInFeed = 50;
constexpr std::size_t kBatch = 150;
constexpr std::chrono::days kKeepShown{92};

search::Layer layer_of(const web::Call& call) {
    return call.actor.is_member() ? search::Layer::member : search::Layer::visitor;
}

/// Counts what this answer shows, now and at each use from the page cache.
void count_shown(web::Call& call, Directory& directory, KeptViewPointer made) {
    directory.exposure().count(made->shown);
    call.on_reuse = [&directory, made = std::move(made)] {
        directory.exposure().count(made->shown);
    };
}

/// Draws the lists of a page, which then needs them no more.
DrawnDirectory drawn(const web::Call& call, DirectoryView& view) {
    const auto draw = [&](std::string_view name) {
        return Html::trusted(call.services.views.render(name, web::reader_of(call), view));
    };
    DrawnDirectory parts{.drawn_facets = draw("members/facet_options")};
    if (!view.people.empty()) parts.drawn_people = draw("members/people");
    view.facets.clear();
    view.people.clear();
    return parts;
}

KeptViewPointer made_view(web::Call& call, const DirectoryQuery& query, const Words& words,
                          ViewGround ground) {
    auto& directory = call.services.state<Directory>();
    const DirectoryPage found = directory.search(query, words, layer_of(call), kPageSize);
    auto made = std::make_shared<KeptView>();
    made->ground = std::move(ground);
    made->ground.generation = found.answer->generation();
    DirectoryView view = directory_view_of(query, found, words, call.link("/members"), kPageSize);
    view.feed_url = feed_address(query, call.language);
    DrawnDirectory parts;
    if (call.shape != web::Shape::json) parts = drawn(call, view);
    made->page = {{std::move(view)}, {std::move(parts)}};
    for (const Card& card : found.cards) made->shown.push_back(card.account_id.value());
    return made;
}

/// The view of this search: the one kept, or a new one. Words are looked for each time, since their
/// index follows a change a moment later.
KeptViewPointer view_of(web::Call& call, const DirectoryQuery& query) {
    const auto& directory = call.services.state<Directory>();
    const Words words = words_of(call);
    const ViewGround ground{directory.generation(), utc_date(call.now), words.terms, words.atlas};
    if (!query.text.empty()) return made_view(call, query, words, ground);
    const std::string key =
        std::string{code(call.language)} + (layer_of(call) == search::Layer::member ? "/m" : "/v") +
        (call.shape == web::Shape::json ? "/json" : "") + query.address(query.page);
    auto& kept = call.services.state<KeptViews>();
    KeptViewPointer view = kept.find(key, ground);
    if (!view) {
        view = made_view(call, query, words, ground);
        kept.keep(key, view);
    }
    return view;
}

http::Response show_directory(web::Call& call) {
    const DirectoryQuery query = directory_query_of(call.request.query);
    const KeptViewPointer made = view_of(call, query);
    count_shown(call, call.services.state<Directory>(), made);
    return web::drawn_page(
        call,
        {.view = "members/directory",
         .title = call.say(tr("Find someone")),
         .description = call.say(tr("Members who chose to be found, by what they can do.")),
         .may_be_indexed = query.address().empty(),
         .feed = made->page.feed_url},
        made->page);
}

struct Spot {
    std::string name;
    std::string latitude;
    std::string longitude;
    std::int64_t people = 0;
    std::string url;
};
AGORA_FIELDS(Spot, name, latitude, longitude, people, url)

struct MapView {
    std::int64_t count = 0;
    std::string list_url;
    std::vector<Spot> spots;
};
AGORA_FIELDS(MapView, count, list_url, spots)

http::Response show_map(web::Call& call) {
    auto& directory = call.services.state<Directory>();
    const DirectoryQuery query = directory_query_of(call.request.query);
    const Words words = words_of(call);
    const DirectoryPage found = directory.all(query, words, layer_of(call), kMostOnMap);
    std::map<std::string, std::int64_t> per_commune;
    for (const Card& card : found.cards) {
        if (!card.commune.empty()) ++per_commune[card.commune];
    }
    MapView view{
        static_cast<std::int64_t>(found.total), call.link("/members") + query.address(), {}};
    for (const auto& [commune, people] : per_commune) {
        const territories::Territory* place = words.atlas->find(commune);
        if (place == nullptr || !place->latitude() || !place->longitude()) continue;
        const DirectoryQuery here = query.with({DirectoryFacet::area, commune});
        view.spots.push_back({std::string{words.atlas->name(commune, call.language)},
                              std::to_string(*place->latitude()),
                              std::to_string(*place->longitude()), people,
                              call.link("/members") + here.address()});
    }
    return web::page(call, {.view = "members/directory_map", .title = call.say(tr("On the map"))},
                     view);
}

struct PrintView {
    std::int64_t count = 0;
    std::string list_url;
    std::vector<PersonView> people;
};
AGORA_FIELDS(PrintView, count, list_url, people)

http::Response show_print(web::Call& call) {
    auto& directory = call.services.state<Directory>();
    const DirectoryQuery query = directory_query_of(call.request.query);
    const Words words = words_of(call);
    const DirectoryPage found = directory.all(query, words, layer_of(call), kMostPrinted);
    PrintView view{
        static_cast<std::int64_t>(found.total), call.link("/members") + query.address(), {}};
    for (const Card& card : found.cards) {
        view.people.push_back(
            person_view_of(card, words, call.services.origin + call.link("/members")));
    }
    return web::page(
        call, {.view = "members/directory_print", .title = call.say(tr("Address list"))}, view);
}

http::Response show_feed(web::Call& call) {
    auto& directory = call.services.state<Directory>();
    const DirectoryQuery query = directory_query_of(call.request.query);
    // The address alone says which language: a kept answer is the same for every reader.
    const auto usual = parse_language(call.services.settings.text("site.language"));
    const auto asked = parse_language(call.query("lang"));
    const Words words = words_in(call.services, asked.value_or(usual.value_or(Language::en)));
    return feed_of(call, query, directory.newest(query, words, search::Layer::visitor, kMostInFeed),
                   words);
}

/// Who was suspended is in no mail that still waits.
void forget_suspended(web::Services& services, const std::vector<journal::Sealed>& entries) {
    for (const journal::Sealed& entry : entries) {
        if (entry.name != accounts::AccountSuspended::kName) continue;
        const auto event = journal::event_of<accounts::AccountSuspended>(entry.payload);
        services.database.write(
            [&](db::WriteTx& tx) { outbox::forget_mentions_of(tx, event.account); });
    }
}

void write_exposures(web::Services& services) {
    const Date today = utc_date(services.clock.now());
    const auto counted = services.state<Directory>().exposure().take();
    for (std::size_t start = 0; start < counted.size(); start += kBatch) {
        services.database.write([&](db::WriteTx& tx) {
            for (std::size_t at = start; at < std::min(start + kBatch, counted.size()); ++at) {
                add_shown(tx, AccountId{counted[at].first}, today, counted[at].second);
            }
        });
    }
}

void let_go(web::Services& services) {
    const Date today = utc_date(services.clock.now());
    const auto run_out = services.database.read(
        [&](db::ReadTx& tx) { return list_run_out(tx, today + std::chrono::days{-1}); });
    for (const AccountId account : run_out) {
        services.state<Directory>().refresh(account);
        services.state<ProjectPool>().directory.refresh(account);
    }
    services.database.write([&](db::WriteTx& tx) { delete_shown_before(tx, today + -kKeepShown); });
}

}  // namespace

std::vector<web::Route> directory_routes() {
    using enum http::Method;
    using web::Access;
    using web::Cached;
    return {
        {get, "/members", Access::visitor(), &show_directory, {.cached = Cached::for_visitors}},
        {get, "/members/map", Access::visitor(), &show_map, {.cached = Cached::for_visitors}},
        {get, "/members/print", Access::visitor(), &show_print, {.cached = Cached::for_visitors}},
        {get, "/members/order", Access::visitor(), &show_order, {.cached = Cached::for_visitors}},
        {get,
         "/members.atom",
         Access::visitor(),
         &show_feed,
         {.cached = Cached::for_visitors, .reach = web::Reach::bare}},
    };
}

void start_directory(web::Services& services) {
    services.put_state(std::make_shared<SharedSynonyms>());
    services.put_state(std::make_shared<Directory>(services, Pool::listed));
    services.put_state(std::make_shared<ProjectPool>(services));
    services.put_state(std::make_shared<KeptViews>());
    services.put_state(std::make_shared<ProfileWatchers>());
}

std::vector<journal::Listener> directory_listeners(web::Services& services) {
    return {{"members.directory", [&services](const std::vector<journal::Sealed>& entries) {
                 forget_suspended(services, entries);
                 services.state<Directory>().hear(entries);
                 services.state<ProjectPool>().directory.hear(entries);
             }}};
}

std::vector<jobs::Periodic> directory_periodic(web::Services& services) {
    return {
        {"members.write_exposures", 1min, [&services] { write_exposures(services); },
         tr("How often profiles are shown"),
         tr("Writes down how often the directory showed whom, so that its order stays fair.")},
        {"members.let_go", 1h, [&services] { let_go(services); }, tr("Availability that ended"),
         tr("Takes out of the directory that a member is available, once the day that they gave "
            "has passed.")}};
}

}  // namespace agora::members
