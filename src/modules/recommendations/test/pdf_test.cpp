#include "agora/pdf/testing.hpp"
#include "register_test.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// The register and a story on paper (GOV-01, GOV-03).
class PdfTest : public RegisterTest {
 protected:
    void SetUp() override {
        RegisterTest::SetUp();
        fill();
    }
    std::string words_of(const std::string& path, const access::Actor& who = {}) {
        const auto answer = get(path, who);
        EXPECT_EQ(answer.status, 200) << path;
        EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
        return pdf::text_of(answer.body);
    }
};

TEST_P(PdfTest, TheStoryComesAsAPdfInTheReadersLanguage) {
    EXPECT_TRUE(get("/en/recommendations/701-2").holds("/en/recommendations/701-2/story.pdf"));
    const auto answer = get("/nl/recommendations/701-2/story.pdf");
    const pdf::ReadPdf read = pdf::read_pdf(answer.body);
    EXPECT_EQ(read.lang, "nl");
    EXPECT_EQ(read.title, "701-2 · Een gids voor leden");
    EXPECT_TRUE(read.is_tagged);
    EXPECT_THAT(answer.headers["Content-Disposition"], HasSubstr("recommendation-701-2.pdf"));
    // The sites of tests speak English; dates and languages show whose reading it is.
    const std::string dutch = pdf::text_of(answer.body);
    EXPECT_THAT(dutch, AllOf(HasSubstr("What became of it"), HasSubstr("De raad zegt ja."),
                             HasSubstr("hou rekening met het budget."), HasSubstr("9 mei 2019"),
                             HasSubstr("Denk aan privacy."), HasSubstr("Page 1 of"),
                             HasSubstr("https://agora.example/nl/recommendations/701-2")));
    const auto french = get("/fr/recommendations/701-2/story.pdf");
    EXPECT_THAT(pdf::text_of(french.body),
                AllOf(HasSubstr("9 mai 2019"), HasSubstr("néerlandais")));
    const auto elements = pdf::read_pdf(french.body).elements;
    const auto title = std::ranges::find(elements, "H1", &pdf::Element::tag);
    ASSERT_NE(title, elements.end());
    EXPECT_EQ(title->lang, "nl") << "the title says its own language";
}

TEST_P(PdfTest, TheStoryNamesItsPartsAndReferencesWithLinks) {
    const auto answer = get("/en/recommendations/700-1/story.pdf");
    EXPECT_THAT(pdf::text_of(answer.body),
                AllOf(HasSubstr("It was asked before"), HasSubstr("eerst dit"), HasSubstr("700/1"),
                      HasSubstr("Gent"), HasSubstr("No news known to Agora")));
    EXPECT_THAT(pdf::read_pdf(answer.body).links,
                Contains("https://agora.example/en/recommendations/700-1.a"));
}

TEST_P(PdfTest, TheRegisterComesAsATableWithTheSameFilters) {
    EXPECT_TRUE(get("/en/recommendations?cycle=cycle-b")
                    .holds("/en/recommendations/export.pdf?cycle=cycle-b"));
    const auto all = get("/en/recommendations/export.pdf");
    EXPECT_EQ(pdf::read_pdf(all.body).count("TR"), 6) << "a head and five";
    EXPECT_THAT(pdf::text_of(all.body), HasSubstr("5 recommendations"));
    const std::string some = words_of("/nl/recommendations/export.pdf?cycle=cycle-b&q=gids");
    EXPECT_THAT(some, AllOf(HasSubstr("Een gids voor leden"), HasSubstr("Cycle B"),
                            HasSubstr("gids"), Not(HasSubstr("Een ledenregister"))));
    const auto none = get("/en/recommendations/export.pdf?q=zzzzz");
    EXPECT_THAT(pdf::text_of(none.body), HasSubstr("No recommendation"));
    EXPECT_EQ(pdf::read_pdf(none.body).count("TR"), 1) << "what was looked for, and no table";
}

TEST_P(PdfTest, WhatTheBoardAnsweredIsAReportInTheReadersLanguage) {
    EXPECT_TRUE(get("/fr/cycles/cycle-b/opinions").holds("/fr/cycles/cycle-b/opinions.pdf"));
    const auto report = get("/fr/cycles/cycle-b/opinions.pdf");
    EXPECT_EQ(pdf::read_pdf(report.body).lang, "fr");
    EXPECT_THAT(pdf::text_of(report.body),
                AllOf(HasSubstr("701-2 · Een gids voor leden"), HasSubstr("De raad zegt ja."),
                      HasSubstr("hou rekening met het budget."), HasSubstr("9 mai 2019")));
    moderate("701-2", web::Measure::hidden);
    EXPECT_THAT(words_of("/nl/cycles/cycle-b/opinions.pdf"), Not(HasSubstr("De raad zegt ja.")));
    EXPECT_EQ(get("/api/cycles/nowhere/opinions.pdf").status, 404);
}

TEST_P(PdfTest, ThePagesOfTheApiGiveTheSameFiles) {
    EXPECT_THAT(words_of("/api/recommendations/701-2/story.pdf"), HasSubstr("Een gids voor leden"));
    EXPECT_EQ(pdf::read_pdf(get("/api/recommendations/export.pdf").body).count("TR"), 6);
    const auto missing = get("/api/recommendations/700-77/story.pdf");
    EXPECT_EQ(missing.status, 404);
    EXPECT_TRUE(missing.holds("recommendation_not_found"));
}

TEST_P(PdfTest, WhoMayNotReadThePageGetsNoFile) {
    moderate("701-2", web::Measure::limited);
    EXPECT_EQ(get("/en/recommendations/701-2/story.pdf").status, 404);
    EXPECT_THAT(words_of("/en/recommendations/701-2/story.pdf", ana_),
                HasSubstr("After a report only members see this."));
    moderate("700-1", web::Measure::hidden);
    for (const auto& [who, may] : {std::pair{access::Actor{}, false}, std::pair{ana_, false},
                                   std::pair{editor_, true}, std::pair{board_, true}}) {
        EXPECT_EQ(get("/en/recommendations/700-1", who).status, may ? 200 : 404);
        EXPECT_EQ(get("/en/recommendations/700-1/story.pdf", who).status, may ? 200 : 404);
        const std::string list = words_of("/en/recommendations/export.pdf", who);
        EXPECT_EQ(list.find("Een ledenregister") != std::string::npos, may);
        const std::string part = words_of("/en/recommendations/700-1.a/story.pdf", who);
        EXPECT_EQ(part.find("Een ledenregister") != std::string::npos, may);
    }
    EXPECT_EQ(get("/en/recommendations/700-77/story.pdf").status, 404);
}

TEST_P(PdfTest, WhoReadsOnPaperIsToldByWhomItWasRecordedOnlyAsAMember) {
    ASSERT_EQ(record("701-3", act("accepted"), board_), 303);
    EXPECT_THAT(words_of("/en/recommendations/701-3/story.pdf"), Not(HasSubstr("Board, ")));
    EXPECT_THAT(words_of("/en/recommendations/701-3/story.pdf"), HasSubstr("Because."));
    EXPECT_THAT(words_of("/en/recommendations/701-3/story.pdf", ana_), HasSubstr(", Board"));
}

AGORA_EACH_ENGINE(PdfTest);

}  // namespace
}  // namespace agora::recommendations
