#include "agora/notices/feed.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "documents.hpp"
#include "feed_parts.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

namespace agora::notices {
namespace {

constexpr std::array<std::string_view, 5> kRoots{"rss", "rdf", "feed", "channel", "entry"};

/// Stable as long as the feed lets it be.
std::string identifier_of(const FeedEntry& entry) {
    if (!entry.id.empty()) return entry.id;
    return entry.link.empty() ? entry.title : entry.link;
}

Notice notice_of(const FeedEntry& entry, const Feed& feed, const Hint& hint) {
    Notice notice;
    notice.format = feed.format;
    notice.source = hint.source.empty() ? feed.title : hint.source;
    notice.source_id = identifier_of(entry);
    notice.source_version = entry.updated ? to_iso(*entry.updated) : std::string{};
    notice.licence = feed.rights;
    notice.kind = hint.kind;
    std::string language = entry.language.empty() ? feed.language : entry.language;
    if (language.empty()) language = hint.language;
    add_code(notice.languages, language);
    add_text(notice.titles, language, entry.title);
    if (notice.titles.empty()) add_text(notice.titles, language, one_line(entry.summary, 120));
    if (notice.titles.empty()) add_text(notice.titles, language, one_line(entry.link));
    // What says nothing but a summary is told from the others by it.
    if (notice.source_id.empty() && !notice.titles.empty()) {
        notice.source_id = notice.titles.front().text;
    }
    add_text(notice.descriptions, language, entry.summary);
    notice.words = entry.categories;
    notice.published = entry.published ? entry.published : entry.updated;
    notice.updated = entry.updated;
    notice.link = entry.link;
    return notice;
}

}  // namespace

bool is_feed(const xml::Element& root) {
    const std::string name = ascii_lower(root.name());
    return std::find(kRoots.begin(), kRoots.end(), name) != kRoots.end();
}

Feed read_xml_feed(const xml::Element& root, const Hint& hint) {
    const std::string name = ascii_lower(root.name());
    return name == "feed" || name == "entry" ? read_atom(root, hint) : read_rss(root, hint);
}

void read_feed_notices(const Feed& feed, const Hint& hint, Reading& reading) {
    reading.format = feed.format;
    std::size_t position = 0;
    for (const FeedEntry& entry : feed.entries) {
        ++position;
        Notice notice = notice_of(entry, feed, hint);
        if (notice.titles.empty()) {
            reading.refused.push_back(
                refused_at(NoticeRefusal::title_missing, "entry " + std::to_string(position)));
        } else {
            reading.notices.push_back(std::move(notice));
        }
    }
    reading.cut = feed.entries.size() >= kMostEntries;
}

Result<Feed> read_feed(std::string_view bytes, const Hint& hint) {
    if (bytes.size() > kMostBytes) return NoticeRefusal::file_too_large;
    if (seems_json(bytes)) {
        const Result<fields::Json> document = parse_document(bytes);
        if (!document) return document.refusal();
        if (!is_json_feed(*document)) return NoticeRefusal::not_recognised;
        return read_json_feed(*document, hint);
    }
    const Result<xml::Parsed> parsed = parse_xml(bytes, hint);
    if (!parsed) return parsed.refusal();
    if (!is_feed(parsed->root)) return NoticeRefusal::not_recognised;
    Feed feed = read_xml_feed(parsed->root, hint);
    feed.repaired = parsed->repaired;
    return feed;
}

}  // namespace agora::notices
