#include "xml_fuzzing.hpp"

#include "agora/locale/text.hpp"
#include "agora/xml/xml.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace std::string_view_literals;

namespace agora::xml {
namespace {

Element root_of(std::string_view bytes, const Options& options = {}) {
    const Result<Parsed> parsed = parse(bytes, options);
    EXPECT_TRUE(parsed.ok()) << bytes;
    return parsed ? parsed->root : Element{};
}

TEST(Xml, gives_elements_by_local_name_with_their_declared_namespace) {
    const Element root = root_of(
        "<n xmlns='urn:a' xmlns:c='urn:c'><c:ID scheme='x'>1</c:ID><ID>2</ID><c:ID>3</c:ID></n>");
    EXPECT_EQ(root.space(), "urn:a");
    EXPECT_EQ(root.child("ID").text(), "1");
    EXPECT_EQ(root.child("ID").space(), "urn:c");
    EXPECT_EQ(root.child("ID", "urn:a").text(), "2");
    EXPECT_EQ(root.children("ID").size(), 3U);
    EXPECT_EQ(root.children("ID")[2].path(), "/n/c:ID[2]");
    EXPECT_EQ(root.child("ID").attribute("scheme"), "x");
    EXPECT_FALSE(root.child("ID").attribute("other"));
}

TEST(Xml, of_nothing_gives_nothing) {
    const Element none = root_of("<a/>").at({"b", "c"});
    EXPECT_FALSE(none);
    EXPECT_EQ(none.text(), "");
    EXPECT_TRUE(none.children().empty());
    EXPECT_TRUE(none.all_within("x").empty());
    EXPECT_EQ(none.line(), 0);
    EXPECT_EQ(none.markup(), "");
}

TEST(Xml, gives_all_text_and_the_markup_inside) {
    const Element root = root_of("<a xmlns:x='y'>one<b>two<![CDATA[<3>]]></b> four</a>");
    EXPECT_EQ(root.text(), "onetwo<3> four");
    EXPECT_EQ(root.child("b").text(), "two<3>");
    EXPECT_EQ(root_of("<a><d xmlns='z'>x &amp; y</d></a>").markup(), "<d>x &amp; y</d>");
}

TEST(Xml, inherits_language_and_base) {
    const Element root =
        root_of("<a xml:lang='nl' xml:base='http://x/'><b xml:base='y/'><c/></b></a>");
    const Element inner = root.at({"b", "c"});
    EXPECT_EQ(inner.inherited("lang"), "nl");
    EXPECT_EQ(inner.bases(), (std::vector<std::string>{"http://x/", "y/"}));
}

TEST(Xml, knows_the_line_of_an_element_and_of_a_fault) {
    EXPECT_EQ(root_of("<a>\n<b/>\n  <c/></a>").child("c").line(), 3);
    const Result<Parsed> broken = parse("<a>\n<b>\n</a>");
    ASSERT_FALSE(broken.ok());
    EXPECT_TRUE(broken.refusal().is(XmlRefusal::xml_malformed));
    EXPECT_EQ(broken.refusal().field(), "line 3");
}

TEST(Xml, that_is_malformed_is_read_as_far_as_it_goes_when_asked) {
    Options options;
    options.when_malformed = WhenMalformed::read_as_far;
    const Result<Parsed> parsed = parse("<a><b>1</b><c>2</d>", options);
    ASSERT_TRUE(parsed.ok());
    EXPECT_TRUE(parsed->repaired);
    EXPECT_EQ(parsed->root.child("b").text(), "1");
}

TEST(Xml, is_one_document) {
    EXPECT_FALSE(parse("").ok());
    EXPECT_FALSE(parse("plain words").ok());
    EXPECT_FALSE(parse("<a/><b/>").ok());
    EXPECT_FALSE(parse("<!-- only -->").ok());
}

class Encodings : public testing::TestWithParam<std::pair<std::string_view, std::string_view>> {};

TEST_P(Encodings, are_read_as_utf8) {
    EXPECT_EQ(root_of(GetParam().first).text(), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(
    All, Encodings,
    testing::Values(
        std::pair{"<a>caf\xC3\xA9</a>"sv, "café"sv},
        std::pair{"\xEF\xBB\xBF<a>caf\xC3\xA9</a>"sv, "café"sv},
        std::pair{"<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9 \x80</a>"sv, "café €"sv},
        std::pair{"<?xml version='1.0' encoding='windows-1251'?><a>\xC4\xE0</a>"sv, "Да"sv},
        std::pair{"<a>caf\xE9</a>"sv, "café"sv},
        std::pair{"\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0"sv, "é"sv},
        std::pair{"\xFE\xFF\0<\0a\0>\0\xE9\0<\0/\0a\0>"sv, "é"sv},
        std::pair{"<\0a\0>\0\xE9\0<\0/\0a\0>\0"sv, "é"sv},
        std::pair{"<?xml version='1.0' encoding='UTF-16'?><a>caf\xC3\xA9</a>"sv, "café"sv},
        std::pair{"<?xml version='1.0' encoding='no-such'?><a>caf\xC3\xA9</a>"sv, "café"sv}));

TEST(Xml, takes_the_charset_of_the_transport_when_it_says_nothing_itself) {
    Options options;
    options.charset = "windows-1251";
    EXPECT_EQ(root_of("<a>\xC4\xE0</a>", options).text(), "Да");
}

TEST(Xml, replaces_plain_entities_of_its_own) {
    EXPECT_EQ(root_of("<!DOCTYPE a [<!ENTITY name 'Makers &#233;'>]><a>&name;, &name;</a>").text(),
              "Makers é, Makers é");
}

TEST(Xml, refuses_entities_that_grow) {
    for (const std::string_view bomb :
         {"<!DOCTYPE a [<!ENTITY b 'lol'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"sv,
          "<!DOCTYPE a [<!ENTITY b '<x/>'>]><a>&b;</a>"sv}) {
        const Result<Parsed> parsed = parse(bomb);
        ASSERT_FALSE(parsed.ok()) << bomb;
        EXPECT_TRUE(parsed.refusal().is(XmlRefusal::xml_unsafe)) << bomb;
    }
    std::string quadratic = "<!DOCTYPE a [<!ENTITY b '" + std::string(1000, 'x') + "'>]><a>";
    for (int times = 0; times < 100; ++times) quadratic += "&b;";
    EXPECT_TRUE(parse(quadratic + "</a>").refusal().is(XmlRefusal::xml_unsafe));
    EXPECT_EQ(root_of("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a>&amp;&x;</a>").text(),
              "&&x;");
}

TEST(Xml, leaves_entities_that_lie_elsewhere_alone) {
    EXPECT_EQ(root_of("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>").text(),
              "&x;");
    EXPECT_EQ(
        root_of("<!DOCTYPE a [<!ENTITY % p PUBLIC 'b' 'http://c.example/d'> %p;]><a>e</a>").text(),
        "e");
}

TEST(Xml, has_limits_of_depth_and_size) {
    std::string deep;
    for (int level = 0; level < 100'000; ++level) deep += "<a>";
    Options options;
    options.when_malformed = WhenMalformed::read_as_far;
    EXPECT_TRUE(parse(deep, options).refusal().is(XmlRefusal::xml_too_deep));
    options.most_bytes = 10;
    EXPECT_TRUE(parse("<a>12345678</a>", options).refusal().is(XmlRefusal::xml_too_large));
}

TEST(Xml, is_recognised_by_its_start) {
    EXPECT_TRUE(seems_xml("\xEF\xBB\xBF \n<a/>"));
    EXPECT_TRUE(seems_xml("\xFF\xFE<\0a\0"sv));
    EXPECT_FALSE(seems_xml("{\"a\": 1}"));
    EXPECT_FALSE(seems_xml(""));
}

RC_GTEST_PROP(Xml, survives_anything, ()) {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "<a>", "</a>", "<b x='", "'>", "<!DOCTYPE a [", "<!ENTITY e '", "&e;", "]>", "<![CDATA[",
        "]]>", "<!--", "-->", "\xFF\xFE", "<?xml encoding=\"utf-16\"?>", "text", "<script>", "&#",
        "\xC3"));
    std::string bytes;
    for (const std::string& part : parts) bytes += part;
    read_anything(bytes);
}

}  // namespace
}  // namespace agora::xml
