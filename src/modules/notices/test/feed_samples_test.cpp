#include "cleaning.hpp"
#include "json_values.hpp"
#include "reading.hpp"

#include "agora/base/text.hpp"
#include "agora/notices/feed.hpp"
#include "agora/xml/html_text.hpp"

#include <regex>

namespace agora::notices {
namespace {

namespace fs = std::filesystem;
using fields::Json;

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == extension)
            files.push_back(entry.path());
    }
    return files;
}

/// What gofeed gives as it stands is markup for it and words for us.
bool same_words(const std::string& ours, const std::string& theirs) {
    return ours == one_line(theirs) || ours == one_line(xml::html_text(theirs));
}

std::string expected_link(const Json& object) {
    if (const std::string link = text_of(object["link"]); !link.empty()) return link;
    for (const Json& link : object["links"].items()) {
        if (const std::string rel = text_of(link["rel"]); !rel.empty() && rel != "alternate")
            continue;
        const std::string href = link.is_object() ? text_of(link["href"]) : text_of(link);
        if (!href.empty()) return href;
    }
    return {};
}

std::string expected_date(const Json& object) {
    for (const std::string_view name : {"publishedParsed", "pubDateParsed"}) {
        if (const std::string date = text_of(object[name]); !date.empty()) return date;
    }
    return {};
}

/// What differs between ours and gofeed's reading of one feed or entry.
struct Difference {
    int compared = 0;
    int equal = 0;
    std::string told;

    void compare(const std::string& file, std::string_view what, bool same, const std::string& ours,
                 const std::string& theirs) {
        ++compared;
        if (same)
            ++equal;
        else
            told += file + ": " + std::string{what} + ": " + ours + " | " + theirs + "\n";
    }
    void add(const std::string& file, const Json& theirs, const std::string& title,
             const std::string& link, const std::optional<Instant>& published) {
        if (const std::string expected = text_of(theirs["title"]); !expected.empty())
            compare(file, "title", same_words(title, expected), title, expected);
        if (const std::string expected = web_address(expected_link(theirs)); !expected.empty())
            compare(file, "link", link == expected, link, expected);
        if (const std::string expected = expected_date(theirs); !expected.empty()) {
            const std::string ours = published ? to_iso(*published) : "";
            compare(file, "date", ours == expected, ours, expected);
        }
    }
};

TEST(FeedSamples, of_gofeed_are_read_as_its_json_says) {
    const fs::path folder = samples("04-feeds/gofeed");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the feeds are absent";
    Difference all;
    for (const fs::path& path : files_in(folder, ".xml")) {
        const auto expected =
            fields::parse_json(bytes_of(fs::path{path}.replace_extension(".json")));
        if (!expected || !expected->is_object()) continue;
        const std::string file = path.filename().string();
        const Result<Feed> feed = read_feed(bytes_of(path));
        all.compare(file, "read", feed.ok(), "", "");
        if (!feed) continue;
        all.add(file, *expected, feed->title, feed->link, std::nullopt);
        std::vector<Json> items = (*expected)["items"].items();
        if (items.empty()) items = (*expected)["entries"].items();
        all.compare(file, "entries", items.size() == feed->entries.size(),
                    std::to_string(feed->entries.size()), std::to_string(items.size()));
        for (std::size_t at = 0; at < items.size() && at < feed->entries.size(); ++at) {
            const FeedEntry& entry = feed->entries[at];
            all.add(file, items[at], entry.title, entry.link, entry.published);
        }
    }
    EXPECT_GE(all.compared, 600);
    EXPECT_GE(all.equal * 100, all.compared * 98) << all.told;
}

