#include "exchange_site.hpp"

namespace agora::exchange {
namespace {

class DealsTest : public ExchangeSite {};

const http::NameValues kNeighbours{{"nature", "between_neighbours"}};

TEST_P(DealsTest, AnAnswerIsPrivateToTheTwo) {
    const std::string listing = placed(ana_);
    EXPECT_EQ(
        post("/en" + listing + "/answers", {{"mode", "credits"}, {"words", "Please?"}}).status, 303)
        << "led to sign in";
    EXPECT_EQ(
        post("/en" + listing + "/answers", {{"mode", "credits"}, {"words", "Mine!"}}, ana_).status,
        409);
    EXPECT_EQ(
        post("/en" + listing + "/answers", {{"mode", "free"}, {"words", "Please?"}}, ben_).status,
        422);
    const std::string deal = answered(ben_, listing);
    EXPECT_EQ(mails_about("An answer to"), 1);
    EXPECT_EQ(
        post("/en" + listing + "/answers", {{"mode", "credits"}, {"words", "Again?"}}, ben_).status,
        409);
    for (const std::string& prefix : {std::string{"/en"}, std::string{"/api"}}) {
        EXPECT_TRUE(get(prefix + deal, ana_).holds("May I have it on Sunday?"));
        EXPECT_TRUE(get(prefix + deal, ben_).holds("May I have it on Sunday?"));
        EXPECT_EQ(get(prefix + deal, cleo_).status, 404);
    }
    EXPECT_EQ(get("/en" + deal, person("Admin", {Role::administrator})).status, 404);
    EXPECT_TRUE(get("/en" + listing, ana_).holds("Ben")) << "who placed it sees who answered";
    EXPECT_FALSE(get("/en" + listing, cleo_).holds("Ben"));
    for (const char* act : {"/lines", "/terms", "/agreement", "/end", "/report"}) {
        EXPECT_EQ(post("/en" + deal + act, terms().with("body", "Hello").with("nature", "x"), cleo_)
                          .status /
                      100,
                  4)
            << act;
    }
    EXPECT_EQ(post("/en" + deal + "/lines", {{"body", "Sunday is fine."}}, ana_).status, 303);
    EXPECT_TRUE(get("/en" + deal, ben_).holds("Sunday is fine."));
    EXPECT_EQ(post("/en" + deal + "/lines", {{"body", ""}}, ana_).status, 422);
}

TEST_P(DealsTest, CreditsMoveWhenBothSayThatItIsDone) {
    const std::string deal = answered(ben_, placed(ana_));
    EXPECT_EQ(post("/en" + deal + "/report", kNeighbours, ana_).status, 409) << "agree first";
    EXPECT_EQ(post("/en" + deal + "/agreement", {{"seen", "0"}}, ana_).status, 409);
    EXPECT_EQ(post("/en" + deal + "/terms", terms().with("amount", ""), ana_).status, 422);
    EXPECT_EQ(post("/en" + deal + "/terms", terms(), ana_).status, 303);
    EXPECT_EQ(post("/en" + deal + "/agreement", {{"seen", "1"}}, ana_).status, 409) << "their own";
    EXPECT_EQ(post("/en" + deal + "/terms", terms().with("what", "On Monday"), ana_).status, 303);
    EXPECT_EQ(post("/en" + deal + "/agreement", {{"seen", "1"}}, ben_).status, 409) << "changed";
    EXPECT_EQ(post("/en" + deal + "/agreement", {{"seen", "2"}}, ben_).status, 303);
    EXPECT_EQ(post("/en" + deal + "/terms", terms(), ana_).status, 409);
    EXPECT_EQ(post("/en" + deal + "/report", {{"purchase", "300"}, {"travel", "12"}}, ben_).status,
              303);
    EXPECT_EQ(balance_of(ben_), 0) << "held until the other side says so too";
    EXPECT_EQ(post("/en" + deal + "/report", {}, ben_).status, 409);
    const auto unsaid = post("/en" + deal + "/report", {}, ana_);
    EXPECT_EQ(unsaid.status, 422) << "who provides states what it was";
    EXPECT_TRUE(unsaid.holds("id=\"field-nature-error\""));
    EXPECT_EQ(balance_of(ana_), 0);
    EXPECT_EQ(post("/en" + deal + "/report", kNeighbours, ana_).status, 303);
    EXPECT_EQ(balance_of(ana_), 12);
    EXPECT_EQ(balance_of(ben_), -12);
    EXPECT_EQ(sum_of_ledger(), 0);
    EXPECT_TRUE(get("/en" + deal, ben_).holds("Help between neighbours"));
    const auto sum = database().read(
        [&](db::ReadTx& tx) { return sum_avoided(tx, Instant{}, now() + std::chrono::hours{1}); });
    EXPECT_EQ(sum.purchase_cents, 30'000);
    EXPECT_EQ(sum.travel_km, 12);
    EXPECT_EQ(post("/en" + deal + "/end", {}, ana_).status, 409) << "it is over";
}

TEST_P(DealsTest, TheTransferNamesTheWantThatItSettles) {
    const std::string want = placed(ana_, bike().with("side", "want"));
    const std::string deal = answered(ben_, want);
    agree(deal, ana_, ben_);
    EXPECT_EQ(post("/en" + deal + "/report", kNeighbours, ben_).status, 303) << "Ben provides";
    EXPECT_EQ(post("/en" + deal + "/report", {}, ana_).status, 303);
    EXPECT_EQ(balance_of(ben_), 12);
    const std::int64_t number = listing_of(want).listing_id.value();
    const auto transfers = database().read([&](db::ReadTx& tx) {
        return ledger::list_for_purpose(tx, ledger::Purpose::want, number);
    });
    ASSERT_EQ(transfers.size(), 1U);
    EXPECT_EQ(transfers[0].category, ledger::Category::travel);
    EXPECT_EQ(transfers[0].state, ledger::TransferState::posted);
}

TEST_P(DealsTest, WhatTheLedgerRefusesIsSaidAndNothingMoves) {
    const std::string deal = answered(ben_, placed(ana_, bike().with("credits", "5000")));
    EXPECT_EQ(post("/en" + deal + "/terms", terms().with("amount", "5000"), ana_).status, 303);
    EXPECT_EQ(post("/en" + deal + "/agreement", {{"seen", "1"}}, ben_).status, 303);
    EXPECT_EQ(post("/en" + deal + "/report", {}, ben_).status, 409);
    EXPECT_TRUE(get("/en" + deal, ben_).holds("Is it done?")) << "nothing was written down";
    EXPECT_EQ(sum_of_ledger(), 0);
}

TEST_P(DealsTest, CallingOffFreesWhatWasHeld) {
    const std::string deal = answered(ben_, placed(ana_));
    agree(deal, ana_, ben_);
    EXPECT_EQ(post("/en" + deal + "/report", {}, ben_).status, 303);
    const auto held = [&] {
        return database().read([&](db::ReadTx& tx) {
            return ledger::find_account_of(tx, ledger::Holder::member, ben_.account.value())
                ->held_out;
        });
    };
    EXPECT_EQ(held(), 12);
    EXPECT_EQ(post("/en" + deal + "/end", {}, ana_).status, 303);
    EXPECT_EQ(held(), 0);
    EXPECT_EQ(mails_about("It does not go on"), 1);
    EXPECT_EQ(post("/en" + deal + "/report", {}, ana_).status / 100, 4);
}

TEST_P(DealsTest, InABarterBothStateWhatTheirPartWas) {
    const std::string deal = answered(ben_, placed(ana_, bike().with("modes", "barter")), "barter");
    EXPECT_EQ(post("/en" + deal + "/terms", terms("barter").with("back", ""), ben_).status, 422);
    agree(deal, ben_, ana_, "barter");
    EXPECT_TRUE(get("/en" + deal, ana_).holds("you both give something"));
    EXPECT_EQ(post("/en" + deal + "/report", {}, ana_).status, 422);
    EXPECT_EQ(post("/en" + deal + "/report", {}, ben_).status, 422);
    set("credits.dac7", "reports");
    const http::NameValues work{{"nature", "within_profession"}};
    EXPECT_EQ(post("/en" + deal + "/report", work, ana_).status, 422) << "its value";
    EXPECT_EQ(post("/en" + deal + "/report", work.with("value", "45,50"), ana_).status, 303);
    EXPECT_EQ(post("/en" + deal + "/report", kNeighbours, ben_).status, 303);
    const auto kept = [&] {
        return database().read(
            [&](db::ReadTx& tx) { return list_statements_by(tx, ana_.account, Instant{}); });
    };
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].value_cents, 4'550);
    const auto year = std::to_string(utc_date(now()).year);
    EXPECT_TRUE(get("/en/credits/statement/" + year, ana_).holds("The bike on Sunday"));
    EXPECT_FALSE(get("/en/credits/statement/" + year, cleo_).holds("The bike on Sunday"));
}

TEST_P(DealsTest, ListingOnlyAsksAndKeepsNoValue) {
    set("credits.dac7", "listing_only");
    const std::string deal = answered(ben_, placed(ana_));
    agree(deal, ana_, ben_);
    EXPECT_FALSE(get("/en" + deal, ana_).holds("name=\"value\""));
    EXPECT_EQ(
        post("/en" + deal + "/report", {{"nature", "within_profession"}, {"value", "45"}}, ana_)
            .status,
        303);
    const auto statements = database().read([&](db::ReadTx& tx) {
        return list_statements(tx, *parse_id<DealId>(deal.substr(deal.rfind('/') + 1)));
    });
    ASSERT_EQ(statements.size(), 1U);
    EXPECT_EQ(statements[0].value_cents, 0);
}

TEST_P(DealsTest, WhatWaitsForSomebodyIsMarked) {
    const std::string deal = answered(ben_, placed(ana_));
    EXPECT_TRUE(get("/en/exchange/mine", ana_).holds("waits for you"));
    EXPECT_FALSE(get("/en/exchange/mine", ben_).holds("waits for you"));
    EXPECT_EQ(post("/en" + deal + "/terms", terms(), ana_).status, 303);
    EXPECT_FALSE(get("/en/exchange/mine", ana_).holds("waits for you"));
    EXPECT_TRUE(get("/en/exchange/mine", ben_).holds("waits for you"));
    EXPECT_EQ(get("/en/exchange/mine").status, 303);
}

TEST_P(DealsTest, WhoLeavesEndsWhatIsOpenAndTheOtherIsTold) {
    const std::string agreed = answered(ben_, placed(ana_));
    agree(agreed, ana_, ben_);
    EXPECT_EQ(post("/en" + agreed + "/report", {}, ben_).status, 303);
    const std::string asked = answered(ben_, placed(ana_, bike().with("title", "Trailer")));
    const std::string of_ana = answered(ana_, placed(cleo_));
    erase(ana_);
    EXPECT_EQ(mails_about("It does not go on"), 3);
    EXPECT_EQ(deal_of(agreed).state, DealState::called_off);
    EXPECT_EQ(deal_of(asked).state, DealState::declined);
    EXPECT_EQ(deal_of(of_ana).state, DealState::withdrawn);
    EXPECT_EQ(post("/en" + agreed + "/report", {}, ben_).status, 409);
    const auto bens = database().read([&](db::ReadTx& tx) {
        return ledger::find_account_of(tx, ledger::Holder::member, ben_.account.value());
    });
    EXPECT_EQ(bens->held_out, 0) << "what waited for Ana is free again";
    EXPECT_TRUE(get("/en" + agreed, ben_).holds("not a member any more"));
}

TEST_P(DealsTest, WithNobodyOnTheOtherSideNothingGoesOn) {
    const std::string agreed = answered(ben_, placed(ana_));
    agree(agreed, ana_, ben_);
    const std::string asked = answered(ben_, placed(ana_, bike().with("title", "Trailer")));
    EXPECT_EQ(post("/en" + asked + "/terms", terms(), ana_).status, 303);
    database().write([](db::WriteTx& tx) {
        tx.run(db::Query{"test.leave", "UPDATE exchange_deal SET owner_id = 0"});
    });
    EXPECT_EQ(post("/en" + agreed + "/report", {}, ben_).status, 409);
    EXPECT_EQ(post("/en" + asked + "/agreement", {{"seen", "1"}}, ben_).status, 409);
    EXPECT_EQ(post("/en" + asked + "/terms", terms(), ben_).status, 409);
    EXPECT_EQ(deal_of(asked).terms, 1);
    EXPECT_EQ(sum_of_ledger(), 0);
}

TEST_P(DealsTest, WhatIsPaidIsDoneAndCannotBeCalledOff) {
    const std::string deal = answered(ben_, placed(ana_));
    agree(deal, ana_, ben_);
    EXPECT_EQ(post("/en" + deal + "/report", {}, ben_).status, 303);
    settle();
    const auto transfer = deal_of(deal).transfer_id;
    database().write([&](db::WriteTx& tx) {
        const auto anas = ledger::find_account_of(tx, ledger::Holder::member, ana_.account.value());
        EXPECT_TRUE(ledger::confirm({tx, {ana_.account, now()}}, anas->account_id, transfer).ok())
            << "on the page of the payment";
    });
    const auto refused = post("/en" + deal + "/end", {}, ben_);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.holds("moved already"));
    EXPECT_EQ(deal_of(deal).state, DealState::agreed);
    settle();
    EXPECT_EQ(deal_of(deal).state, DealState::done) << "the payment says so for Ana";
    EXPECT_TRUE(deal_of(deal).owner_done_at);
    EXPECT_EQ(mails_about("Done: “Cargo bike”"), 1);
    EXPECT_EQ(balance_of(ana_), 12);
}

TEST_P(DealsTest, ProposalsHaveAPaceAndRespectABlock) {
    const std::string deal = answered(ben_, placed(ana_));
    for (int at = 0; at < 30; ++at) {
        ASSERT_EQ(post("/en" + deal + "/terms", terms(), ben_).status, 303) << at;
    }
    EXPECT_EQ(post("/en" + deal + "/terms", terms(), ben_).status, 429);
    EXPECT_EQ(deal_of(deal).terms, 30);
    EXPECT_EQ(post("/en" + deal + "/terms", terms(), ana_).status, 303) << "each their own";
    clock_.advance(std::chrono::hours{25});
    EXPECT_EQ(post("/en" + deal + "/terms", terms(), ben_).status, 303);
    const auto eve = listed_in("be-44021", members::Audience::members);
    const std::string other = answered(ben_, placed(eve));
    EXPECT_EQ(post("/en" + other + "/terms", terms(), ben_).status, 303);
    block(eve, ben_);
    EXPECT_EQ(post("/en" + other + "/terms", terms(), ben_).status, 403);
    EXPECT_EQ(deal_of(other).terms, 1);
}

AGORA_EACH_ENGINE(DealsTest);

}  // namespace
}  // namespace agora::exchange
