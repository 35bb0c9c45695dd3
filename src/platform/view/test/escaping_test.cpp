#include "hostile_texts.hpp"
#include "html_tokens.hpp"
#include "one_template.hpp"

#include "agora/base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <deque>

namespace agora::view {
namespace {

/// A place in a template. The check of templates refuses the last four, and variables in attributes
/// such as srcset or without quotes; ctemplate must hold even so.
struct Context {
    const char* name;
    const char* text;
};
const Context kContexts[] = {
    {"text", "<p>{{V}}</p>"},
    {"kept spaces", "<textarea>\n{{V:pre_escape}}</textarea>"},
    {"title", "<title>{{V}}</title>"},
    {"attribute", "<p title=\"{{V}}\" class='{{V}}'>x</p>"},
    {"address", "<a href=\"{{V}}\">x</a>"},
    {"path", "<a href=\"/members/{{V}}\">x</a>"},
    {"query", "<a href=\"/members?q={{V:url_query_escape}}\">x</a>"},
    {"link", "<a href=\"{{V:x-link}}\">x</a>"},
    {"picture", "<img src=\"{{V}}\" alt=\"{{V}}\">"},
    {"raw, but no Html", "<p>{{V:none}}</p>"},
    {"attribute without quotes", "<p title={{V}}>x</p>"},
    {"script", "<script>var a = '{{V}}', b = \"{{V}}\";</script>"},
    {"JSON in a script", "<script type=\"application/json\">{\"a\": \"{{V}}\"}</script>"},
    {"style", "<p style=\"color: {{V}}\">x</p><style>p { color: {{V}} }</style>"},
};

const std::deque<OneTemplate>& templates() {
    static const std::deque<OneTemplate> kAll = [] {
        std::deque<OneTemplate> all;
        for (const Context& context : kContexts) all.emplace_back(context.text);
        return all;
    }();
    return kAll;
}

const std::vector<std::string>& usual_shapes() {
    static const std::vector<std::string> kAll = [] {
        std::vector<std::string> all;
        for (const OneTemplate& each : templates()) all.push_back(shape_of(each.with("x")));
        return all;
    }();
    return kAll;
}

/// In no context does the value change what the page is made of.
void expect_same_shape(const std::string& value) {
    for (std::size_t i = 0; i < std::size(kContexts); ++i) {
        const std::string html = templates()[i].with(value);
        ASSERT_EQ(shape_of(html), usual_shapes()[i]) << kContexts[i].name << ": " << html;
    }
}

const OneTemplate& in_text() {
    static const OneTemplate kText{"<p>{{V:pre_escape}}</p>"};
    return kText;
}
const OneTemplate& in_link() {
    static const OneTemplate kLink{"<a href=\"{{V}}\">x</a>"};
    return kLink;
}

bool leads_to_a_script(std::string_view address) {
    std::string plain;
    for (const char c : address) {
        if (static_cast<unsigned char>(c) > 0x20) plain += c;
    }
    plain = ascii_lower(plain);
    return plain.starts_with("javascript:") || plain.starts_with("data:") ||
           plain.starts_with("vbscript:");
}

TEST(Escaping, AttacksFromTheListsChangeNothing) {
    const std::vector<std::string> attacks = attack_texts();
    if (attacks.empty()) GTEST_SKIP() << "../shared/data/02-injection is absent";
    EXPECT_GT(attacks.size(), 5000U);
    for (const std::string& attack : attacks) {
        expect_same_shape(attack);
        EXPECT_EQ(text_of(in_text().with(attack)), attack);
        EXPECT_FALSE(leads_to_a_script(attribute_of(in_link().with(attack), "href"))) << attack;
    }
}

TEST(Escaping, NaughtyStringsAreShownAsTheyAre) {
    const std::vector<std::string> texts = naughty_texts();
    if (texts.empty()) GTEST_SKIP() << "../shared/data/01-naughty-strings is absent";
    const OneTemplate field{"<input value=\"{{V:pre_escape}}\">"};
    EXPECT_GT(texts.size(), 300U);
    for (const std::string& text : texts) {
        expect_same_shape(text);
        EXPECT_EQ(text_of(in_text().with(text)), text);
        EXPECT_EQ(attribute_of(field.with(text), "value"), text);
    }
}

/// Random texts from pieces that mean something in HTML, JavaScript, CSS or to the template engine.
rc::Gen<std::string> hostile_text() {
    const auto piece = rc::gen::element<std::string>(
        "<", ">", "\"", "'", "`", "&", "/", "\\", "=", " ", "\n", "\r", "\t", "\f", "-->", "<!--",
        "</script>", "</textarea>", "</style>", "<script>", "{{", "}}", "[[", "]]", "{{V}}",
        "javascript:", "onerror=", "\xC0\xBC", "\xE2\x80\xA8", "\x01", "(", ")", ";", "a", "<svg",
        "]]>", "<![CDATA[", "&lt;", "&#x3c;", "%3C", "url(", "expression(", "\xFF", "é");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) { return joined(pieces, ""); });
}

RC_GTEST_PROP(Escaping, NoTextChangesTheShapeOfAPage, ()) {
    const std::string value = "x" + *hostile_text();
    for (std::size_t i = 0; i < std::size(kContexts); ++i) {
        RC_ASSERT(shape_of(templates()[i].with(value)) == usual_shapes()[i]);
    }
}

RC_GTEST_PROP(Escaping, TextsAreShownAsTheyAre, ()) {
    const std::string value = *hostile_text();
    RC_ASSERT(text_of(in_text().with(value)) == value);
}

RC_GTEST_PROP(Escaping, NoTextMakesAScriptOfALink, ()) {
    const std::string value = *hostile_text();
    RC_ASSERT(!leads_to_a_script(attribute_of(in_link().with(value), "href")));
    RC_ASSERT(!leads_to_a_script(attribute_of(in_link().with("javascript:" + value), "href")));
}

TEST(Escaping, LinksLeadToTheWebMailOrTelephoneOnly) {
    const OneTemplate link{"<a href=\"{{V:x-link}}\">x</a>"};
    for (const char* fine : {"https://a.be/?q=1&r=\"'<", "HTTP://a.be", "mailto:a@b.be", "/x", "/",
                             "tel:+3221234567"}) {
        EXPECT_EQ(attribute_of(link.with(fine), "href"), fine);
    }
    for (const char* wrong :
         {"javascript:alert(1)", "java\nscript:alert(1)", " javascript:x", "//evil.be",
          "/\\evil.be", "data:text/html,x", "x.html", "", "https:evil.be", "https://a\nb"}) {
        EXPECT_EQ(attribute_of(link.with(wrong), "href"), "#") << wrong;
    }
}

TEST(Escaping, QueriesAreEncoded) {
    const OneTemplate query{"<a href=\"/m?q={{V:url_query_escape}}&amp;p=1\">x</a>"};
    EXPECT_EQ(attribute_of(query.with("a&b=c #é"), "href"), "/m?q=a%26b%3Dc+%23%C3%A9&p=1");
}

}  // namespace
}  // namespace agora::view
