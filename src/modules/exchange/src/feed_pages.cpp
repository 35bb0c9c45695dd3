#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "listing_view.hpp"
#include "pages.hpp"

namespace agora::exchange {
namespace {

constexpr std::size_t kMostEntries = 50;

std::string entry_of(const web::Call& call, const FoundListing& one) {
    const ListingCard card = card_of(call, *one.listing);
    const std::string address = call.services.origin + card.url;
    return "\n<entry>" + view::xml_element("title", card.side_label + ": " + card.title) +
           view::xml_element("id", address) +
           view::xml_element("updated", to_iso(one.listing->changed_at)) +
           view::atom_link("alternate", address) +
           view::xml_element("summary", card.category + " · " + joined(card.modes, ", ") +
                                            (card.town.empty() ? "" : " · " + card.town)) +
           "</entry>";
}

/// The newest that the filters give, as this reader may see them (RFC 4287).
http::Response send_feed(web::Call& call) {
    const ListingQuery query = listing_query_of(call);
    const auto found =
        call.read([&](db::ReadTx& tx) { return look(call, tx, query, 0, kMostEntries).found; });
    const std::string list = call.services.origin + call.link("/exchange") + address_of(query);
    Instant updated;
    for (const FoundListing& one : found) updated = std::max(updated, one.listing->changed_at);
    const std::string name = call.services.settings.text("site.name");
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(call.language)} + "\">" +
        view::xml_element("title", name + " · " + call.say(tr("Offers and wants"))) +
        view::xml_element("id", list) + view::xml_element("updated", to_iso(updated)) +
        view::atom_link("alternate", list) + "<author>" + view::xml_element("name", name) +
        "</author>";
    for (const FoundListing& one : found) feed += entry_of(call, one);
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace

std::vector<web::Route> feed_routes() {
    return {{http::Method::get,
             "/exchange/feed.atom",
             web::Access::visitor(),
             &send_feed,
             {.summary = "The newest offers and wants that the same filters give"}}};
}

}  // namespace agora::exchange
