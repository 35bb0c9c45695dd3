#include "press_testing.hpp"

#include <algorithm>

namespace agora::pdf {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST_F(PressTest, AScreenReaderFindsHeadingsParagraphsListsTablesAndLinks) {
    Line line = words("Voor ");
    line.push_back({.text = "wie leest", .url = "https://agora.example/nl/lezen"});
    const ReadPdf read =
        read_pdf(print({heading(1, "Kop"), paragraph(line), heading(2, "Lijst"),
                        list({words("eerst")}), table({{"Naam", 1}}, {{words("cel")}}),
                        facts({{"Stand", words("open")}}), figure("1001", "Vier velden")}));
    EXPECT_THAT(read.tags(), ElementsAre("Document", "H1", "P", "Span", "Link", "H2", "L", "LI",
                                         "Lbl", "LBody", "Table", "THead", "TR", "TH", "TBody",
                                         "TR", "TD", "Table", "TBody", "TR", "TH", "TD", "Figure"));
    EXPECT_EQ(read.elements[13].scope, "Column");
    EXPECT_EQ(read.elements[20].scope, "Row");
    EXPECT_EQ(read.elements.back().alt, "Vier velden");
    EXPECT_THAT(read.links, ElementsAre("https://agora.example/nl/lezen"));
}

TEST_F(PressTest, WordsOfAnotherLanguageSayWhich) {
    Line line = words("Zoals men zegt: ");
    line.push_back({.text = "bonne chance", .lang = "fr"});
    const ReadPdf read =
        read_pdf(print({heading(1, "Un titre", "fr"), paragraph(std::move(line))}));
    EXPECT_EQ(read.elements[1].lang, "fr");
    EXPECT_EQ(read.elements[3].lang, "");
    EXPECT_EQ(read.elements[4].lang, "fr");
}

TEST_F(PressTest, TextCanBeSearchedInAnyScriptOfTheFonts) {
    const std::string text =
        text_of(print({paragraph(words("Coöperatie, société, Ελληνικά, Кириллица, ő, ŵ, ≤ €"))}));
    EXPECT_THAT(text, HasSubstr("Coöperatie, société, Ελληνικά, Кириллица, ő, ŵ, ≤ €"));
    EXPECT_THAT(text, HasSubstr("https://agora.example/nl/recommendations"));
    EXPECT_THAT(text, HasSubstr("Zoals het er stond op 1 december 2026."));
    EXPECT_THAT(text, HasSubstr("Pagina 1 van 1"));
}

TEST_F(PressTest, ATableGoesOnOverPagesWithItsHeadOnEach) {
    const std::string bytes = print({rows(120)});
    const ReadPdf read = read_pdf(bytes);
    EXPECT_GE(read.pages, 3);
    EXPECT_EQ(read.count("Table"), 1);
    EXPECT_EQ(read.count("TR"), 121) << "no row is broken, and the head counts once";
    EXPECT_EQ(read.count("TH"), 3);
    EXPECT_EQ(read.links.size(), 120);
    const std::string text = text_of(bytes);
    std::int64_t heads = 0;
    for (std::size_t at = 0; (at = text.find("Nummer", at)) != std::string::npos; ++at) ++heads;
    EXPECT_EQ(heads, read.pages);
    const std::string all = std::to_string(read.pages);
    EXPECT_THAT(text, HasSubstr("Pagina " + all + " van " + all));
}

TEST_F(PressTest, ARowLongerThanAPageIsBrokenAndLosesNothing) {
    std::string text;
    for (int word = 0; word < 2'000; ++word) text += "woord" + std::to_string(word) + " ";
    const std::string bytes =
        print({table({{"A", 1}, {"B", 3}}, {{words("kort"), words(text)}, {words("na"), {}}})});
    EXPECT_GE(read_pdf(bytes).pages, 3);
    const std::string read = text_of(bytes);
    for (const int word : {0, 700, 1'300, 1'999}) {
        EXPECT_THAT(read, HasSubstr("woord" + std::to_string(word)));
    }
}

TEST_F(PressTest, AHeadingStaysWithWhatFollows) {
    std::vector<Block> blocks;
    for (int at = 0; at < 200; ++at) {
        blocks.push_back(heading(2, "Kop " + std::to_string(at)));
        blocks.push_back(paragraph(words("Inhoud " + std::to_string(at))));
    }
    const std::string text = text_of(print(std::move(blocks)));
    for (std::size_t at = 0; (at = text.find("Kop ", at)) != std::string::npos; ++at) {
        EXPECT_LT(text.find("Inhoud", at), text.find('\f', at));
    }
}

TEST_F(PressTest, OnlySafeAddressesBecomeLinksAndNoneLeavesItsPlace) {
    const std::string sly = "https://x.example/a')/b(c\\d<e>\"é f";
    const ReadPdf read = read_pdf(
        print({paragraph(link("eerst", "javascript:alert(1)")),
               paragraph(link("dan", "file:///etc/passwd")), paragraph(link("hier", sly))}));
    ASSERT_EQ(read.links.size(), 1);
    EXPECT_EQ(read.links.front(), "https://x.example/a%27%29/b%28c%5Cd%3Ce%3E%22%C3%A9%20f");
}

}  // namespace
}  // namespace agora::pdf
