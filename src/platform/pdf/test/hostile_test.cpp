#include "press_testing.hpp"

namespace agora::pdf {
namespace {

using testing::HasSubstr;

std::string repeated(std::string_view text, std::size_t bytes) {
    std::string all;
    while (all.size() < bytes) all += text;
    return all;
}

/// In a paragraph, in a heading, in a list and in a cell.
std::vector<Block> everywhere(const std::string& text) {
    return {heading(2, text),
            paragraph(words(text)),
            list({words(text)}),
            table({{text, 1}, {"B", 1}}, {{words(text), words("cel")}}),
            facts({{text, words(text)}}),
            paragraph(words("Het einde."))};
}

TEST_F(PressTest, NothingThatSomebodyTypesBreaksIt) {
    std::string controls;
    for (char byte = 1; byte < 32; ++byte) controls += byte;
    for (const std::string& text :
         {controls + "\x7F\xC2\x85", std::string("a\0b", 3), std::string{"\xFF\xFE\xC0\x80 slecht"},
          std::string{"\xED\xA0\x80 half"}, repeated("x", 2'500), repeated("e\xCC\x81", 2'500),
          "a" + repeated("\xCC\x81", 2'500), repeated("שלום עולם ", 1'000),
          repeated("\xE2\x80\xAE\xE2\x80\x8D", 1'500), repeated("\U0001F600", 1'000),
          repeated("汉字", 1'500), repeated("\n", 2'500),
          std::string{"\xEF\xBF\xBF\xEF\xB7\x90\xF0\x9F\xBF\xBE"},
          std::string{"{page} {pages} <b>&amp; (a\\)b) %PDF-1.7 endobj"}, std::string{}}) {
        const std::string bytes = print(everywhere(text));
        EXPECT_GE(read_pdf(bytes).pages, 1);
        EXPECT_THAT(text_of(bytes), HasSubstr("Het einde."));
    }
}

TEST_F(PressTest, ControlCharactersAreLeftOutAndMalformedBytesAreMarked) {
    const std::string text = text_of(print({paragraph(words("voor\x01\x02na, \xFFkapot"))}));
    EXPECT_THAT(text, HasSubstr("voorna"));
    EXPECT_THAT(text, HasSubstr("kapot"));
}

TEST_F(PressTest, AMegabyteOfTextIsLaidOutWhole) {
    std::string text;
    for (int word = 0; text.size() < 1'000'000; ++word) text += std::to_string(word) + " woorden ";
    const std::string bytes = print({paragraph(words(text)), paragraph(words("Het einde."))});
    EXPECT_GE(read_pdf(bytes).pages, 100);
    const std::string read = text_of(bytes);
    EXPECT_THAT(read, HasSubstr("50000 woorden"));
    EXPECT_THAT(read, HasSubstr("Het einde."));
}

TEST_F(PressTest, AsManyRowsAsThereMayBeAreMadeWithinTheLimits) {
    std::vector<std::vector<Line>> rows;
    while (rows.size() < kMostRows - 1)
        rows.push_back({words("Rij " + std::to_string(rows.size()))});
    const std::string bytes = print({table({{"Kolom", 1}}, std::move(rows))});
    EXPECT_EQ(read_pdf(bytes).count("TR"), kMostRows);
    EXPECT_THAT(text_of(bytes), HasSubstr("Rij 9998"));
}

TEST_F(PressTest, MoreWorkThanTheLimitOfTheProcessorIsRefusedWithASentence) {
    PressOptions hasty = options();
    hasty.processor_seconds = 1;
    const auto none = Press(hasty).print(document({paragraph(words(repeated("x", 1'000'000)))}));
    ASSERT_FALSE(none.ok());
    EXPECT_TRUE(none.refusal().is(PdfRefusal::document_too_hard));
}

TEST_F(PressTest, ColumnsOfAnyNumberAndShareStayOnThePage) {
    std::vector<Column> columns;
    std::vector<Line> cells;
    for (int at = 0; at < 40; ++at) {
        columns.push_back({"Kolom", at == 3 ? 1'000'000 : -at});
        cells.push_back(words("cel"));
    }
    EXPECT_GE(read_pdf(print({table(columns, {cells, {}, {words("een")}})})).pages, 1);
    EXPECT_EQ(read_pdf(print({table({}, {{words("niets")}}), table(columns, {})})).count("Table"),
              0);
}

}  // namespace
}  // namespace agora::pdf
