#include "escaping_contexts.hpp"
#include "hostile_texts.hpp"

#include "agora/base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace agora::view {
namespace {

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
        ASSERT_EQ(contexts().broken_by(attack), std::nullopt) << attack;
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
        ASSERT_EQ(contexts().broken_by(text), std::nullopt) << text;
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
    RC_ASSERT(contexts().broken_by("x" + *hostile_text()) == std::nullopt);
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
