#include "exchange_site.hpp"
#include "ring_store.hpp"
#include "rings.hpp"

namespace agora::exchange {
namespace {

/// Ana offers a bike and wants lessons, Ben offers lessons and wants bread, Cleo offers bread and wants a bike.
class RingsTest : public ExchangeSite {
 protected:
    std::string barter(const access::Actor& who, const std::string& side, const std::string& thing,
                       const std::string& category, const std::string& title,
                       const std::string& credits = "10") {
        return placed(who, {{"side", side},
                            {"thing", thing},
                            {"category", category},
                            {"title", title},
                            {"modes", "barter"},
                            {"credits", side == "offer" ? credits : ""},
                            {"town", "Gent"},
                            {"audience", "members"}});
    }
    void place_all(const std::string& bread = "10") {
        bike_ = barter(ana_, "offer", "good", "vehicle", "Bicycle, hardly used");
        barter(ana_, "want", "service", "lesson", "Dutch for beginners");
        barter(ben_, "offer", "service", "lesson", "Dutch, at your pace");
        barter(ben_, "want", "good", "food", "Brood met zaden");
        barter(cleo_, "offer", "good", "food", "Bread each Saturday", bread);
        barter(cleo_, "want", "good", "vehicle", "Fiets gezocht");
    }
    /// The ring that this person is in, "/exchange/rings/12".
    std::string ring_of(const access::Actor& who) {
        look_for_rings(services(), now());
        settle();
        return database().read([&](db::ReadTx& tx) {
            const auto rings = list_rings_of(tx, who.account, 10);
            return rings.empty() ? std::string{}
                                 : "/exchange/rings/" + to_string(rings.front().ring_id);
        });
    }
    int say(const std::string& ring, const access::Actor& who, const std::string& answer = "yes") {
        return post("/en" + ring + "/answer", {{"answer", answer}}, who).status;
    }
    std::string bike_;
};

TEST_P(RingsTest, ThreeWhoDoNotFitTwoByTwoAreProposedARingThatComesToZero) {
    place_all();
    const std::string ring = ring_of(ana_);
    ASSERT_FALSE(ring.empty());
    EXPECT_EQ(mails_about("You could get"), 3) << "each once";
    EXPECT_EQ(ring_of(ana_), ring) << "found once";
    EXPECT_EQ(mails_about("You could get"), 3);
    for (const access::Actor& who : {ana_, ben_, cleo_}) {
        EXPECT_TRUE(get("/en" + ring, who).holds("Bicycle, hardly used"));
        EXPECT_TRUE(get("/api" + ring, who).holds("\"may_answer\":true"));
    }
    EXPECT_EQ(get("/en" + ring, person("Dan")).status, 404);
    EXPECT_EQ(get("/en" + ring).status, 303);
    EXPECT_EQ(say(ring, ana_, "perhaps"), 422);
    EXPECT_EQ(say(ring, ana_), 303);
    EXPECT_EQ(say(ring, ana_), 409) << "once";
    EXPECT_EQ(say(ring, ben_), 303);
    EXPECT_EQ(mails_about("Everybody said yes"), 0);
    EXPECT_EQ(say(ring, cleo_), 303);
    EXPECT_EQ(mails_about("Everybody said yes"), 3);
    for (const access::Actor& who : {ana_, ben_, cleo_}) EXPECT_EQ(balance_of(who), 0);
    const auto entries =
        database().read([](db::ReadTx& tx) { return ledger::list_entries_since(tx, Instant{}); });
    EXPECT_EQ(entries.size(), 6U) << "each gave and got";
    EXPECT_EQ(sum_of_ledger(), 0);
    EXPECT_TRUE(get("/en" + ring, ana_).holds("Settle when and where"));
    EXPECT_EQ(get("/en" + bike_, ben_).status, 200);
    EXPECT_FALSE(get("/en/exchange", ben_).holds("Bicycle, hardly used")) << "it is promised";
}

TEST_P(RingsTest, UnequalPartsMoveTheDifference) {
    place_all("4");
    const std::string ring = ring_of(ana_);
    EXPECT_TRUE(get("/en" + ring, ben_).holds("What you give is worth more:"));
    for (const access::Actor& who : {ana_, ben_, cleo_}) EXPECT_EQ(say(ring, who), 303);
    EXPECT_EQ(balance_of(ana_), 0);
    EXPECT_EQ(balance_of(ben_), 6) << "gave 10, got 4";
    EXPECT_EQ(balance_of(cleo_), -6);
    EXPECT_EQ(sum_of_ledger(), 0);
}

TEST_P(RingsTest, ANoDissolvesItAndNobodyLearnsThroughWhom) {
    place_all();
    const std::string ring = ring_of(ana_);
    EXPECT_EQ(say(ring, ana_), 303);
    EXPECT_EQ(say(ring, ben_, "no"), 303);
    EXPECT_EQ(mails_about("does not go on"), 3);
    for (const std::string& mail : mails()) {
        if (mail.find("does not go on") == std::string::npos) continue;
        EXPECT_EQ(mail.find("Ben said"), std::string::npos);
    }
    EXPECT_EQ(say(ring, cleo_), 409);
    const auto page = get("/api" + ring, cleo_);
    EXPECT_TRUE(page.holds("\"said_no\":false")) << "only one's own answer";
    EXPECT_TRUE(page.holds("\"yeses\":0"));
    EXPECT_EQ(ring_of(ana_), ring) << "the same ring is not proposed again";
    EXPECT_EQ(sum_of_ledger(), 0);
}

TEST_P(RingsTest, WithoutAnswersItLapses) {
    place_all();
    const std::string ring = ring_of(ana_);
    EXPECT_EQ(say(ring, ana_), 303);
    clock_.advance(std::chrono::days{8});
    EXPECT_EQ(say(ring, ben_), 409) << "too late";
    look_for_rings(services(), now());
    EXPECT_TRUE(get("/en" + ring, ana_).holds("not everybody answered in time"));
    EXPECT_EQ(mails_about("does not go on"), 3);
}

TEST_P(RingsTest, WhatIsTakenOffMeanwhileDissolvesIt) {
    place_all();
    const std::string ring = ring_of(ana_);
    EXPECT_EQ(post("/en" + bike_ + "/settlement", {}, ana_).status, 303);
    EXPECT_EQ(say(ring, ben_), 303);
    EXPECT_TRUE(get("/en" + ring, ben_).holds("it does not go on"));
}

TEST_P(RingsTest, ALaterWantClosesAChainThatWasThere) {
    barter(ana_, "offer", "good", "vehicle", "Bicycle, hardly used");
    barter(ana_, "want", "service", "lesson", "Dutch for beginners");
    barter(ben_, "offer", "service", "lesson", "Dutch, at your pace");
    EXPECT_TRUE(ring_of(ana_).empty());
    barter(ben_, "want", "good", "vehicle", "Vélo pour la ville");
    EXPECT_FALSE(ring_of(ana_).empty()) << "two, and through words of two languages";
}

AGORA_EACH_ENGINE(RingsTest);

}  // namespace
}  // namespace agora::exchange
