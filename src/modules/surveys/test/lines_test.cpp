#include "surveys_site.hpp"

#include <gmock/gmock.h>

namespace agora::surveys {
namespace {

using testing::HasSubstr;

/// A matrix and a ranking: line by line.
class LinesTest : public SurveysTest {
 protected:
    http::NameValues statements() {
        auto fields = options("Never\nSometimes\nOften");
        for (const std::string language : {"nl", "fr", "en"}) {
            fields.add("rows_" + language, "Cafés\nWalks");
        }
        return fields;
    }
    /// 1 a matrix, 2 a ranking, 3 a text if one says "Often" of cafés, 4 a text if talks come first.
    std::string draft(const http::NameValues& terms) {
        const std::string path = drafted(ada_, terms);
        EXPECT_EQ(ask(path, ada_, "matrix", "How often?", statements()), 303);
        EXPECT_EQ(ask(path, ada_, "ranking", "What first?", options("Talks\nWork\nHelp")), 303);
        EXPECT_EQ(ask(path, ada_, "text", "Which cafés?", {{"condition", "1 is 3 1"}}), 303);
        EXPECT_EQ(ask(path, ada_, "text", "Which talks?", {{"condition", "2 is 1"}}), 303);
        return path;
    }
    std::string asked() {
        const std::string path = draft(terms());
        publish(path, ada_);
        return path;
    }
    web::TestAnswer said(const std::string& path, const http::NameValues& fields) {
        return post("/en" + path + "/answers", fields, ben_);
    }
};

TEST_P(LinesTest, AMatrixIsATableOfRadioButtonsWithHeads) {
    const std::string path = asked();
    const auto page = get("/en" + path, ben_);
    EXPECT_TRUE(page.holds("<legend class=\"field-label\">How often?"));
    EXPECT_TRUE(page.holds("<th scope=\"col\" id=\"question-q1-column-3\">Often</th>"));
    EXPECT_TRUE(page.holds("<span id=\"field-q1_2-words\">Walks</span>"));
    EXPECT_TRUE(
        page.holds("name=\"q1_2\" value=\"3\" "
                   "aria-labelledby=\"field-q1_2-words question-q1-column-3\""));
    EXPECT_TRUE(page.holds(">No answer</th>")) << "a chosen one can't be taken back otherwise";
    EXPECT_TRUE(page.holds("<select class=\"input\" name=\"q2_3\" id=\"field-q2_3\">"));
    EXPECT_TRUE(page.holds("Only if you say “Often” of “Cafés” in “How often?”."));
    EXPECT_TRUE(page.holds("Only if “Talks” is your first of “What first?”."));
    const auto french = get("/fr" + path, cleo_);
    EXPECT_TRUE(french.holds("How often? (fr)"));
    EXPECT_TRUE(french.holds("Cafés"));
}

TEST_P(LinesTest, PlacesGivenTwiceOrLeftOpenAreToldAtTheirFields) {
    const std::string path = asked();
    const auto twice =
        said(path, {{"q1_1", "3"}, {"q2_1", "2"}, {"q2_2", "2"}, {"q2_3", "1"}, {"q3", "Ours."}});
    EXPECT_EQ(twice.status, 422);
    EXPECT_TRUE(twice.holds("id=\"field-q2_1-error\""));
    EXPECT_TRUE(twice.holds("Talks: Place 2 is given twice. Give each its own."));
    EXPECT_TRUE(twice.holds("Work: Place 2 is given twice."));
    EXPECT_FALSE(twice.holds("id=\"field-q2_3-error\""));
    EXPECT_TRUE(twice.holds("name=\"q1_1\" value=\"3\" checked")) << "what was said stays";
    EXPECT_TRUE(twice.holds("<option value=\"2\" selected>2</option>"));
    EXPECT_TRUE(twice.holds("Ours."));
    const auto open = said(path, {{"q2_1", "1"}, {"q2_2", "2"}});
    EXPECT_EQ(open.status, 422);
    EXPECT_TRUE(open.holds("Help: Give this a place too, or none to any."));
    EXPECT_EQ(said(path, {{"q2_1", "1"}, {"q2_2", "2"}, {"q2_3", "4"}}).status, 422);
    EXPECT_EQ(said(path, {{"q1_1", "9"}}).status, 422);
    EXPECT_EQ(said(path, {{"q1_1", "1"}, {"q1_1", "2"}}).status, 422);
    EXPECT_EQ(said(path, {{"q1_2", "1"}}).status, 303) << "and no place at all is fine";
}

TEST_P(LinesTest, WhatIsNeededIsAskedForOnEachLine) {
    const std::string path = drafted(ada_, terms());
    auto needed = statements();
    needed.add("required", "true");
    EXPECT_EQ(ask(path, ada_, "matrix", "How often?", needed), 303);
    auto order = options("Talks\nWork");
    order.add("required", "true");
    EXPECT_EQ(ask(path, ada_, "ranking", "What first?", order), 303);
    publish(path, ada_);
    EXPECT_FALSE(get("/en" + path, ben_).holds(">No answer</th>"));
    const auto half = said(path, {{"q1_1", "1"}, {"q2_1", "1"}});
    EXPECT_EQ(half.status, 422);
    EXPECT_TRUE(half.holds("id=\"field-q1_2-error\""));
    EXPECT_FALSE(half.holds("id=\"field-q1_1-error\""));
    EXPECT_TRUE(half.holds("id=\"field-q2_2-error\""));
    EXPECT_EQ(said(path, {{"q1_1", "1"}, {"q1_2", "1"}, {"q2_1", "2"}, {"q2_2", "1"}}).status, 303);
}

TEST_P(LinesTest, ResultsStandPerRowAndPerOption) {
    const std::string path = asked();
    answered_by(path, 6,
                {{"q1_1", "3"},
                 {"q1_2", "1"},
                 {"q2_1", "2"},
                 {"q2_2", "1"},
                 {"q2_3", "3"},
                 {"q3", "Kept."},
                 {"q4", "Dropped."}});
    answered_by(path, 2, {{"q1_1", "1"}, {"q2_1", "1"}, {"q2_2", "2"}, {"q2_3", "3"}});
    end(path, ada_);
    const auto page = get("/en" + path + "/results", ben_);
    EXPECT_TRUE(page.holds("<rect class=\"shade-1\" x=\"0\" width=\"250\" height=\"10\"/>"));
    EXPECT_TRUE(page.holds("<rect class=\"shade-10\" x=\"250\" width=\"750\" height=\"10\"/>"));
    EXPECT_TRUE(page.holds("<span class=\"small soft nowrap\">75 %</span>")) << "and in numbers";
    EXPECT_TRUE(page.holds("Borda"));
    EXPECT_LT(page.body.find(">1.25</td>"), page.body.find(">1.75</td>"))
        << "the lowest mean first";
    const auto csv = get("/en" + path + "/results.csv", ben_).body;
    EXPECT_THAT(csv, HasSubstr("How often?: Cafés,Often,6,8,75\r\n"));
    EXPECT_THAT(csv, HasSubstr("How often?: Walks,Never,6,6,100\r\n"));
    EXPECT_THAT(csv, HasSubstr("What first?,Work: in the first place,6,8,75\r\n"));
    EXPECT_THAT(csv, HasSubstr("What first?,Talks: mean place,1.75,8,\r\n"));
    EXPECT_THAT(csv, HasSubstr("Which talks?,,too few to tell,,\r\n")) << "two put talks first";
}

TEST_P(LinesTest, ARowOfFewIsHiddenAndEachLineIsAColumnOfTheDownload) {
    const std::string path = asked();
    answered_by(path, 16, {{"q1_1", "3"}, {"q2_1", "2"}, {"q2_2", "1"}, {"q2_3", "3"}});
    answered_by(path, 4, {{"q1_2", "2"}});
    end(path, ada_);
    const auto page = get("/en" + path + "/results", ben_);
    EXPECT_TRUE(
        page.holds("<th scope=\"row\">Walks</th><td class=\"number\"><span class=\"small "
                   "soft\">too few to tell</span></td>"));
    EXPECT_THAT(get("/en" + path + "/results.csv", ben_).body,
                HasSubstr("How often?: Walks,,too few to tell,,\r\n"));
    const auto answers = get("/en" + path + "/answers.csv", ada_).body;
    EXPECT_THAT(answers, HasSubstr("How often?: Cafés,How often?: Walks,What first?: Talks,"
                                   "What first?: Work,What first?: Help,"));
    EXPECT_THAT(answers, HasSubstr("Often,,2,1,3,,\r\n"));
    EXPECT_THAT(answers, HasSubstr(",Sometimes,,,,,\r\n"));
}

TEST_P(LinesTest, TheBuilderTakesThreeLanguagesAndLimits) {
    const std::string path = drafted(ada_, terms());
    const auto form = get("/en" + path + "/questions/new?kind=matrix", ada_);
    for (const std::string name : {"rows_nl", "rows_fr", "rows_en", "options_nl"}) {
        EXPECT_TRUE(form.holds("name=\"" + name + "\"")) << name;
    }
    EXPECT_FALSE(get("/en" + path + "/questions/new?kind=ranking", ada_).holds("rows_nl"));
    std::string many;
    for (int line = 1; line <= 16; ++line) many += "Line " + std::to_string(line) + "\n";
    EXPECT_EQ(ask(path, ada_, "ranking", "What first?", options(many)), 422);
    auto rows = options("Yes\nNo");
    rows.add("rows_en", many);
    const auto refused = post("/en" + path + "/questions",
                              with(with(with(rows, "kind", "matrix"), "words_en", "All these?"),
                                   "seen", std::to_string(version_of(path))),
                              ada_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-rows_en-error\""));
    EXPECT_TRUE(refused.holds("at most 15 lines"));
    EXPECT_TRUE(refused.holds("Line 16")) << "what was typed stays";
    EXPECT_EQ(ask(path, ada_, "matrix", "Empty?", options("Yes\nNo")), 303);
    EXPECT_TRUE(get("/en" + path + "/edit", ada_).holds("It needs a statement at least."));
    EXPECT_EQ(post("/en" + path + "/publication", {}, ada_).status, 409);
    EXPECT_EQ(ask(path, ada_, "text", "And?", {{"condition", "1 is 1 9"}}), 422)
        << "there is no such row";
    EXPECT_TRUE(get("/en" + draft(terms()) + "/edit", ada_).holds("Each of these gets one of:"));
}

AGORA_EACH_ENGINE(LinesTest);

}  // namespace
}  // namespace agora::surveys
