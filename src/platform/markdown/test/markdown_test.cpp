#include "agora/markdown/markdown.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace agora::markdown {
namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += part;
    return text;
}

/// Every tag of the markup is one that the renderer writes, with no attribute of its own.
void expect_only_own_tags(const std::string& markup, std::string_view source) {
    static constexpr std::string_view kTags[] = {
        "p",     "/p",     "em",    "/em",    "strong",     "/strong",     "code", "/code",
        "pre",   "/pre",   "del",   "/del",   "ul",         "/ul",         "ol",   "/ol",
        "li",    "/li",    "br",    "hr",     "blockquote", "/blockquote", "a",    "/a",
        "h3",    "/h3",    "h4",    "/h4",    "h5",         "/h5",         "h6",   "/h6",
        "table", "/table", "thead", "/thead", "tbody",      "/tbody",      "tr",   "/tr",
        "th",    "/th",    "td",    "/td",    "div",        "/div",        "span", "/span"};
    for (std::size_t at = markup.find('<'); at != std::string::npos;
         at = markup.find('<', at + 1)) {
        const std::size_t end = markup.find_first_of(" >", at);
        const std::string_view name = std::string_view{markup}.substr(at + 1, end - at - 1);
        const bool known = std::find(std::begin(kTags), std::end(kTags), name) != std::end(kTags);
        ASSERT_TRUE(known) << name << " from " << source;
        const std::string_view tag = std::string_view{markup}.substr(at, markup.find('>', at) - at);
        if (name == "a") {
            const std::string address = ascii_lower(tag.substr(9, tag.find('"', 9) - 9));
            ASSERT_TRUE(tag.starts_with("<a href=\"") &&
                        tag.ends_with("\" rel=\"nofollow ugc noopener\""));
            ASSERT_TRUE(address.starts_with("http") || address.starts_with("mailto:") ||
                        address.starts_with("/") || address.starts_with("#"))
                << address << " from " << source;
        }
    }
}

TEST(Markdown, RendersWhatPeopleWrite) {
    EXPECT_EQ(render("Hello *there*").markup(), "<p>Hello <em>there</em></p>");
    EXPECT_EQ(render("# Title").markup(), "<h3>Title</h3>");
    EXPECT_EQ(render("- a\n- b").markup(), "<ul><li>a</li><li>b</li></ul>");
    EXPECT_EQ(render("[site](https://example.org)").markup(),
              "<p><a href=\"https://example.org\" rel=\"nofollow ugc noopener\">site</a></p>");
    EXPECT_NE(render("|a|b|\n|---|---|\n|1|2|").markup().find("<table>"), std::string::npos);
}

TEST(Markdown, EscapesHtml) {
    EXPECT_EQ(render("<b>x</b>").markup(), "<p>&lt;b&gt;x&lt;/b&gt;</p>");
    EXPECT_EQ(render("<script>alert(1)</script>").markup().find("<script"), std::string::npos);
}

TEST(Markdown, OpensNoDangerousLink) {
    for (const char* text :
         {"[x](javascript:alert(1))", "[x](java&#115;cript:alert(1))",
          "[x](&#x6A;avascript:alert(1))", "[x](javascript&colon;alert(1))",
          "[x](data:text/html,x)", "[x](//evil.example)", "[x](\\\\evil.example)",
          "[x](vbscript:x)", "![x](javascript:alert(1))", "<javascript:alert(1)>"}) {
        EXPECT_EQ(render(text).markup().find("href"), std::string::npos) << text;
    }
}

TEST(Markdown, NeverLoadsAPictureFromElsewhere) {
    EXPECT_EQ(render("![a](https://example.org/a.png)").markup(),
              "<p><a href=\"https://example.org/a.png\" rel=\"nofollow ugc noopener\">a</a></p>");
}

TEST(Markdown, ShowsAPictureThatTheSiteKeeps) {
    const std::string address = "/forum/pictures/abcdefghijklmnopqrst-_09.webp";
    EXPECT_EQ(render("![Bread \\*and\\* _\"jam\"_ [x](/y)](" + address + ")").markup(),
              "<p><img src=\"" + address +
                  "\" alt=\"Bread *and* &quot;jam&quot; x\" loading=\"lazy\"></p>");
    EXPECT_EQ(render("![a ![b](" + address + ") <br>  \nc](" + address + ")").markup(),
              "<p><img src=\"" + address + "\" alt=\"a b &lt;br&gt; c\" loading=\"lazy\"></p>");
    EXPECT_EQ(plain_text("![Bread](" + address + ") there", 100), "Bread there");
    for (const std::string other :
         {"https://example.org" + address, "/" + address, "/en" + address, address + "?a",
          std::string{"/members/12/portrait.webp"},
          std::string{"/pictures/abcdefghijklmnopqrst-_09.webp"},
          std::string{"/forum/pictures/..%2f..%2fabcdefghijklmno.webp"},
          std::string{"/forum/pictures/short.webp"}, std::string{"data:image/png;base64,AAAA"}}) {
        EXPECT_EQ(render("![a](" + other + ")").markup().find("<img"), std::string::npos) << other;
    }
}

TEST(Markdown, StaysBoundedOnHostileTexts) {
    for (const char* part :
         {"[a](<b", "<!--", "|a", "> ", "*a **b ", "![[[", "`", "~~a", "- ", "&#35;"}) {
        const std::string text = repeated(part, 64 * 1024);
        const std::string markup = render(text).markup();
        EXPECT_LE(markup.size(), text.size() * 20 + 8192) << part;
        expect_only_own_tags(markup, part);
    }
}

TEST(Markdown, LinksBareAddressesInATextOfUsualSizeOnly) {
    EXPECT_NE(render(repeated("www.example.org ", 20'000)).markup().find("<a "), std::string::npos);
    EXPECT_EQ(render(repeated("www.example.org ", 64 * 1024)).markup().find("<a "),
              std::string::npos);
}

TEST(Markdown, CutsPlainTextAtAWord) {
    EXPECT_EQ(plain_text("A **bold** word, [linked](https://example.org)", 100),
              "A bold word, linked");
    EXPECT_EQ(plain_text("één twee drie", 9), "één twee…");
    EXPECT_EQ(plain_text("Tom &amp; Jerry", 100), "Tom & Jerry");
}

TEST(Markdown, WithstandsKnownPayloads) {
    const std::filesystem::path folder =
        std::filesystem::path{AGORA_SOURCE_DIR} / "../shared/data/02-injection";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "../shared/data is absent";
    std::size_t lines = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.file_size() > 300'000) continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line); ++lines) {
            expect_only_own_tags(render(line).markup(), line);
            if (HasFatalFailure()) return;
        }
    }
    EXPECT_GT(lines, 5000U);
}

TEST(Markdown, QuotesWithinQuotesBeyondTheLimitAreWords) {
    for (const std::size_t depth : {50U, 51U, 200U, 5000U}) {
        const std::string markup = render(std::string(depth, '>') + " kept").markup();
        EXPECT_EQ(markup.find("<blockquote>"), std::string::npos) << depth;
        EXPECT_NE(markup.find("kept"), std::string::npos) << depth;
    }
    EXPECT_NE(render(std::string(40, '>') + " kept").markup().find("<blockquote>"),
              std::string::npos);
}

}  // namespace
}  // namespace agora::markdown
