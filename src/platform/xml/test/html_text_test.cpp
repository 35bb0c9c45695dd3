#include "agora/xml/html_text.hpp"

#include <gtest/gtest.h>

namespace agora::xml {
namespace {

TEST(HtmlText, of_plain_words_stays_as_it_is_with_its_space_folded) {
    EXPECT_EQ(html_text("Oproep  voor\n  makers "), "Oproep voor makers");
    EXPECT_EQ(html_text("3 < 4 & 5 > 2"), "3 < 4 & 5 > 2");
}

TEST(HtmlText, loses_tags_comments_and_what_is_not_for_readers) {
    EXPECT_EQ(html_text("safe<script type='x'>alert('<b>')</script> words"), "safe words");
    EXPECT_EQ(html_text("a<style>p{}</style>b<!-- <p>c</p> -->d"), "abd");
    EXPECT_EQ(html_text("<a href=\"x>y\" onclick='z'>link</a>"), "link");
    EXPECT_EQ(html_text("before<script>never closed"), "before");
    EXPECT_EQ(html_text("<SCRIPT >x</sCript\n>after"), "after");
}

TEST(HtmlText, makes_a_line_of_each_block) {
    EXPECT_EQ(html_text("<h1>Prijs</h1><p>Een</p>\n<p>Twee<br/>drie</p>"),
              "Prijs\nEen\nTwee\ndrie");
}

TEST(HtmlText, replaces_references_once) {
    EXPECT_EQ(html_text("caf&eacute; &#233;&#xE9; &amp;lt; &unknown; &euro;&apos;"),
              "café éé &lt; &unknown; €'");
    EXPECT_EQ(references_replaced("&#0;&#xD800;&#x110000;&#99999999999;"),
              "\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(references_replaced("& &; &#; &#x; &"), "& &; &#; &#x; &");
}

}  // namespace
}  // namespace agora::xml
