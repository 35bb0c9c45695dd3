#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/notices/feed.hpp"
#include "agora/xml/xml.hpp"

#include <string>

namespace agora::notices {

bool is_feed(const xml::Element& root);
bool is_json_feed(const fields::Json& document);

Feed read_xml_feed(const xml::Element& root, const Hint& hint);
Feed read_atom(const xml::Element& root, const Hint& hint);
Feed read_rss(const xml::Element& root, const Hint& hint);
Feed read_json_feed(const fields::Json& document, const Hint& hint);

/// A text construct of a feed as plain words on one line or in paragraphs, decoded by its type and
/// mode.
std::string feed_line(const xml::Element& element);
std::string feed_words(const xml::Element& element);

/// The first child of that name in any case, of the feed's own vocabulary.
xml::Element own_child(const xml::Element& parent, std::string_view name);
/// Of Dublin Core or its terms.
xml::Element dublin_core(const xml::Element& parent, std::string_view name);
std::string attribute_in_any_case(const xml::Element& element, std::string_view name);

/// Where a link leads, with every xml:base around it and the feed's own address.
std::string feed_address(const xml::Element& element, std::string_view text, const Hint& hint);

/// Sets the text and the moment of a date.
void take_date(std::string_view text, std::string& written, std::optional<Instant>& at);

/// The entries as notices of the hint's kind.
void read_feed_notices(const Feed& feed, const Hint& hint, Reading& reading);

constexpr std::size_t kMostEntries = 50'000;

}  // namespace agora::notices
