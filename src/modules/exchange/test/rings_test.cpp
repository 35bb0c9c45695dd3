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
    RingState state_of(const std::string& ring) {
        return database().read([&](db::ReadTx& tx) {
            return find_ring(tx, *parse_id<RingId>(ring.substr(ring.rfind('/') + 1)))->state;
        });
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

TEST_P(RingsTest, ANoStaysSilentUntilTheTimeIsOver) {
    place_all();
    const std::string ring = ring_of(ana_);
    EXPECT_EQ(say(ring, ana_), 303);
    EXPECT_EQ(say(ring, ben_, "no"), 303);
    EXPECT_EQ(state_of(ring), RingState::proposed);
    EXPECT_TRUE(get("/api" + ring, ana_).holds("\"yeses\":1")) << "as if Ben had not answered";
    EXPECT_EQ(say(ring, cleo_), 303);
    EXPECT_EQ(mails_about("does not go on"), 0);
    EXPECT_TRUE(get("/api" + ring, cleo_).holds("\"said_no\":false")) << "only one's own answer";
    clock_.advance(std::chrono::days{8});
    look_for_rings(services(), now());
    EXPECT_EQ(state_of(ring), RingState::lapsed);
    EXPECT_EQ(mails_about("does not go on"), 3);
    EXPECT_TRUE(get("/api" + ring, cleo_).holds("\"yeses\":0"));
    EXPECT_EQ(ring_of(ana_), ring) << "the same ring is not proposed again";
    EXPECT_EQ(sum_of_ledger(), 0);
}

TEST_P(RingsTest, InARingOfTwoANoLooksAsSilenceDoes) {
    barter(ana_, "offer", "good", "vehicle", "Bicycle, hardly used");
    barter(ana_, "want", "service", "lesson", "Dutch for beginners");
    barter(ben_, "offer", "service", "lesson", "Dutch, at your pace");
    barter(ben_, "want", "good", "vehicle", "Fiets gezocht");
    barter(ana_, "offer", "good", "food", "Bread each Saturday");
    barter(ana_, "want", "good", "tools", "Spade wanted");
    barter(cleo_, "offer", "good", "tools", "Spade, still sharp");
    barter(cleo_, "want", "good", "food", "Brood met zaden");
    const std::string with_ben = ring_of(ben_);
    const std::string with_cleo = ring_of(cleo_);
    ASSERT_FALSE(with_ben.empty());
    ASSERT_FALSE(with_cleo.empty());
    EXPECT_EQ(say(with_ben, ana_), 303);
    EXPECT_EQ(say(with_cleo, ana_), 303);
    EXPECT_EQ(say(with_ben, ben_, "no"), 303);
    clock_.advance(std::chrono::days{8});
    look_for_rings(services(), now());
    EXPECT_EQ(state_of(with_ben), state_of(with_cleo));
    EXPECT_EQ(mails_about("Not everybody could say yes in time"), 4);
    EXPECT_EQ(mails_about("does not hold any more"), 0);
}

TEST_P(RingsTest, WithoutAnswersItLapses) {
    place_all();
    const std::string ring = ring_of(ana_);
    EXPECT_EQ(say(ring, ana_), 303);
    clock_.advance(std::chrono::days{8});
    EXPECT_EQ(say(ring, ben_), 409) << "too late";
    look_for_rings(services(), now());
    EXPECT_TRUE(get("/en" + ring, ana_).holds("not everybody said yes in time"));
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

TEST_P(RingsTest, WhatIsChangedAfterwardsIsNotWhatWasProposed) {
    place_all();
    const std::string ring = ring_of(ana_);
    clock_.advance(std::chrono::days{2});
    EXPECT_EQ(post("/en" + bike_ + "/prolongation", {}, ana_).status / 100, 3);
    EXPECT_EQ(say(ring, cleo_), 303);
    EXPECT_EQ(state_of(ring), RingState::proposed) << "a later end changes nothing";
    clock_.advance(std::chrono::hours{1});
    EXPECT_EQ(post("/en" + bike_ + "/edit",
                   {{"side", "offer"},
                    {"thing", "good"},
                    {"category", "vehicle"},
                    {"title", "Bell of a bicycle"},
                    {"modes", "barter"},
                    {"credits", "10"},
                    {"town", "Gent"},
                    {"audience", "members"},
                    {"seen", std::to_string(listing_of(bike_).version)}},
                   ana_)
                  .status,
              303);
    EXPECT_EQ(say(ring, ben_), 303);
    EXPECT_EQ(state_of(ring), RingState::dissolved);
    EXPECT_EQ(mails_about("does not hold any more"), 3);
}

TEST_P(RingsTest, WhatTheLedgerRefusesDissolvesItInNeutralWords) {
    place_all("4");
    const std::string ring = ring_of(ana_);
    database().write([&](db::WriteTx& tx) {
        const auto account = ledger::account_for(tx, services(), ledger::Holder::member,
                                                 cleo_.account.value(), now());
        EXPECT_TRUE(ledger::set_limits({tx, {{}, now()}}, account.account_id, 0, 300).ok());
    });
    for (const access::Actor& who : {cleo_, ana_, ben_}) EXPECT_EQ(say(ring, who), 303);
    EXPECT_EQ(state_of(ring), RingState::dissolved);
    EXPECT_EQ(mails_about("it cannot be settled in credits now"), 3) << "the same for all";
    EXPECT_EQ(balance_of(cleo_), 0);
    EXPECT_EQ(get("/en" + bike_, ben_).status, 200);
    EXPECT_TRUE(get("/en/exchange", ben_).holds("Bicycle, hardly used")) << "it still stands";
}

TEST_P(RingsTest, WhoLeavesEndsItForTheOthers) {
    place_all();
    const std::string ring = ring_of(ana_);
    EXPECT_EQ(say(ring, ana_), 303);
    erase(cleo_);
    EXPECT_EQ(state_of(ring), RingState::dissolved);
    EXPECT_EQ(mails_about("does not go on"), 2);
    EXPECT_EQ(say(ring, ben_), 409);
    EXPECT_EQ(get("/en" + ring, ben_).status, 200);
}

TEST_P(RingsTest, WhoBlockedAnotherIsInNoRingWithThem) {
    const auto eve = listed_in("be-44021", members::Audience::members);
    block(eve, ben_);
    barter(eve, "offer", "good", "vehicle", "Bicycle, hardly used");
    barter(eve, "want", "service", "lesson", "Dutch for beginners");
    barter(ben_, "offer", "service", "lesson", "Dutch, at your pace");
    barter(ben_, "want", "good", "vehicle", "Fiets gezocht");
    EXPECT_TRUE(ring_of(eve).empty());
    barter(cleo_, "offer", "service", "lesson", "Dutch in the evening");
    barter(cleo_, "want", "good", "vehicle", "Fiets gezocht");
    EXPECT_FALSE(ring_of(eve).empty()) << "with Cleo";
}

TEST_P(RingsTest, WhatWasPaidStandsOnceInTheYear) {
    place_all();
    const std::string ring = ring_of(ana_);
    for (const access::Actor& who : {ana_, ben_, cleo_}) EXPECT_EQ(say(ring, who), 303);
    const auto deals = database().read([&](db::ReadTx& tx) {
        return list_deals_of_ring(tx, *parse_id<RingId>(ring.substr(ring.rfind('/') + 1)));
    });
    ASSERT_EQ(deals.size(), 3U);
    for (const Deal& deal : deals) {
        EXPECT_TRUE(deal.transfer_id);
        if (deal.owner_id != ana_.account) continue;
        const std::string path = "/en/exchange/deals/" + to_string(deal.deal_id);
        EXPECT_EQ(post(path + "/report", {{"nature", "between_neighbours"}}, ana_).status, 303);
        const auto& other = deal.other_id == ben_.account ? ben_ : cleo_;
        EXPECT_EQ(post(path + "/report", {}, other).status, 303);
    }
    const auto year = std::to_string(utc_date(now()).year);
    const auto page = get("/en/credits/statement/" + year, ana_);
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(page.holds("/exchange/deals/")) << "the ledger's line is the only one";
    EXPECT_TRUE(page.holds("between neighbours"));
    EXPECT_TRUE(page.holds("barter, evened out in credits"));
    set("credits.dac7", "reports");
    const auto seller = get("/api/credits/seller", ana_);
    EXPECT_TRUE(
        seller.holds("\"way\":\"barter\",\"label\":\"barter\",\"activities\":1,\"credits\":10"))
        << seller.body;
    EXPECT_FALSE(seller.holds("\"way\":\"credits\"")) << "a ring is a barter, counted once";
}

TEST_P(RingsTest, WhatIsTooMuchForOneHourComesInTheNext) {
    std::vector<access::Actor> people;
    for (char letter = 'a'; letter <= 'k'; ++letter) {
        people.push_back(person(std::string{"Member"} + letter));
    }
    database().write([&](db::WriteTx& tx) {
        const auto put = [&](std::size_t owner, Side side, std::size_t from, std::size_t to) {
            const std::string word{
                'k', static_cast<char>('a' + from), 'o', static_cast<char>('a' + to), 'u', 'k'};
            put_whole_listing(tx, {.side = side,
                                   .category = "food",
                                   .for_barter = true,
                                   .language = "en",
                                   .title = word,
                                   .owner_id = people[owner].account,
                                   .made_at = now()});
        };
        for (std::size_t from = 0; from < people.size(); ++from) {
            for (std::size_t to = 0; to < people.size(); ++to) {
                if (from == to) continue;
                put(from, Side::offer, from, to);
                put(to, Side::want, from, to);
            }
        }
    });
    const auto count = [&] {
        std::set<RingId> rings;
        for (const access::Actor& who : people) {
            const auto theirs = database().read(
                [&](db::ReadTx& tx) { return list_open_rings_of(tx, who.account); });
            for (const Ring& ring : theirs) rings.insert(ring.ring_id);
        }
        return rings.size();
    };
    look_for_rings(services(), now());
    EXPECT_EQ(count(), 50U);
    look_for_rings(services(), now());
    EXPECT_EQ(count(), 55U) << "each pair";
}

AGORA_EACH_ENGINE(RingsTest);

}  // namespace
}  // namespace agora::exchange
