#pragma once

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"
#include "agora/notices/feed.hpp"
#include "agora/notices/read.hpp"

#include <string_view>

namespace agora::notices {

/// What holds of a notice whatever it was read from.
inline void check(const Notice& notice) {
    AGORA_ASSERT(!notice.source_id.empty());
    AGORA_ASSERT(!notice.titles.empty());
    for (const LanguageText& title : notice.titles) {
        AGORA_ASSERT(is_valid_utf8(title.text));
        AGORA_ASSERT(title.text.find('\n') == std::string::npos);
    }
    for (const std::string& link : {notice.link, notice.documents_link, notice.submission_link})
        AGORA_ASSERT(link.empty() || ascii_lower(link.substr(0, 4)) == "http");
    AGORA_ASSERT(notice.lots.size() <= kMostLots);
    AGORA_ASSERT(notice.cpv.empty() || notice.cpv.size() == 8);
}

/// Reads any bytes as a notice of each kind.
inline void read_anything(std::string_view bytes) {
    Hint hint;
    hint.address = "https://example.org/feed";
    if (const Result<Reading> reading = read(bytes, hint)) {
        for (const Notice& notice : reading->notices) check(notice);
    }
    (void)read_feed(bytes, hint);
    (void)parse_feed_date(bytes);
}

inline void read_table(std::string_view bytes) {
    Hint hint;
    hint.format = Format::csv;
    if (const Result<Reading> reading =
            read("title;buyer;deadline;cpv;value\n" + std::string{bytes}, hint)) {
        for (const Notice& notice : reading->notices) check(notice);
    }
}

}  // namespace agora::notices
