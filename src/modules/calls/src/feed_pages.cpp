#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "card.hpp"
#include "pages.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::size_t kMostEntries = 50;

std::string entry_of(const web::Call& call, const Entry& entry) {
    const CallCard card = card_of(call, entry);
    const std::string address = call.services.origin + card.url;
    std::vector<std::string> summary{card.kind_label};
    for (const std::string& part : {card.buyer, card.where, card.deadline}) {
        if (!part.empty()) summary.push_back(part);
    }
    return "\n<entry>" + view::xml_element("title", card.title) + view::xml_element("id", address) +
           view::xml_element("published", to_iso(entry.added_at)) +
           view::xml_element("updated", to_iso(entry.changed_at)) +
           view::atom_link("alternate", address) +
           view::xml_element("summary", joined(summary, " · ")) + "</entry>";
}

/// What the filters give, the newest change first (RFC 4287).
http::Response send_feed(web::Call& call) {
    const Query query = query_of(call.request.query);
    const Found found = call.read([&](db::ReadTx& tx) {
        return call.services.state<Table>().look(tx, query, false, call.now);
    });
    std::vector<const Entry*> newest;
    for (std::size_t at = 0; at < found.size(); ++at) newest.push_back(&found[at]);
    const std::size_t most = std::min(newest.size(), kMostEntries);
    std::ranges::partial_sort(newest, newest.begin() + static_cast<std::ptrdiff_t>(most),
                              std::greater{}, &Entry::changed_at);
    newest.resize(most);
    const std::string list = call.services.origin + call.link("/calls") + address_of(query);
    const std::string name = call.services.settings.text("site.name");
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(call.language)} + "\">" +
        view::xml_element("title", name + " · " + call.say(tr("Calls and tenders"))) +
        view::xml_element("id", list) +
        view::xml_element("updated",
                          to_iso(newest.empty() ? Instant{} : newest.front()->changed_at)) +
        view::atom_link("alternate", list) + "<author>" + view::xml_element("name", name) +
        "</author>";
    for (const Entry* entry : newest) feed += entry_of(call, *entry);
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace

std::vector<web::Route> feed_routes() {
    return {{http::Method::get,
             "/calls/feed.atom",
             web::Access::visitor(),
             &send_feed,
             {.cached = web::Cached::for_visitors,
              .summary = "New and changed calls that the same filters give"}}};
}

}  // namespace agora::calls
