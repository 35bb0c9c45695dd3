#include "supplies.hpp"

#include "exchange_site.hpp"

namespace agora::exchange {
namespace {

const http::NameValues kNeighbours{{"nature", "between_neighbours"}};
const http::NameValues kWork{{"nature", "within_profession"}};

/// What is paid or bartered: stated by who gives, and counted for the tax office while the cooperative reports.
class SuppliesTest : public ExchangeSite {
 protected:
    void SetUp() override {
        ExchangeSite::SetUp();
        clock_.set(parse_instant("2026-05-10T10:00:00Z").value());
        admin_ = person("Admin", {Role::administrator});
    }
    /// Ana's offer, answered by Ben and agreed.
    std::string agreed(const std::string& mode) {
        const std::string deal = answered(ben_, placed(ana_, bike().with("modes", mode)), mode);
        agree(deal, ben_, ana_, mode);
        return deal;
    }
    int report(const std::string& deal, const http::NameValues& fields, const access::Actor& who) {
        return post("/en" + deal + "/report", fields, who).status;
    }
    std::vector<credits::Supply> supplies(int year, const access::Actor& who = {}) {
        return database().read([&](db::ReadTx& tx) { return supplies_of(tx, year, who.account); });
    }
    std::vector<Statement> stated(const std::string& deal) {
        return database().read([&](db::ReadTx& tx) { return list_statements(tx, id_of(deal)); });
    }
    static DealId id_of(const std::string& path) {
        return *parse_id<DealId>(path.substr(path.rfind('/') + 1));
    }
    access::Actor admin_ = {};
};

TEST_P(SuppliesTest, WhatIsPaidIsStatedAndItsAmountReportedAlsoBetweenNeighbours) {
    set("credits.dac7", "reports");
    const std::string deal = agreed("paid");
    const auto page = get("/en" + deal, ana_);
    EXPECT_TRUE(page.holds("What you were paid, in euro"));
    EXPECT_TRUE(page.holds("VAT is due on that value"));
    EXPECT_TRUE(page.holds("make an invoice through the cooperative"));
    EXPECT_TRUE(page.holds("Do you receive benefits?"));
    EXPECT_FALSE(get("/en" + deal, ben_).holds("What you were paid")) << "who pays is not asked";
    EXPECT_EQ(report(deal, {}, ana_), 422) << "what it was";
    const auto missing = post("/en" + deal + "/report", kNeighbours, ana_);
    EXPECT_EQ(missing.status, 422);
    EXPECT_TRUE(missing.holds("id=\"field-value-error\""));
    EXPECT_TRUE(missing.holds("also between neighbours"));
    EXPECT_TRUE(post_json("/api" + deal + "/report", R"({"nature": "between_neighbours"})", ana_)
                    .holds("payment_missing"));
    EXPECT_EQ(report(deal, kNeighbours.with("value", "30,00"), ana_), 303);
    EXPECT_TRUE(supplies(2026).empty()) << "not yet done";
    EXPECT_EQ(report(deal, {}, ben_), 303);

    ASSERT_EQ(supplies(2026).size(), 1U);
    EXPECT_EQ(supplies(2026)[0].seller, ana_.account);
    EXPECT_EQ(supplies(2026)[0].way, credits::Way::paid);
    EXPECT_EQ(supplies(2026)[0].value_cents, 3'000);
    EXPECT_TRUE(supplies(2026, ben_).empty());
    const auto seller = get("/api/credits/seller", ana_);
    EXPECT_TRUE(
        seller.holds("\"way\":\"paid\",\"label\":\"for money\",\"activities\":1,"
                     "\"credits\":0,\"value_cents\":3000"));
    EXPECT_TRUE(get("/api/credits/reporting?year=2026", admin_)
                    .holds("\"activities\":1,\"paid\":1,\"barter\":0"));
    EXPECT_TRUE(get("/en/credits/seller/2026/copy.xml", ana_).holds("way=\"paid\""));
    EXPECT_EQ(get("/en/credits/seller/2026/copy.xml", ben_).status, 404) << "Ben sold nothing";
}

TEST_P(SuppliesTest, ABarterIsASupplyOfEachSide) {
    set("credits.dac7", "reports");
    const std::string deal = agreed("barter");
    EXPECT_TRUE(get("/en" + deal, ben_).holds("A barter is two supplies"));
    EXPECT_EQ(report(deal, kWork, ana_), 422);
    EXPECT_EQ(report(deal, kWork.with("value", "45,50"), ana_), 303);
    EXPECT_EQ(report(deal, kNeighbours, ben_), 303);
    ASSERT_EQ(supplies(2026).size(), 2U);
    ASSERT_EQ(supplies(2026, ana_).size(), 1U);
    EXPECT_EQ(supplies(2026, ana_)[0].value_cents, 4'550);
    ASSERT_EQ(supplies(2026, ben_).size(), 1U);
    EXPECT_EQ(supplies(2026, ben_)[0].way, credits::Way::barter);
    EXPECT_EQ(supplies(2026, ben_)[0].value_cents, 0);
    EXPECT_TRUE(supplies(2026, cleo_).empty());
    EXPECT_TRUE(get("/api/credits/seller", ana_).holds("\"way\":\"barter\""));
    EXPECT_TRUE(get("/api/credits/seller", ben_).holds("\"way\":\"barter\""));
    EXPECT_FALSE(get("/api/credits/seller", ben_).holds("4550"));
    erase(ben_);
    ASSERT_EQ(supplies(2026).size(), 1U) << "who left is nobody that a report could name";
    EXPECT_EQ(supplies(2026)[0].seller, ana_.account);
}

TEST_P(SuppliesTest, ListingOnlyKeepsNoConsiderationOfWhatIsPaid) {
    const std::string deal = agreed("paid");
    EXPECT_FALSE(get("/en" + deal, ana_).holds("name=\"value\""));
    EXPECT_TRUE(get("/en" + deal, ana_).holds("name=\"nature\"")) << "what it was is asked";
    EXPECT_EQ(report(deal, kWork.with("value", "30,00"), ana_), 303);
    EXPECT_EQ(report(deal, {}, ben_), 303);
    ASSERT_EQ(stated(deal).size(), 1U);
    EXPECT_EQ(stated(deal)[0].value_cents, 0) << "not even when it is sent";
    EXPECT_EQ(get("/en/credits/seller", ana_).status, 404);
    const auto year = get("/api/credits/statement/2026", ana_);
    EXPECT_TRUE(year.holds("\"value_cents\":null")) << year.body;
}

TEST_P(SuppliesTest, BothFindItInTheirStatementOfTheYear) {
    const std::string deal = agreed("paid");
    EXPECT_EQ(report(deal, kWork, ana_), 303);
    EXPECT_EQ(report(deal, {}, ben_), 303);
    const auto given = get("/api/credits/statement/2026", ana_);
    EXPECT_TRUE(
        given.holds("\"way\":\"for money\",\"given\":true,\"nature\":\"within_profession\""))
        << given.body;
    const auto page = get("/en/credits/statement/2026", ana_);
    EXPECT_TRUE(page.holds("VAT is due on that value"));
    EXPECT_TRUE(page.holds("Do you receive benefits?"));
    const auto got = get("/api/credits/statement/2026", ben_);
    EXPECT_TRUE(got.holds("\"way\":\"for money\",\"given\":false,\"nature\":\"unsaid\""));
    EXPECT_FALSE(get("/en/credits/statement/2026", cleo_).holds("The bike on Sunday"));
    EXPECT_EQ(get("/en/credits/statement/2026").status, 303);
}

TEST_P(SuppliesTest, OnlyWhatWasDoneInThatYearCounts) {
    const std::string deal = agreed("barter");
    EXPECT_EQ(report(deal, kNeighbours, ana_), 303);
    EXPECT_EQ(report(deal, kNeighbours, ben_), 303);
    const std::string off = agreed("paid");
    EXPECT_EQ(post("/en" + off + "/end", {}, ana_).status, 303);
    const std::string gift = answered(ben_, placed(ana_, bike().with("modes", "free")), "free");
    agree(gift, ben_, ana_, "free");
    EXPECT_EQ(report(gift, {}, ana_), 303);
    EXPECT_EQ(report(gift, {}, ben_), 303);
    EXPECT_EQ(supplies(2026).size(), 2U);
    clock_.set(parse_instant("2027-02-01T10:00:00Z").value());
    EXPECT_EQ(post("/en" + deal + "/lines", {{"body", "Thank you once more."}}, ben_).status, 303);
    EXPECT_EQ(supplies(2026).size(), 2U);
    EXPECT_TRUE(supplies(2027).empty()) << "a word later is no second supply";
    EXPECT_FALSE(get("/en/credits/statement/2027", ana_).holds("The bike on Sunday"));
    EXPECT_TRUE(get("/en/credits/statement/2026", ana_).holds("The bike on Sunday"));
}

TEST_P(SuppliesTest, OfARingWithoutCreditsEachGiverSupplies) {
    database().write([&](db::WriteTx& tx) {
        put_whole_deal(tx, {.deal = {.ring_id = RingId{7},
                                     .owner_id = ana_.account,
                                     .other_id = ben_.account,
                                     .side = Side::offer,
                                     .state = DealState::done,
                                     .mode = Mode::barter,
                                     .what = "A bicycle",
                                     .owner_done_at = now(),
                                     .other_done_at = now(),
                                     .made_at = now(),
                                     .agreed_at = now(),
                                     .changed_at = now()}});
    });
    EXPECT_EQ(supplies(2026, ana_).size(), 1U);
    EXPECT_TRUE(supplies(2026, ben_).empty()) << "Ben gives to the next one";
}

AGORA_EACH_ENGINE(SuppliesTest);

}  // namespace
}  // namespace agora::exchange
