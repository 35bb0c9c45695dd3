#include "money_site.hpp"

namespace agora::money {
namespace {

class ImportTest : public MoneySite {
 protected:
    void SetUp() override {
        MoneySite::SetUp();
        begin();
    }
    web::TestAnswer plan(const std::string& lines) {
        return post("/en/money/import", {{"lines", lines}}, board_);
    }
    static std::string hidden(const web::TestAnswer& page, const std::string& name) {
        const std::string mark = "name=\"" + name + "\" value=\"";
        const auto at = page.body.find(mark);
        if (at == std::string::npos) return {};
        const auto from = at + mark.size();
        return page.body.substr(from, page.body.find('"', from) - from);
    }
    web::TestAnswer take(const web::TestAnswer& planned, const std::string& reason = "") {
        return post("/en/money/import/confirmation",
                    {{"packed", hidden(planned, "packed")},
                     {"digest", hidden(planned, "digest")},
                     {"reason", reason}},
                    board_);
    }
    std::string file() { return get("/en/money/figures.csv").body; }
};

TEST_P(ImportTest, WhatDiffersIsShownBeforeItIsTakenOver) {
    const auto shown = plan(
        "cijfer;jaar;waarde;bron\nturnover;2023;1.000,50;p. 3\n"
        "days-until-paid;2023;?;\n");
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(shown.holds("2 values are new"));
    EXPECT_FALSE(shown.holds("Why are they corrected?")) << "nothing is";
    EXPECT_FALSE(get("/en/money/figures").holds("1,000.50")) << "nothing is written yet";
    EXPECT_EQ(take(shown).status, 303);
    EXPECT_TRUE(get("/en/money/figures").holds("1,000.50"));
    EXPECT_TRUE(plan(file()).holds("Nothing differs")) << "what was downloaded changes nothing";
    const auto changed = plan("figure,year,value\nturnover,2023,2000\n");
    EXPECT_TRUE(changed.holds("1 value is corrected"));
    EXPECT_TRUE(changed.holds("1,000.50"));
    const auto unreasoned = take(changed);
    EXPECT_EQ(unreasoned.status, 422);
    EXPECT_TRUE(unreasoned.holds("id=\"field-reason-error\""));
    EXPECT_EQ(take(unreasoned, "A typing error").status, 303);
    const auto page = get("/en/money/figures/turnover");
    EXPECT_TRUE(page.holds("A typing error"));
    EXPECT_TRUE(page.holds("p. 3")) << "a file without sources leaves them";
}

TEST_P(ImportTest, EveryDefectIsNamedWithItsLineAndNothingIsTakenOver) {
    const auto wrong = plan(
        "figure,year,value,source\n"
        "turnover,2023,100,\n"
        "moon,2023,1,\n"
        "turnover,1800,1,\n"
        "turnover,2022,much,\n"
        "reserves,2022,,\n"
        "turnover,2023,200,\n"
        "turnover,2021\n");
    EXPECT_EQ(wrong.status, 422);
    for (const char* line : {"Line 3:", "Line 4:", "Line 5:", "Line 6:", "Line 7:", "Line 8:"}) {
        EXPECT_TRUE(wrong.holds(line)) << line;
    }
    EXPECT_FALSE(wrong.holds("Line 2:"));
    EXPECT_TRUE(wrong.holds("There is no figure “moon”."));
    EXPECT_EQ(hidden(wrong, "digest"), "");
    EXPECT_EQ(take(wrong).status, 200) << "without a plan the first step shows again";
    EXPECT_FALSE(get("/en/money/figures").holds("€100"));
    EXPECT_TRUE(plan("name,year\nturnover,2023\n").holds("names no column “value”"));
    const auto empty = plan("");
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-lines-error\""));
    EXPECT_EQ(plan(std::string(300'000, 'x')).status, 422);
}

TEST_P(ImportTest, WhatChangedMeanwhileIsShownAgain) {
    const auto shown = plan("figure,year,value\nturnover,2023,100\n");
    EXPECT_EQ(write("turnover", value("2023", "70")).status, 303);
    const auto again = take(shown, "Because");
    EXPECT_EQ(again.status, 409);
    EXPECT_TRUE(again.holds("1 value is corrected")) << "the differences of now";
    EXPECT_TRUE(get("/en/money/figures").holds("€70"));
    EXPECT_EQ(take(again, "Because").status, 303);
    EXPECT_TRUE(get("/en/money/figures").holds("€100"));
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::money
