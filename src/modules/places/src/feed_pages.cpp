#include "feed_pages.hpp"

#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "place_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kMostEntries = 50;

/// New and changed places that the filters give, the newest change first (RFC 4287).
http::Response send_feed(web::Call& call) {
    const PlaceQuery query = place_query_of(call);
    auto found = call.read([&](db::ReadTx& tx) { return look(call, tx, query, "/places").found; });
    std::ranges::stable_sort(found, [](const Found& one, const Found& other) {
        return one.listed.place.changed_at > other.listed.place.changed_at;
    });
    found.resize(std::min(found.size(), kMostEntries));
    const std::string list = call.services.origin + call.link("/places") + address_of(query);
    const Instant updated = found.empty() ? Instant{} : found.front().listed.place.changed_at;
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(call.language)} + "\">" +
        view::xml_element("title", call.services.settings.text("site.name") + " · " +
                                       call.say(tr("Places and rooms"))) +
        view::xml_element("id", list) + view::xml_element("updated", to_iso(updated)) +
        view::atom_link("alternate", list) + "<author>" +
        view::xml_element("name", call.services.settings.text("site.name")) + "</author>";
    for (const Found& one : found) {
        const PlaceCard card = card_of(call, one.listed);
        const std::string address = call.services.origin + card.url;
        feed += "\n<entry>" + view::xml_element("title", card.name) +
                view::xml_element("id", address) +
                view::xml_element("updated", to_iso(one.listed.place.changed_at)) +
                view::atom_link("alternate", address) +
                view::xml_element("summary", card.kind_label + " · " + card.address) + "</entry>";
    }
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace

std::vector<web::Route> feed_routes() {
    using enum http::Method;
    return {{get,
             "/places/feed.atom",
             web::Access::visitor(),
             &send_feed,
             {.summary = "New and changed places that the same filters give"}}};
}

}  // namespace agora::places
