#include "agora/view/views.hpp"
#include "agora/web/settings.hpp"
#include "listing_view.hpp"
#include "pages.hpp"

namespace agora::exchange {
namespace {

constexpr std::size_t kMostEntries = 50;

/// XML knows no control characters, not even escaped ones.
std::string element(std::string_view name, std::string_view text) {
    std::string plain{text};
    for (char& c : plain) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F) c = ' ';
    }
    return "<" + std::string{name} + ">" + view::escaped(plain).markup() + "</" +
           std::string{name} + ">";
}

std::string link(std::string_view address) {
    return "<link rel=\"alternate\" href=\"" + view::escaped(address).markup() + "\"/>";
}

std::string entry_of(const web::Call& call, const FoundListing& one) {
    const ListingCard card = card_of(call, *one.listing);
    const std::string address = call.services.origin + card.url;
    return "\n<entry>" + element("title", card.side_label + ": " + card.title) +
           element("id", address) + element("updated", to_iso(one.listing->changed_at)) +
           link(address) +
           element("summary", card.category + " · " + joined(card.modes, ", ") +
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
        element("title", name + " · " + call.say(tr("Offers and wants"))) + element("id", list) +
        element("updated", to_iso(updated)) + link(list) + "<author>" + element("name", name) +
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
