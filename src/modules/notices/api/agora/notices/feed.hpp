#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"
#include "agora/notices/read.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::notices {

/// One entry of a feed. Texts are plain: markup is off, scripts and styles with their content.
struct FeedEntry {
    std::string id;  ///< guid or id; empty when the feed has none
    std::string title;
    std::string summary;
    std::string link;  ///< http or https, absolute when the feed's address is known
    std::string author;
    std::vector<std::string> categories;
    std::string language;
    std::string published_text;  ///< as written
    std::string updated_text;
    std::optional<Instant> published;
    std::optional<Instant> updated;
};

struct Feed {
    Format format = Format::rss;
    std::string title;
    std::string description;
    std::string link;
    std::string language;
    std::string rights;
    std::optional<Instant> updated;
    std::vector<FeedEntry> entries;
    bool repaired = false;  ///< it was not well-formed XML and was read as far as it could be
};

/// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1.
Result<Feed> read_feed(std::string_view bytes, const Hint& hint = {});

/// A date of a feed: RFC 822 with its liberties, RFC 3339, ISO 8601 and what people write.
std::optional<Instant> parse_feed_date(std::string_view text);

}  // namespace agora::notices
