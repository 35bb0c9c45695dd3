#include "feed_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"

#include "agora/base/text.hpp"

namespace agora::notices {
namespace {

using xml::Element;

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kContent = "http://purl.org/rss/1.0/modules/content/";

std::string first_line(std::initializer_list<Element> elements) {
    for (const Element& element : elements) {
        if (std::string line = feed_line(element); !line.empty()) return line;
    }
    return {};
}

std::string first_words(std::initializer_list<Element> elements) {
    for (const Element& element : elements) {
        if (std::string words = feed_words(element); !words.empty()) return words;
    }
    return {};
}

/// The element link, Atom's link, the guid when it is a page, or CDF's HREF.
std::string link_of(const Element& item, const Hint& hint) {
    for (const Element& link : item.children()) {
        if (ascii_lower(link.name()) != "link" || link.space() == kAtom) continue;
        const std::string href = attribute_in_any_case(link, "href");
        std::string address = feed_address(link, href.empty() ? link.text() : href, hint);
        if (!address.empty()) return address;
    }
    for (const Element& link : item.children("link")) {
        if (link.space() != kAtom || link.attribute("rel").value_or("alternate") != "alternate")
            continue;
        std::string address = feed_address(link, link.attribute("href").value_or(""), hint);
        if (!address.empty()) return address;
    }
    const Element guid = own_child(item, "guid");
    if (ascii_lower(guid.attribute("isPermaLink").value_or("true")) != "false") {
        if (std::string address = web_address(guid.text()); !address.empty()) return address;
    }
    return feed_address(item, attribute_in_any_case(item, "href"), hint);
}

Element atom_child(const Element& parent, std::string_view name) {
    return parent.child(name, kAtom);
}

void read_dates(const Element& item, FeedEntry& entry) {
    for (const Element& date :
         {own_child(item, "pubdate"), atom_child(item, "published"), dublin_core(item, "issued"),
          dublin_core(item, "created"), dublin_core(item, "date")}) {
        take_date(date.text(), entry.published_text, entry.published);
    }
    for (const Element& date : {atom_child(item, "updated"), dublin_core(item, "modified"),
                                dublin_core(item, "date"), own_child(item, "lastmod")}) {
        take_date(date ? date.text() : std::string{}, entry.updated_text, entry.updated);
    }
    // CDF has its dates in attributes.
    take_date(attribute_in_any_case(item, "lastmod"), entry.updated_text, entry.updated);
}

FeedEntry entry_of(const Element& item, const Hint& hint) {
    FeedEntry entry;
    entry.id = one_line(own_child(item, "guid").text(), 1000);
    if (entry.id.empty()) entry.id = one_line(item.attribute("about").value_or(""), 1000);
    entry.title =
        first_line({own_child(item, "title"), dublin_core(item, "title"), item.child("title")});
    entry.summary = first_words({own_child(item, "description"), own_child(item, "abstract"),
                                 item.child("encoded", kContent), dublin_core(item, "description"),
                                 item.child("summary")});
    entry.link = link_of(item, hint);
    entry.author = first_line({own_child(item, "author"), dublin_core(item, "creator")});
    for (const Element& child : item.children()) {
        const std::string name = ascii_lower(child.name());
        if ((name == "category" && child.prefix().empty()) || name == "subject")
            add_code(entry.categories, one_line(child.text(), 100));
    }
    entry.language = language_code(dublin_core(item, "language").text());
    read_dates(item, entry);
    return entry;
}

void read_channel(const Element& channel, const Hint& hint, Feed& feed) {
    feed.title = first_line({own_child(channel, "title"), dublin_core(channel, "title")});
    feed.description = first_words({own_child(channel, "description"),
                                    own_child(channel, "abstract"), channel.child("summary")});
    feed.link = link_of(channel, hint);
    feed.language = language_code(own_child(channel, "language").text());
    if (feed.language.empty())
        feed.language = language_code(dublin_core(channel, "language").text());
    feed.rights = first_line({own_child(channel, "copyright"), dublin_core(channel, "rights")});
    std::string written;
    for (const Element& date : {own_child(channel, "lastbuilddate"), own_child(channel, "pubdate"),
                                dublin_core(channel, "date")}) {
        take_date(date.text(), written, feed.updated);
    }
}

/// Items lie in the channel, beside it (RSS 1.0), or in channels within (CDF).
void read_items(const Element& parent, const Hint& hint, int depth, Feed& feed) {
    constexpr int kMostDepth = 5;
    for (const Element& child : parent.children()) {
        const std::string name = ascii_lower(child.name());
        if (name == "item" && feed.entries.size() < kMostEntries)
            feed.entries.push_back(entry_of(child, hint));
        if (name == "channel" && depth < kMostDepth) read_items(child, hint, depth + 1, feed);
    }
}

}  // namespace

Feed read_rss(const Element& root, const Hint& hint) {
    Feed feed;
    feed.format = Format::rss;
    const bool is_channel = ascii_lower(root.name()) == "channel";
    const Element channel = is_channel ? root : own_child(root, "channel");
    read_channel(channel ? channel : root.child("channel"), hint, feed);
    read_items(root, hint, 0, feed);
    return feed;
}

}  // namespace agora::notices
