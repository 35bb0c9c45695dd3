#include "agora/markdown/passages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace agora::markdown {
namespace {

/// "kind level mark|cell|cell", a line each; [words](address) of links, *words* in bold.
std::string told(std::string_view text) {
    constexpr std::string_view kKinds[] = {"heading", "paragraph", "item", "quote",
                                           "code",    "head",      "row"};
    std::string out;
    for (const Passage& passage : passages(text)) {
        out += std::string{kKinds[static_cast<std::size_t>(passage.kind)]};
        if (passage.level > 0) out += " " + std::to_string(passage.level);
        if (!passage.mark.empty()) out += " " + passage.mark;
        for (const auto& cell : passage.cells) {
            out += "|";
            for (const Span& span : cell) {
                const std::string words = span.bold ? "*" + span.text + "*" : span.text;
                out += span.address.empty() ? words : "[" + words + "](" + span.address + ")";
            }
        }
        out += "\n";
    }
    return out;
}

TEST(Passages, AreThePartsInTheirOrder) {
    EXPECT_EQ(
        told("# Minutes\n\nWe were **12**,\nwith [guests](/members/1).\n\n> Said &amp; done\n"),
        "heading 1|Minutes\nparagraph|We were *12*, with [guests](/members/1).\n"
        "quote|Said & done\n");
    EXPECT_EQ(told("- one\n- two\n  1. in it\n  2. *and* this\n\nAfter"),
              "item 1|one\nitem 1|two\nitem 2 1.|in it\nitem 2 2.|and this\nparagraph|After\n");
    EXPECT_EQ(told("3. three\n4. four\n\n- [x] done\n- [ ] open"),
              "item 1 3.|three\nitem 1 4.|four\nitem 1 ☑|done\nitem 1 ☐|open\n");
    EXPECT_EQ(told("| who | what |\n| --- | --- |\n| Ana | [x](https://a.example) |\n| Ben | |\n"),
              "head|who|what\nrow|Ana|[x](https://a.example)\nrow|Ben|\n");
    EXPECT_EQ(told("    let it = 1;\n"), "code|let it = 1;\n\n");
    EXPECT_EQ(told(""), "");
}

TEST(Passages, AnUnsafeAddressIsNoLink) {
    EXPECT_EQ(told("[click](javascript:alert(1)) [it](java&#115;cript:x) <b>x</b>"),
              "paragraph|click it <b>x</b>\n");
    EXPECT_EQ(told("![a picture](https://a.example/p.png)"), "paragraph|a picture\n");
}

TEST(Passages, HostileTextsAreTheirLines) {
    std::string deep(200, '>');
    deep += " x";
    EXPECT_EQ(passages(deep).size(), 1U);
    EXPECT_EQ(passages(deep).front().kind, PassageKind::paragraph);
    std::string heads = "|";
    std::string rule = "|";
    for (int at = 0; at < 1000; ++at) heads += "a|", rule += "---|";
    std::string wide = heads + "\n" + rule + "\n";
    for (int at = 0; at < 10'000; ++at) wide += "|\n";
    std::size_t cells = 0;
    for (const Passage& passage : passages(wide)) cells += passage.cells.size();
    EXPECT_LT(cells, wide.size()) << "not a thousand for each of ten thousand rows";
    std::string long_text(2 * 1024 * 1024, 'a');
    EXPECT_EQ(passages(long_text).size(), 1U);
}

}  // namespace
}  // namespace agora::markdown
