#include "pages.hpp"

#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "call_view.hpp"
#include "gather.hpp"

#include <algorithm>

namespace agora::taking_part {
namespace {

constexpr std::size_t kMostEntries = 50;

std::string entry_of(const web::Call& call, const CallCard& card) {
    const std::string address = call.services.origin + card.url;
    std::string summary = card.kind_label;
    for (const std::string* part : {&card.time, &card.region, &card.about}) {
        if (!part->empty()) summary += " · " + *part;
    }
    return "\n<entry>" + view::xml_element("title", card.title) + view::xml_element("id", address) +
           view::xml_element("updated", to_iso(card.since)) +
           view::atom_link("alternate", address) + view::xml_element("summary", summary) +
           "</entry>";
}

/// The newest calls that the same filters give, as a visitor sees them (RFC 4287).
http::Response send_feed(web::Call& call) {
    const Filter filter = filter_of(call);
    std::vector<CallCard> cards;
    call.read([&](db::ReadTx& tx) {
        cards.clear();
        for (const OpenCall& open : gather(call, tx)) {
            if (fits(call, open, filter)) cards.push_back(card_of(call, open));
        }
    });
    std::ranges::stable_sort(cards, std::ranges::greater{}, &CallCard::since);
    if (cards.size() > kMostEntries) cards.resize(kMostEntries);
    const std::string list = call.services.origin + call.link("/take-part") + query_of(filter);
    const std::string name = call.services.settings.text("site.name");
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(call.language)} + "\">" +
        view::xml_element("title", name + " · " + call.say(tr("Take part"))) +
        view::xml_element("id", list) +
        view::xml_element("updated", to_iso(cards.empty() ? Instant{} : cards.front().since)) +
        view::atom_link("alternate", list) + "<author>" + view::xml_element("name", name) +
        "</author>";
    for (const CallCard& card : cards) feed += entry_of(call, card);
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace

std::vector<web::Route> feed_routes() {
    return {{http::Method::get,
             "/take-part/feed.atom",
             web::Access::visitor(),
             &send_feed,
             {.summary = "The newest calls that the same filters give"}}};
}

}  // namespace agora::taking_part
