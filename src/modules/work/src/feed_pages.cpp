#include "agora/circles/standing.hpp"
#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "filtered.hpp"
#include "group_work.hpp"
#include "pages.hpp"
#include "refusals.hpp"

#include <algorithm>

// What is open for everybody, for other sites and readers of feeds: the same filters as the list.
namespace agora::work {
namespace {

constexpr std::size_t kMostEntries = 50;

struct FeedItem {
    std::string id = {};
    std::string url = {};
    std::string title = {};
    std::string language = {};
    std::string summary = {};
    Instant date_published = {};
    std::vector<std::string> tags = {};
};
AGORA_FIELDS(FeedItem, id, url, title, language, summary, date_published, tags)

struct Feed {
    std::string version = "https://jsonfeed.org/version/1.1";
    std::string title = {};
    std::string home_page_url = {};
    std::string feed_url = {};
    std::string language = {};
    std::vector<FeedItem> items = {};
};
AGORA_FIELDS(Feed, version, title, home_page_url, feed_url, language, items)

FeedItem item_of(const web::Call& call, const DemandCard& card) {
    FeedItem item{.id = call.services.origin + card.url,
                  .url = call.services.origin + card.url,
                  .title = card.title,
                  .language = card.lang,
                  .summary = card.side_label + " · " + card.kind_label,
                  .date_published = card.opened_at,
                  .tags = card.must};
    for (const std::string* part : {&card.profession, &card.place, &card.budget, &card.client}) {
        if (!part->empty()) item.summary += " · " + *part;
    }
    return item;
}

/// Since when everybody may read it.
Instant public_since(const Entry& entry) {
    return std::max(entry.row.opened_at, entry.row.members_until);
}

/// As a visitor sees it, whoever asks; nothing where that is of a group whose work doesn't show to everybody.
std::optional<Feed> feed_of(web::Call& call, std::string_view path) {
    const Filter filter = filter_of(call);
    const access::Actor asking = std::exchange(call.actor, {});
    const std::string site = call.services.settings.text("site.name") + " · ";
    bool known = true;
    Feed feed{.home_page_url = call.services.origin + call.link("/work") + query_of(filter),
              .feed_url = call.services.origin + call.link(path) + query_of(filter),
              .language = std::string{code(call.language)}};
    call.read([&](db::ReadTx& tx) {
        feed.title = site + call.say(tr("Wanted and offered"));
        if (!filter.group.empty()) {
            const auto group = group_named(tx, call.actor, filter.group);
            known = group.has_value();
            if (!known) return;
            const auto name = circles::name_of_circle(tx, *group, call.language);
            feed.title = site + name.name + " · " + call.say(tr("Wanted and offered"));
        }
        const Filtered filtered = with_filter(call, tx, filter);
        std::vector<const Entry*> found;
        for (std::size_t at = 0; at < filtered.size(); ++at) found.push_back(&filtered[at]);
        std::ranges::stable_sort(found, std::ranges::greater{},
                                 [](const Entry* entry) { return public_since(*entry); });
        found.resize(std::min(found.size(), kMostEntries));
        feed.items.clear();
        for (const Entry* entry : found) {
            feed.items.push_back(item_of(call, card_of(call, entry->row, entry->skills)));
            feed.items.back().date_published = public_since(*entry);
        }
    });
    call.actor = asking;
    if (!known) return std::nullopt;
    return feed;
}

/// RFC 4287.
http::Response send_atom(web::Call& call) {
    const auto found = feed_of(call, "/work/feed.atom");
    if (!found) return web::refuse(call, WorkRefusal::group_not_found);
    const Feed& feed = *found;
    const Instant newest = feed.items.empty() ? Instant{} : feed.items.front().date_published;
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        feed.language + "\">" + view::xml_element("title", feed.title) +
        view::xml_element("id", feed.home_page_url) + view::xml_element("updated", to_iso(newest)) +
        view::atom_link("alternate", feed.home_page_url) + view::atom_link("self", feed.feed_url) +
        "<author>" + view::xml_element("name", call.services.settings.text("site.name")) +
        "</author>";
    for (const FeedItem& item : feed.items) {
        xml += "\n<entry>" + view::xml_element("title", item.title) +
               view::xml_element("id", item.id) +
               view::xml_element("updated", to_iso(item.date_published)) +
               view::atom_link("alternate", item.url) + view::xml_element("summary", item.summary) +
               "</entry>";
    }
    return http::with_type(200, "application/atom+xml; charset=utf-8", xml + "\n</feed>\n");
}

/// JSON Feed 1.1.
http::Response send_json(web::Call& call) {
    const auto feed = feed_of(call, "/work/feed.json");
    if (!feed) return web::refuse(call, WorkRefusal::group_not_found);
    return http::with_type(200, "application/feed+json; charset=utf-8", fields::to_json(*feed));
}

}  // namespace

std::vector<web::Route> feed_routes() {
    using enum http::Method;
    return {{get,
             "/work/feed.atom",
             web::Access::visitor(),
             &send_atom,
             {.summary = "The newest open demands that the same filters give (Atom)"}},
            {get,
             "/work/feed.json",
             web::Access::visitor(),
             &send_json,
             {.summary = "The newest open demands that the same filters give (JSON Feed)"}}};
}

}  // namespace agora::work
