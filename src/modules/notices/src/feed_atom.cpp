#include "feed_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"

#include "agora/base/text.hpp"

namespace agora::notices {
namespace {

using xml::Element;

/// The page: rel="alternate" or none; of several the first.
std::string link_of(const Element& parent, const Hint& hint) {
    std::string other;
    for (const Element& link : parent.children("link")) {
        const std::string href = std::string{link.attribute("href").value_or("")};
        const std::string address = feed_address(link, href.empty() ? link.text() : href, hint);
        const std::string_view rel = link.attribute("rel").value_or("alternate");
        if (rel == "alternate" && !address.empty()) return address;
        if (rel != "self" && rel != "edit" && rel != "enclosure" && rel != "replies" &&
            other.empty()) {
            other = address;
        }
    }
    return other;
}

Element first_of(const Element& parent, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (const Element found = own_child(parent, name)) return found;
    }
    return {};
}

FeedEntry entry_of(const Element& element, const Hint& hint) {
    FeedEntry entry;
    entry.id = one_line(own_child(element, "id").text(), 1000);
    entry.title = feed_line(own_child(element, "title"));
    const Element summary = own_child(element, "summary");
    entry.summary = feed_words(summary ? summary : own_child(element, "content"));
    entry.link = link_of(element, hint);
    entry.author = one_line(own_child(element, "author").child("name").text(), 200);
    for (const Element& category : element.children("category")) {
        const auto label = category.attribute("label");
        add_code(entry.categories,
                 one_line(label ? *label : category.attribute("term").value_or(""), 100));
    }
    entry.language = language_code(element.inherited("lang"));
    take_date(first_of(element, {"published", "issued", "created"}).text(), entry.published_text,
              entry.published);
    take_date(first_of(element, {"updated", "modified"}).text(), entry.updated_text, entry.updated);
    return entry;
}

}  // namespace

Feed read_atom(const Element& root, const Hint& hint) {
    Feed feed;
    feed.format = Format::atom;
    feed.title = feed_line(own_child(root, "title"));
    feed.description = feed_words(first_of(root, {"subtitle", "tagline"}));
    feed.link = link_of(root, hint);
    feed.language = language_code(root.inherited("lang"));
    feed.rights = feed_line(first_of(root, {"rights", "copyright"}));
    std::string written;
    take_date(first_of(root, {"updated", "modified"}).text(), written, feed.updated);
    // A document may also be a single entry.
    if (root.name() == "entry") feed.entries.push_back(entry_of(root, hint));
    for (const Element& element : root.children("entry")) {
        if (feed.entries.size() >= kMostEntries) break;
        feed.entries.push_back(entry_of(element, hint));
    }
    return feed;
}

}  // namespace agora::notices
