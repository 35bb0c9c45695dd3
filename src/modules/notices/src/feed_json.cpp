#include "feed_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "json_values.hpp"

#include "agora/xml/html_text.hpp"

namespace agora::notices {
namespace {

using fields::Json;

std::string words_of(const Json& item) {
    for (const std::string_view name : {"summary", "content_text"}) {
        if (std::string text = paragraphs(text_of(item[name])); !text.empty()) return text;
    }
    return paragraphs(xml::html_text(text_of(item["content_html"])));
}

std::string author_of(const Json& item) {
    const std::vector<Json> authors = item["authors"].items();
    return one_line(text_of((authors.empty() ? item["author"] : authors.front())["name"]), 200);
}

FeedEntry entry_of(const Json& item, const Hint& hint) {
    FeedEntry entry;
    entry.id = one_line(text_of(item["id"]), 1000);
    entry.title = one_line(xml::html_text(text_of(item["title"])));
    entry.summary = words_of(item);
    entry.link = web_address(text_of(item["url"]), hint.address);
    if (entry.link.empty()) entry.link = web_address(text_of(item["external_url"]), hint.address);
    entry.author = author_of(item);
    for (const Json& tag : item["tags"].items())
        add_code(entry.categories, one_line(text_of(tag), 100));
    entry.language = language_code(text_of(item["language"]));
    take_date(text_of(item["date_published"]), entry.published_text, entry.published);
    take_date(text_of(item["date_modified"]), entry.updated_text, entry.updated);
    return entry;
}

}  // namespace

bool is_json_feed(const Json& document) {
    return document["version"].text() && document["items"].is_array();
}

Feed read_json_feed(const Json& document, const Hint& hint) {
    Feed feed;
    feed.format = Format::json_feed;
    feed.title = one_line(xml::html_text(text_of(document["title"])));
    feed.description = paragraphs(xml::html_text(text_of(document["description"])));
    feed.link = web_address(text_of(document["home_page_url"]), hint.address);
    feed.language = language_code(text_of(document["language"]));
    for (const Json& item : document["items"].items()) {
        if (feed.entries.size() >= kMostEntries) break;
        if (item.is_object()) feed.entries.push_back(entry_of(item, hint));
    }
    return feed;
}

}  // namespace agora::notices
