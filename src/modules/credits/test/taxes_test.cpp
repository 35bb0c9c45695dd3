#include "agora/credits/statement.hpp"
#include "credits_site.hpp"
#include "note_store.hpp"

namespace agora::credits {
namespace {

class TaxesTest : public CreditsSite {
 protected:
    void SetUp() override {
        CreditsSite::SetUp();
        clock_.set(parse_instant("2026-05-10T10:00:00Z").value());
    }
    std::optional<Note> note_of(const std::string& path) {
        const auto id = parse_id<TransferId>(path.substr(path.rfind('/') + 1));
        return database().read([&](db::ReadTx& tx) { return find_note(tx, *id); });
    }
    http::NameValues asked(const std::string& value) {
        auto fields = terms("listed1", "7");
        fields.add("nature", "within_profession");
        fields.add("value", value);
        return fields;
    }
    static http::NameValues seller() {
        return {{"kind", "person"}, {"legal_name", "Ben Canary"}, {"address", "Street 1, Ghent"},
                {"country", "BE"},  {"born_on", "1980-02-03"},    {"tax_number", "80.02.03-123"},
                {"vat_number", ""}};
    }
};

TEST_P(TaxesTest, ListingOnlyNeitherAsksNorKeepsAValue) {
    EXPECT_FALSE(get("/en/credits/ask", ben_).holds("name=\"value\""));
    const std::string path = begun(post("/en/credits/requests", asked("85,00"), ben_));
    EXPECT_EQ(note_of(path)->nature, NatureOfHelp::within_profession);
    EXPECT_EQ(note_of(path)->value_cents, std::nullopt) << "not even when it is sent";
    EXPECT_EQ(get("/en/credits/seller", ben_).status, 404);
    EXPECT_EQ(post("/en/credits/seller", seller(), ben_).status, 404);
    EXPECT_EQ(get("/en/credits/reporting", admin_).status, 404);
}

TEST_P(TaxesTest, ReportsGathersSellersAndQuarters) {
    set("credits.dac7", "reports");
    EXPECT_TRUE(get("/en/credits/ask", ben_).holds("name=\"value\""));
    const auto missing = post("/en/credits/requests", asked(""), ben_);
    EXPECT_EQ(missing.status, 422);
    EXPECT_TRUE(missing.holds("id=\"field-value-error\""));
    const std::string path = begun(post("/en/credits/requests", asked("85,00"), ben_));
    EXPECT_EQ(act(path, "confirmation", ana_), 303);
    EXPECT_TRUE(get(path, ben_).holds("85.00"));
    const std::string api = "/api" + path.substr(3);
    EXPECT_TRUE(get(api, ben_).holds("85.00"));
    EXPECT_FALSE(get(path, ana_).holds("85.00")) << "of no concern to who paid in credits";
    EXPECT_FALSE(get(api, ana_).holds("85.00"));
    const std::string corrected = begun(post("/en/credits/requests", asked("10,00"), ben_));
    EXPECT_EQ(act(corrected, "confirmation", ana_), 303);
    EXPECT_EQ(act(corrected, "dispute", ana_, {{"reason", "Never happened"}}), 303);
    EXPECT_EQ(act(corrected, "correction", ben_, {{"why_back", "Right"}}), 303);

    EXPECT_TRUE(get("/en/credits/seller", ben_).holds("They are missing"));
    EXPECT_EQ(post("/en/credits/seller", seller().with("born_on", "soon"), ben_).status, 422);
    EXPECT_EQ(post("/en/credits/seller", seller(), ben_).status, 303);
    EXPECT_TRUE(get("/en/credits/seller", ben_).holds("Ben Canary"));
    EXPECT_FALSE(get("/en/credits/seller", ana_).holds("Ben Canary"));
    EXPECT_TRUE(get("/api/credits/seller", ben_)
                    .holds("\"quarter\":2,\"activities\":1,\"credits\":7,\"value_cents\":8500"))
        << "what was corrected did not take place";
    EXPECT_EQ(get("/en/credits/reporting?year=2026", editor_).status, 403);
    EXPECT_TRUE(get("/en/credits/reporting?year=2026", admin_).holds("complete"));
    EXPECT_EQ(get("/en/credits/reporting?year=1066", admin_).status, 404);
    EXPECT_EQ(post("/en/credits/reporting/2026/file", {}, editor_).status, 403);
    const auto file = post("/en/credits/reporting/2026/file", {}, admin_);
    EXPECT_EQ(file.status, 200);
    EXPECT_TRUE(file.holds("Ben Canary"));
    EXPECT_TRUE(file.holds("0,0,0.00,1,7,85.00,0,0,0.00"));
}

TEST_P(TaxesTest, SellersGetTheirCopyInJanuaryOnce) {
    set("credits.dac7", "reports");
    const std::string path = begun(post("/en/credits/requests", asked("85,00"), ben_));
    EXPECT_EQ(act(path, "confirmation", ana_), 303);
    run("credits.copies");
    EXPECT_EQ(mails_about("What the tax office is told"), 0) << "the year goes on";
    clock_.set(parse_instant("2027-01-04T10:00:00Z").value());
    run("credits.copies");
    run("credits.copies");
    EXPECT_EQ(mails_about("What the tax office is told"), 1) << "Ben, once";
}

TEST_P(TaxesTest, TheStatementOfAYearGathersWhatOneGaveAndGot) {
    const std::string path = begun(post("/en/credits/requests", asked(""), ben_));
    EXPECT_EQ(act(path, "confirmation", ana_), 303);
    services().state<StatementParts>().add([](web::Call& call, db::ReadTx&, int year) {
        std::vector<StatementLine> lines;
        if (year == 2026) {
            lines.push_back({.on = {2026, 2, 3},
                             .what = {call.link("/elsewhere"), "A bartered canary"},
                             .with = "Cleo",
                             .way = "barter",
                             .given = true,
                             .nature = NatureOfHelp::between_neighbours});
        }
        return lines;
    });
    const auto page = get("/en/credits/statement/2026", ben_);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("Mended the canary"));
    EXPECT_TRUE(page.holds("A bartered canary"));
    EXPECT_LT(page.body.find("A bartered canary"), page.body.find("Mended the canary"));
    EXPECT_TRUE(page.holds("A barter is two supplies"));
    EXPECT_TRUE(get("/api/credits/statement/2026", ben_).holds("\"within_profession\":1"));
    EXPECT_TRUE(get("/en/credits/statement/2026", ana_).holds("-7"));
    EXPECT_FALSE(get("/en/credits/statement/2026", ana_).holds("What is due within"));
    EXPECT_TRUE(get("/en/credits/statement/2026/lines.csv", ben_).holds("2026-05-10"));
    EXPECT_TRUE(get("/en/credits/statement/2025", ben_).holds("Nothing went in or out"));
    EXPECT_EQ(get("/en/credits/statement/2027", ben_).status, 404);
    EXPECT_EQ(get("/en/credits/statement/x", ben_).status, 404);
    EXPECT_EQ(get("/en/credits/statement/2026").status, 303);
}

TEST_P(TaxesTest, WhatWasPaidBetweenNeighboursIsNoValueOfTheProfession) {
    set("credits.dac7", "reports");
    services().state<StatementParts>().add([](web::Call& call, db::ReadTx&, int) {
        const auto line = [&](NatureOfHelp nature, std::int64_t cents) {
            return StatementLine{.on = {2026, 2, 3},
                                 .what = {call.link("/elsewhere"), "A paid canary"},
                                 .way = "for money",
                                 .given = true,
                                 .nature = nature,
                                 .value_cents = cents};
        };
        return std::vector<StatementLine>{line(NatureOfHelp::between_neighbours, 5'000),
                                          line(NatureOfHelp::within_profession, 8'500)};
    });
    const auto page = get("/api/credits/statement/2026", ben_);
    EXPECT_TRUE(page.holds("\"value_cents\":5000"));
    EXPECT_TRUE(page.holds("\"within_profession\":1,\"between_neighbours\":1,\"value\":\"€85.00\""))
        << page.body;
}

TEST_P(TaxesTest, WhoReceivesBenefitsReadsWhomToAsk) {
    EXPECT_TRUE(get("/en/credits/ask", ben_).holds("Do you receive benefits?"));
    EXPECT_TRUE(get("/en/credits/statement/2026", ben_).holds("Do you receive benefits?"));
    EXPECT_TRUE(get("/api/credits/statement/2026", ben_).holds("Do you receive benefits?"));
}

AGORA_EACH_ENGINE(TaxesTest);

}  // namespace
}  // namespace agora::credits
