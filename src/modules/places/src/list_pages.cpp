#include "list_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/places/list_parts.hpp"
#include "agora/web/settings.hpp"
#include "place_view.hpp"
#include "space_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kPageSize = 40;
constexpr std::size_t kMostOnPaper = 2000;

struct PlacesPage {
    std::string q;
    std::string near;
    std::string near_name = {};
    bool near_unknown = false;
    std::vector<FacetOption> distances = {};
    std::vector<FacetOption> kept = {};  ///< what the form of words and place keeps: name and value
    std::vector<Facet> facets = {};
    std::vector<web::Link> chosen = {};
    bool asked = false;
    std::int64_t total = 0;
    std::vector<PlaceCard> places = {};
    std::int64_t page = 1;
    std::int64_t pages = 1;
    std::string previous = {};
    std::string next = {};
    std::string print_url = {};
    std::string map_url = {};
    std::string csv_url = {};
    std::string geojson_url = {};
    std::string feed_url = {};
    std::string hear_url = {};  ///< to subscribe to what is near
    std::string licence = {};
    std::vector<web::Link> ways = {};  ///< of other modules
    bool signed_in = false;
    bool editor = false;
};
AGORA_FIELDS(PlacesPage, q, near, near_name, near_unknown, distances, kept, facets, chosen, asked,
             total, places, page, pages, previous, next, print_url, map_url, csv_url, geojson_url,
             feed_url, hear_url, licence, ways, signed_in, editor)

std::string page_address(const web::Call& call, const PlaceQuery& query, std::size_t page) {
    const std::string asked = address_of(query);
    const std::string path = call.link("/places") + asked;
    if (page == 1) return path;
    return path + (asked.empty() ? "?page=" : "&page=") + std::to_string(page);
}

std::vector<FacetOption> distances_of(const web::Call& call, const PlaceQuery& query) {
    std::vector<FacetOption> options;
    for (const int km : {5, 10, 25, 50, 100}) {
        options.push_back({.value = std::to_string(km),
                           .label = call.say({tr("within {km} km"), {{"km", std::to_string(km)}}}),
                           .url = {},
                           .chosen = km == query.within_km});
    }
    return options;
}

/// What the form of words and place sends along.
std::vector<FacetOption> kept_of(const PlaceQuery& query) {
    std::vector<FacetOption> kept;
    const auto keep = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) kept.push_back({std::string{value}, std::string{name}, {}});
    };
    if (query.kind) keep("kind", fields::enum_name(*query.kind));
    keep("equipment", query.equipment);
    keep("profession", query.profession);
    if (query.cost) keep("cost", fields::enum_name(*query.cost));
    keep("open", query.open);
    keep("access", query.access);
    keep("book", query.book);
    return kept;
}

web::PageHead head_of(const web::Call& call, const PlacesPage& model) {
    return {
        .view = "places/list",
        .title = call.say(tr("Places and rooms")),
        .description = call.say(tr("Workspaces, workshops, repair cafés and what else is shared "
                                   "near you, kept up by members.")),
        .may_be_indexed = !model.asked && model.page == 1,
        .feed = model.feed_url};
}

/// The first rooms to book, so that a room is one step away.
void add_rooms(const web::Call& call, db::ReadTx& tx, const Listed& listed, PlaceCard& card) {
    constexpr std::size_t kMostRooms = 3;
    if (!listed.has_rooms) return;
    for (const Space& space : list_spaces(tx, listed.place.place_id)) {
        if (card.rooms.size() == kMostRooms) return;
        if (!space.closed) card.rooms.push_back({call.link(path_of(space)), space.name});
    }
}

http::Response list_places_page(web::Call& call) {
    const PlaceQuery query = place_query_of(call);
    PlacesPage model{.q = query.text,
                     .near = query.near,
                     .distances = distances_of(call, query),
                     .kept = kept_of(query),
                     .asked = !address_of(query).empty(),
                     .page = query.page};
    model.signed_in = call.actor.is_member();
    model.editor = is_editor(call.actor);
    call.read([&](db::ReadTx& tx) {
        Answer answer = look(call, tx, query, "/places");
        model.near_name = answer.near_name;
        model.near_unknown = answer.near_unknown;
        model.facets = std::move(answer.facets);
        model.chosen = std::move(answer.chosen);
        model.total = std::ssize(answer.found);
        model.places.clear();
        const auto begin = kPageSize * static_cast<std::size_t>(query.page - 1);
        for (std::size_t at = begin; at < std::min(answer.found.size(), begin + kPageSize); ++at) {
            model.places.push_back(card_of(call, answer, at));
            add_rooms(call, tx, answer.found[at].listed, model.places.back());
        }
    });
    const auto size = static_cast<std::int64_t>(kPageSize);
    model.pages = std::max<std::int64_t>(1, (model.total + size - 1) / size);
    const auto page = static_cast<std::size_t>(query.page);
    if (page > 1) model.previous = page_address(call, query, page - 1);
    if (model.page < model.pages) model.next = page_address(call, query, page + 1);
    // A file in the reader's language: its towns are named in it.
    model.csv_url = call.link("/places/export.csv") + address_of(query);
    model.geojson_url = call.link("/places/export.geojson") + address_of(query);
    model.feed_url = call.link("/places/feed.atom") + address_of(query);
    model.hear_url = call.link("/places/subscriptions");
    if (!query.near.empty()) model.hear_url += "?near=" + http::encoded(query.near);
    model.licence = call.services.settings.text("places.licence");
    for (const ListParts::Part& part : call.services.state<ListParts>().all()) {
        model.ways.push_back(part(call));
    }
    model.map_url = call.link("/places/map") + address_of(query);
    model.print_url = call.link("/places/print") + address_of(query);
    return web::page(call, head_of(call, model), model);
}

struct PaperPage {
    std::int64_t total = 0;
    std::string list_url;
    std::vector<web::Link> chosen = {};
    std::string near_name = {};
    std::vector<PlaceCard> places = {};
};
AGORA_FIELDS(PaperPage, total, list_url, chosen, near_name, places)

http::Response print_places(web::Call& call) {
    const PlaceQuery query = place_query_of(call);
    PaperPage model{.list_url = call.link("/places") + address_of(query)};
    call.read([&](db::ReadTx& tx) {
        Answer answer = look(call, tx, query, "/places");
        model.near_name = answer.near_name;
        model.chosen = std::move(answer.chosen);
        model.total = std::ssize(answer.found);
        model.places.clear();
        for (std::size_t at = 0; at < std::min(answer.found.size(), kMostOnPaper); ++at) {
            model.places.push_back(card_of(call, answer, at));
        }
    });
    return web::page(
        call, {.view = "places/print", .title = call.say(tr("Address list of places"))}, model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places",
         Access::visitor(),
         &list_places_page,
         {.summary = "Places, with filters and exact counts"}},
        {get,
         "/places/print",
         Access::visitor(),
         &print_places,
         {.summary = "The same places as an address list for paper"}},
    };
}

}  // namespace agora::places
