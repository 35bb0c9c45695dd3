#include "reading.hpp"

#include "agora/notices/feed.hpp"

namespace agora::notices {
namespace {

Feed feed_of(std::string_view bytes, const Hint& hint = {}) {
    const Result<Feed> feed = read_feed(bytes, hint);
    EXPECT_TRUE(feed.ok()) << bytes;
    return feed ? *feed : Feed{};
}

TEST(Feed, rss_entries_become_notices_of_the_kind_that_its_source_has) {
    Hint hint;
    hint.kind = Kind::residency_or_prize;
    hint.address = "https://fonds.example/feed.xml";
    const Reading reading = read_all(fixture("calls.rss"), hint);
    EXPECT_EQ(reading.format, Format::rss);
    ASSERT_EQ(reading.notices.size(), 2U);
    const Notice& notice = reading.notices[0];
    EXPECT_EQ(notice.source, "Oproepen & subsidies");
    EXPECT_EQ(notice.source_id, "oproep-1");
    EXPECT_EQ(notice.kind, Kind::residency_or_prize);
    EXPECT_EQ(notice.licence, "CC BY 4.0");
    EXPECT_EQ(notice.titles, (Texts{{"nl", "Residentie klank 2027"}}));
    EXPECT_EQ(text_in(notice.descriptions, "nl"), "Drie weken werken.\nTot 1 december.");
    EXPECT_EQ(notice.link, "https://fonds.example/oproep/1");
    EXPECT_EQ(notice.words, (std::vector<std::string>{"muziek"}));
    EXPECT_EQ(to_iso(*notice.published), "2026-11-03T08:30:00Z");
    EXPECT_EQ(reading.notices[1].source_id, "https://fonds.example/appel");
    EXPECT_EQ(to_iso(*reading.notices[1].published), "2026-11-01T00:00:00Z");
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_EQ(reading.refused[0].field(), "entry 2");
}

TEST(Feed, atom_has_types_links_and_bases) {
    const Feed feed = feed_of(
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr' xml:base='https://a.example/x/'>"
        "<title type='html'>Appels &amp;amp; &lt;i>prix&lt;/i></title><rights>CC0</rights>"
        "<link rel='self' href='feed'/><link href='.'/><updated>2026-11-01T10:00:00+01:00</updated>"
        "<entry xml:lang='nl'><title type='text'>3 &lt; 4</title><id>urn:1</id>"
        "<link rel='enclosure' href='e.pdf'/><link rel='alternate' href='een'/>"
        "<updated>2026-11-02T10:00:00Z</updated><published>2026-11-01T10:00:00Z</published>"
        "<category term='kunst'/><author><name>Redactie</name></author>"
        "<content type='xhtml'><div "
        "xmlns='http://www.w3.org/1999/xhtml'><p>Een</p><script>x</script>"
        "<p>twee</p></div></content></entry></feed>");
    EXPECT_EQ(feed.format, Format::atom);
    EXPECT_EQ(feed.title, "Appels & prix");
    EXPECT_EQ(feed.link, "https://a.example/x/");
    EXPECT_EQ(feed.rights, "CC0");
    ASSERT_EQ(feed.entries.size(), 1U);
    const FeedEntry& entry = feed.entries[0];
    EXPECT_EQ(entry.title, "3 < 4");
    EXPECT_EQ(entry.link, "https://a.example/x/een");
    EXPECT_EQ(entry.language, "nl");
    EXPECT_EQ(entry.summary, "Een\ntwee");
    EXPECT_EQ(entry.author, "Redactie");
    EXPECT_EQ(to_iso(*entry.updated), "2026-11-02T10:00:00Z");
    EXPECT_EQ(to_iso(*entry.published), "2026-11-01T10:00:00Z");
}

TEST(Feed, entries_with_a_summary_alone_are_told_apart_by_it) {
    const Reading reading = read_all(
        R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>A mural</summary></entry>)"
        R"(<entry><summary>A residency</summary></entry></feed>)",
        {});
    ASSERT_EQ(reading.notices.size(), 2U);
    EXPECT_EQ(reading.notices[0].source_id, "A mural");
    EXPECT_EQ(reading.notices[1].source_id, "A residency");
}

TEST(Feed, in_json_is_read) {
    const Feed feed = feed_of(
        R"({"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "nl",
            "items": [{"id": 7, "url": "https://a.example/7", "title": "Zeven",
                       "content_html": "<p>Een <b>twee</b></p>", "tags": ["x"],
                       "date_published": "2026-11-03T09:00:00+01:00"}, 5]})");
    EXPECT_EQ(feed.format, Format::json_feed);
    ASSERT_EQ(feed.entries.size(), 1U);
    EXPECT_EQ(feed.entries[0].id, "7");
    EXPECT_EQ(feed.entries[0].summary, "Een twee");
    EXPECT_EQ(to_iso(*feed.entries[0].published), "2026-11-03T08:00:00Z");
}

TEST(Feed, that_is_malformed_is_read_as_far_as_it_goes) {
    const Feed feed = feed_of("<rss><channel><item><title>Een</title></item><item><title>Twee");
    EXPECT_TRUE(feed.repaired);
    ASSERT_GE(feed.entries.size(), 1U);
    EXPECT_EQ(feed.entries[0].title, "Een");
}

TEST(Feed, links_lead_only_to_the_web) {
    const Feed feed = feed_of(
        "<rss><channel><item><title>x</title><link>javascript:alert(1)</link></item></channel></"
        "rss>");
    EXPECT_EQ(feed.entries.at(0).link, "");
}

TEST(Feed, of_another_kind_is_refused) {
    for (const std::string_view text : {"<html/>", "{\"a\": 1}"}) {
        const Result<Feed> feed = read_feed(text);
        ASSERT_FALSE(feed.ok());
        EXPECT_TRUE(feed.refusal().is(NoticeRefusal::not_recognised));
    }
}

TEST(FeedDate, is_read_as_it_is_written_in_the_wild) {
    const auto read = [](std::string_view text) {
        const auto at = parse_feed_date(text);
        return at ? to_iso(*at) : std::string{};
    };
    EXPECT_EQ(read("Thu, 01 Jan 2004 19:48:21 GMT"), "2004-01-01T19:48:21Z");
    EXPECT_EQ(read("Thu, 1 Jan 04 19:48 EST"), "2004-01-02T00:48:00Z");
    EXPECT_EQ(read("31 Dec 2003 10:14:55 +0100"), "2003-12-31T09:14:55Z");
    EXPECT_EQ(read("Mon Jan 26 16:31:00 EST 2004"), "2004-01-26T21:31:00Z");
    EXPECT_EQ(read("2003-12-31T10:14:55.25Z"), "2003-12-31T10:14:55Z");
    EXPECT_EQ(read("2003-12"), "2003-12-01T00:00:00Z");
    EXPECT_EQ(read("2003"), "2003-01-01T00:00:00Z");
    EXPECT_EQ(read("31-Dec-2003"), "2003-12-31T00:00:00Z");
    EXPECT_EQ(read("Wed, 31 Dec 2003 10:14:55 PM"), "2003-12-31T22:14:55Z");
    EXPECT_EQ(read("3 november 2026"), "2026-11-03T00:00:00Z");
    EXPECT_EQ(read("15 août 2026 14:00"), "2026-08-15T14:00:00Z");
    for (const std::string_view text :
         {"", "soon", "32 Dec 2003", "Dec", "10:14", "--", "-1 Jan 2003"})
        EXPECT_EQ(read(text), "") << text;
}

}  // namespace
}  // namespace agora::notices
