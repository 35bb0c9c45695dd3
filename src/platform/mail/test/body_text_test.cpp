#include "body_text.hpp"

#include <gtest/gtest.h>

namespace agora::mail {
namespace {

TEST(BodyText, StaysReadableInQuotedPrintable) {
    EXPECT_EQ(encode_text("Hello Ana,\nsee you.").lines, "Hello Ana,\r\nsee you.\r\n");
    EXPECT_EQ(encode_text("Zoé = vraie amie").lines, "Zo=C3=A9 =3D vraie amie\r\n");
    EXPECT_EQ(encode_text("a \nb\t\n").lines, "a=20\r\nb=09\r\n");
    EXPECT_EQ(encode_text("").lines, "");
}

TEST(BodyText, HasOneKindOfLineEnd) {
    EXPECT_EQ(encode_text("a\rb\nc\r\nd").lines, "a\r\nb\r\nc\r\nd\r\n");
    EXPECT_EQ(encode_text("a\n\n\nb").lines, "a\r\n\r\n\r\nb\r\n");
    EXPECT_EQ(encode_text("a\n\rb").lines, "a\r\n\r\nb\r\n");
}

TEST(BodyText, EscapesWhatMailServersReadAsTheirs) {
    EXPECT_EQ(encode_text(".\n..\nFrom x\n From y").lines,
              "=2E\r\n=2E.\r\n=46rom x\r\n From y\r\n");
}

TEST(BodyText, EscapesTheSameAfterASoftBreak) {
    const std::string line(75, 'x');
    EXPECT_EQ(encode_text(line + "From x").lines, line + "=\r\n=46rom x\r\n");
    EXPECT_EQ(encode_text(line + ".").lines, line + "=\r\n=2E\r\n");
}

TEST(BodyText, BreaksLongLinesSoftly) {
    for (const char c : {'x', '=', '.', ' '}) {
        const std::string lines = encode_text(std::string(1'000, c) + "x").lines;
        for (std::size_t start = 0; start < lines.size();) {
            const std::size_t end = lines.find("\r\n", start);
            ASSERT_NE(end, std::string::npos);
            EXPECT_LE(end - start, 76U);
            EXPECT_NE(lines[start], '.');
            start = end + 2;
        }
    }
}

TEST(BodyText, TakesBase64ForOtherScripts) {
    const EncodedBody body = encode_text("例え");
    EXPECT_EQ(body.encoding, "base64");
    EXPECT_EQ(body.lines, "5L6L44GI\r\n");
    EXPECT_EQ(base64_lines(std::string(100, 'x')).find("\r\n"), 76U);
    EXPECT_EQ(base64_lines(""), "");
}

}  // namespace
}  // namespace agora::mail
