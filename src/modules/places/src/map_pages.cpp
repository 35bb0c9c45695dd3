#include "map_pages.hpp"

#include "agora/http/url.hpp"
#include "drawn_map.hpp"
#include "place_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kMostOnMap = 500;

struct MapPage {
    std::int64_t total = 0;
    std::string list_url;
    std::string whole_url = {};  ///< the map of all of them, when it shows a part
    std::vector<web::Link> chosen = {};
    std::string near_name = {};
    DrawnMap map = {};
    std::vector<PlaceCard> places = {};
    std::int64_t not_shown = 0;
};
AGORA_FIELDS(MapPage, total, list_url, whole_url, chosen, near_name, map, places, not_shown)

/// Nearer by half at least, or nothing when places lie on the same spot.
std::optional<MapBox> nearer(const std::vector<MapItem>& group, const MapBox& shown) {
    const MapBox box = box_around(group);
    const bool apart =
        std::ranges::any_of(group, [&](const MapItem& one) { return one.at != group.front().at; });
    const bool is_nearer = box.east - box.west < (shown.east - shown.west) / 2;
    return apart && is_nearer ? std::optional{box} : std::nullopt;
}

void add_map(web::Call& call, const PlaceQuery& query, const Answer& answer, MapPage& model) {
    std::vector<MapItem> items;
    for (std::size_t at = 0; at < std::min(answer.found.size(), kMostOnMap); ++at) {
        const Found& found = answer.found[at];
        if (!found.position) continue;
        items.push_back(
            {static_cast<std::int64_t>(at) + 1, found.listed.content().name, *found.position});
    }
    const std::string asked = address_of(query);
    const std::string address = call.link("/places/map") + asked;
    const auto part = parse_box(call.query("box"));
    if (part) model.whole_url = address;
    model.map = draw(*call.services.state<Ground>().map(), items, part ? *part : box_around(items),
                     call.language, [&](const std::vector<MapItem>& group, const MapBox& shown) {
                         const auto box = nearer(group, shown);
                         if (!box) return std::string{};
                         return address + (asked.empty() ? "?" : "&") +
                                "box=" + http::encoded(text_of(*box));
                     });
}

http::Response show_map(web::Call& call) {
    const PlaceQuery query = place_query_of(call);
    MapPage model{.list_url = call.link("/places") + address_of(query)};
    call.read([&](db::ReadTx& tx) {
        Answer answer = look(call, tx, query, "/places/map");
        model.near_name = answer.near_name;
        model.chosen = std::move(answer.chosen);
        model.total = std::ssize(answer.found);
        model.places.clear();
        for (std::size_t at = 0; at < std::min(answer.found.size(), kMostOnMap); ++at) {
            model.places.push_back(card_of(call, answer, at));
        }
        add_map(call, query, answer, model);
    });
    model.not_shown = model.total - std::ssize(model.places);
    return web::page(call,
                     {.view = "places/map",
                      .title = call.say(tr("Map of places")),
                      .may_be_indexed = address_of(query).empty() && call.query("box").empty()},
                     model);
}

}  // namespace

std::vector<web::Route> map_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/places/map",
             Access::visitor(),
             &show_map,
             {.summary = "The same places on a map; ?box= shows a part of it"}}};
}

}  // namespace agora::places
