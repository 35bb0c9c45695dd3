#include "amount.hpp"
#include "money_site.hpp"

namespace agora::money {
namespace {

TEST(Amounts, AreReadAsPeopleWriteThem) {
    for (const char* text : {"1250000.50", "1 250 000,50", "1.250.000,50", "1,250,000.5",
                             "1\u202f250\u202f000,5", "1250000,50"}) {
        EXPECT_EQ(parse_value(Unit::cents, text), 125'000'050) << text;
    }
    EXPECT_EQ(parse_value(Unit::cents, "0"), 0);
    EXPECT_EQ(parse_value(Unit::cents, "-12"), -1200);
    EXPECT_EQ(parse_value(Unit::cents, "\u221212,5"), -1250);
    EXPECT_EQ(parse_value(Unit::number, "1.234"), 1234) << "three digits behind a mark group";
    EXPECT_EQ(parse_value(Unit::number, "34.00"), 34);
    EXPECT_EQ(parse_value(Unit::tenths, "7,2"), 72);
    for (const char* text : {"", "-", "12x", "1.2.3", "1,234.567", "1.23.456", "12345.678", ",5",
                             "1e6", "12.", "1.250.000.50", "9999999999999999", "--1"}) {
        EXPECT_EQ(parse_value(Unit::cents, text), std::nullopt) << text;
    }
    EXPECT_EQ(parse_value(Unit::number, "34,5"), std::nullopt);
    for (const Unit unit : {Unit::cents, Unit::number, Unit::days, Unit::tenths}) {
        for (const std::int64_t value : {0L, 5L, -5L, 1234567L, -100L}) {
            EXPECT_EQ(parse_value(unit, plain_value(unit, value)), value);
        }
    }
}

class FiguresTest : public MoneySite {};

TEST_P(FiguresTest, EverybodyReadsAndOnlyTheBoardWrites) {
    EXPECT_TRUE(get("/en/money").holds("No figure is told yet"));
    EXPECT_EQ(post("/en/money/figures/usual", {}, ana_).status, 403);
    begin();
    EXPECT_EQ(post("/en/money/figures/usual", {}, board_).status, 409);
    EXPECT_EQ(write("turnover", value("2024", "1 250 000,50")).status, 303);
    const auto page = get("/en/money");
    EXPECT_TRUE(page.holds("Figures of 2024"));
    EXPECT_TRUE(page.holds("1,250,000.50"));
    EXPECT_TRUE(page.holds("€1.3 million"));
    EXPECT_TRUE(get("/nl/money").holds("1.250.000,50"));
    EXPECT_TRUE(get("/fr/money").holds("Chiffre d&#39;affaires"));
    EXPECT_TRUE(get("/api/money/figures").holds("\"value\":125000050"));
    for (const access::Actor& who :
         {ana_, person("Anim", {Role::animator}), person("Mod", {Role::moderator}),
          person("Adviser", {Role::adviser}), person("Editor", {Role::editor})}) {
        EXPECT_EQ(get("/en/money/figures/turnover/value", who).status, 403);
        EXPECT_EQ(post("/en/money/figures/turnover/value", value("2024", "1"), who).status, 403);
        EXPECT_EQ(post("/en/money/figures/turnover", {}, who).status, 403);
        EXPECT_EQ(post("/en/money/figures", {}, who).status, 403);
        EXPECT_EQ(post("/en/money/import", {{"lines", "x"}}, who).status, 403);
        EXPECT_EQ(get("/en/money/documents/new", who).status, 403);
        EXPECT_EQ(get("/en/money/figures/turnover", who).status, 200);
    }
    EXPECT_EQ(get("/en/money/figures/turnover/value", person("Root", {Role::administrator})).status,
              200);
    EXPECT_EQ(get("/en/money/figures/nothing").status, 404);
    EXPECT_TRUE(get("/en/search?q=omzet").holds("/en/money/figures/turnover"));
    EXPECT_EQ(get("/en/money/figures/nothing/value", board_).status, 404);
    EXPECT_TRUE(get("/en/money?year=1890").holds("Figures of 2024"));
}

TEST_P(FiguresTest, ACorrectionLeavesATrace) {
    begin();
    EXPECT_EQ(write("turnover", value("2024", "100")).status, 303);
    const auto unreasoned = write("turnover", value("2024", "200", "1"));
    EXPECT_EQ(unreasoned.status, 422);
    EXPECT_TRUE(unreasoned.holds("id=\"field-reason-error\""));
    EXPECT_TRUE(unreasoned.holds("value=\"200\"")) << "what was typed stays";
    EXPECT_EQ(write("turnover", value("2024", "200", "1", "Canary reason")).status, 303);
    const auto page = get("/en/money/figures/turnover");
    EXPECT_TRUE(page.holds("How 2024 was corrected"));
    EXPECT_TRUE(page.holds("€100"));
    EXPECT_TRUE(page.holds("Canary reason"));
    EXPECT_FALSE(page.holds("Board")) << "visitors see no name";
    const auto late = write("turnover", value("2024", "300", "1", "I did not see it"));
    EXPECT_EQ(late.status, 409) << "somebody corrected it meanwhile";
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_EQ(write("turnover", value("2024", "200", "2", "again")).status, 409) << "the same";
}

TEST_P(FiguresTest, NothingAndNotKnownAndZeroAreThreeThings) {
    begin();
    EXPECT_EQ(write("subsidies", value("2024", "0")).status, 303);
    http::NameValues unknown = value("2024", "");
    EXPECT_EQ(write("reserves", unknown).status, 422);
    unknown.add("not_known", "true");
    EXPECT_EQ(write("reserves", unknown).status, 303);
    auto both = value("2024", "5");
    both.add("not_known", "true");
    EXPECT_EQ(write("turnover", both).status, 422);
    const auto table = get("/en/money/figures");
    EXPECT_TRUE(table.holds("€0"));
    EXPECT_EQ(write("result", value("2024", "-1 200")).status, 303);
    EXPECT_TRUE(get("/en/money/figures").holds("-€1,200"));
    EXPECT_TRUE(table.holds("not known"));
    EXPECT_TRUE(table.holds("–"));
    const auto file = get("/en/money/figures.csv");
    EXPECT_TRUE(file.holds("subsidies,Subsidies,Euros,2024,0.00,page 4"));
    EXPECT_TRUE(file.holds("reserves,Reserves,Euros,2024,?,page 4"));
    EXPECT_FALSE(file.holds("turnover"));
}

TEST_P(FiguresTest, WhatIsWrongStandsAtItsField) {
    begin();
    for (const auto& [field, typed] :
         {std::pair{"year", "1949"}, std::pair{"year", "2999"}, std::pair{"year", "soon"},
          std::pair{"year", ""}, std::pair{"value", "much"}, std::pair{"value", ""},
          std::pair{"document", "77"}}) {
        const auto wrong = write("turnover", value("2024", "100").with(field, typed));
        EXPECT_EQ(wrong.status, 422) << field << typed;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field << typed;
        EXPECT_TRUE(wrong.holds("page 4"));
    }
    http::NameValues words{{"unit", "days"},         {"name_nl", "Verlof"},  {"name_fr", "Congés"},
                           {"name_en", "Leave"},     {"about_nl", "Dagen."}, {"about_fr", "Jours."},
                           {"about_en", "Days off."}};
    for (const char* field : {"unit", "name_nl", "name_fr", "name_en", "about_nl", "about_en"}) {
        const auto wrong = post("/en/money/figures", words.with(field, ""), board_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_EQ(post("/en/money/figures", words.with("name_en", "Turnover"), board_).status, 422);
    EXPECT_EQ(post("/en/money/figures", words, board_).status, 303);
    EXPECT_EQ(write("leave", value("2024", "1")).status, 303);
    EXPECT_TRUE(get("/en/money/figures/leave").holds("1 day<"));
}

TEST_P(FiguresTest, EarlierWordsStay) {
    begin();
    http::NameValues words{{"name_nl", "Omzet"},   {"name_fr", "Chiffre"}, {"name_en", "Sales"},
                           {"about_nl", "Alles."}, {"about_fr", "Tout."},  {"about_en", "All."},
                           {"reason", ""},         {"seen", "1"}};
    EXPECT_EQ(post("/en/money/figures/turnover", words, board_).status, 422) << "needs a reason";
    EXPECT_EQ(post("/en/money/figures/turnover", words.with("reason", "Plainer"), board_).status,
              303);
    const auto page = get("/en/money/figures/turnover");
    EXPECT_TRUE(page.holds("Sales"));
    EXPECT_TRUE(page.holds("Plainer"));
    EXPECT_TRUE(page.holds("All that was invoiced in the year"));
    EXPECT_EQ(post("/en/money/figures/turnover", words.with("reason", "Late"), board_).status, 409);
}

TEST_P(FiguresTest, ADocumentIsThereForEverybodyUntilItIsTakenAway) {
    begin();
    EXPECT_EQ(upload(ana_, kSmallPdf).status, 403);
    EXPECT_EQ(upload(board_, "MZ program").status, 422);
    const auto added = upload(board_, kSmallPdf);
    EXPECT_EQ(added.status, 200) << added.body;
    const auto at = added.body.find("/money/documents/");
    const std::string path = "/en" + added.body.substr(at, added.body.find('"', at) - at);
    EXPECT_TRUE(get(path).holds("<strong>a little</strong>"));
    EXPECT_TRUE(get("/en/money?year=2024").holds("Accounts of 2024")) << "without any figure of it";
    const auto file = get(path + "/file");
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.headers["Content-Type"], "application/pdf");
    EXPECT_TRUE(file.headers["Content-Disposition"].starts_with("attachment"));
    EXPECT_EQ(get("/en/money/documents/12345").status, 404);
    EXPECT_EQ(post(path + "/removal", {{"reason", "Wrong"}}, ana_).status, 403);
    EXPECT_EQ(post(path + "/removal", {{"reason", ""}}, board_).status, 422);
    EXPECT_EQ(post(path + "/removal", {{"reason", "Canary: a newer one"}}, board_).status, 303);
    EXPECT_EQ(get(path + "/file").status, 404);
    EXPECT_TRUE(get(path).holds("Canary: a newer one"));
    EXPECT_EQ(post(path + "/removal", {{"reason", "Twice"}}, board_).status, 409);
    EXPECT_EQ(get(path + "/edit", board_).status, 404);
}

TEST_P(FiguresTest, WhoChangesADocumentLateIsTold) {
    const auto added = upload(board_, kSmallPdf);
    const auto at = added.body.find("/money/documents/");
    const std::string path = "/en" + added.body.substr(at, added.body.find('"', at) - at);
    const http::NameValues facts{
        {"title", "Accounts, one"}, {"year", "2024"},   {"kind", "accounts"}, {"language", "nl"},
        {"summary_nl", ""},         {"summary_fr", ""}, {"summary_en", ""},   {"seen", "1"}};
    EXPECT_TRUE(get(path + "/edit", board_).holds("name=\"seen\" value=\"1\""));
    EXPECT_EQ(post(path, facts, board_).status, 303);
    const auto late = post(path, facts.with("title", "Accounts, other"), board_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Accounts, other")) << "what was typed stays";
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_TRUE(get(path).holds("Accounts, one"));
    EXPECT_EQ(post(path, facts.with("title", "Accounts, other").with("seen", "2"), board_).status,
              303);
    EXPECT_EQ(post(path, facts.with("year", "1900").with("seen", "3"), board_).status, 422);
}

AGORA_EACH_ENGINE(FiguresTest);

}  // namespace
}  // namespace agora::money