/// The charset of a line "Header: Content-type: …; charset=…" in the sample's comment.
Hint hint_of(const std::string& bytes) {
    static const std::regex kCharset{R"(Content-type:[^\n]*charset=([A-Za-z0-9_\-]+))",
                                     std::regex::icase};
    Hint hint;
    hint.address = "http://127.0.0.1:8097/tests/";
    static const std::regex kLocation{R"(Content-Location:\s*(\S+))", std::regex::icase};
    std::smatch found;
    const std::string head = bytes.substr(0, 1000);
    if (std::regex_search(head, found, kLocation)) hint.address = found[1];
    if (std::regex_search(head, found, kCharset)) hint.charset = found[1];
    return hint;
}

/// Whose title is markup that feedparser repairs and we drop.
bool is_told_otherwise(const std::string& file) {
    return file == "xml_declaration_unexpected_character.xml" || file == "entry_title_crazy.xml";
}

TEST(FeedSamples, of_feedparser_that_are_well_formed_are_all_read) {
    const fs::path folder = samples("04-feeds/feedparser");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the feeds are absent";
    static const std::regex kExpected{
        R"(Expect:\s+not bozo and (feed|entries\[0\])\['(title|link)'\] == u?'([^'\\\n]*)'\s)"};
    int read_files = 0;
    int equal = 0;
    std::string told;
    std::vector<std::string> unread;
    for (const fs::path& path : files_in(folder / "wellformed", ".xml")) {
        const std::string bytes = bytes_of(path);
        const Result<Feed> feed = read_feed(bytes, hint_of(bytes));
        if (!feed) {
            unread.push_back(path.filename().string() + " " + std::string{feed.refusal().name()});
            continue;
        }
        ++read_files;
        const std::string head = bytes.substr(0, 1000);
        std::smatch expected;
        if (is_told_otherwise(path.filename().string())) continue;
        if (!std::regex_search(head, expected, kExpected)) continue;
        const bool of_feed = expected[1] == "feed";
        if (!of_feed && feed->entries.empty()) {
            told += path.filename().string() + ": no entry\n";
            continue;
        }
        const bool is_title = expected[2] == "title";
        const std::string title = of_feed ? feed->title : feed->entries[0].title;
        const std::string link = of_feed ? feed->link : feed->entries[0].link;
        const std::string theirs = expected[3];
        const bool same = is_title ? same_words(title, theirs) : link == web_address(theirs);
        if (same)
            ++equal;
        else
            told +=
                path.filename().string() + ": " + (is_title ? title : link) + " | " + theirs + "\n";
    }
    EXPECT_GE(read_files, 1000);
    EXPECT_EQ(joined(unread, "\n"), "");
    EXPECT_GE(equal, 60);
    EXPECT_EQ(told, "");
}

TEST(FeedSamples, with_hostile_markup_give_words_only) {
    const fs::path folder = samples("04-feeds/feedparser/wellformed/sanitize");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the feeds are absent";
    static const std::regex kMarkup{R"(<\s*/?\s*(script|iframe|style|object|embed|img|a|div|p)\b)",
                                    std::regex::icase};
    int checked = 0;
    for (const fs::path& path : files_in(folder, ".xml")) {
        const Result<Feed> feed = read_feed(bytes_of(path));
        ASSERT_TRUE(feed.ok()) << path;
        std::string words = feed->title + "\n" + feed->description;
        for (const FeedEntry& entry : feed->entries)
            words += "\n" + entry.title + "\n" + entry.summary;
        EXPECT_FALSE(std::regex_search(words, kMarkup)) << path << "\n" << words;
        ++checked;
    }
    EXPECT_GE(checked, 400);
}

TEST(FeedSamples, in_other_encodings_and_malformed_are_survived) {
    const fs::path folder = samples("04-feeds/feedparser");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the feeds are absent";
    int read_files = 0;
    int all_files = 0;
    for (const std::string_view part : {"encoding", "illformed"}) {
        for (const fs::path& path : files_in(folder / part, ".xml")) {
            const std::string bytes = bytes_of(path);
            ++all_files;
            const Result<Feed> feed = read_feed(bytes, hint_of(bytes));
            if (feed) ++read_files;
        }
    }
    EXPECT_GE(read_files * 100, all_files * 85);
}

}  // namespace
}  // namespace agora::notices
