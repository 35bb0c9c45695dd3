#include "agora/accounts/eraser.hpp"
#include "loans_site.hpp"

namespace agora::loans {
namespace {

using std::chrono::days;

class ReturningTest : public LoansSite {
 protected:
    void SetUp() override {
        LoansSite::SetUp();
        camera_ = lend(ana_, camera());
    }
    /// Lent from today for two days.
    std::string lent(const access::Actor& who) {
        const std::string loan = reserved(who, camera_, 0, 1);
        EXPECT_EQ(write(ana_, loan, "hand_over").status, 303);
        return loan;
    }
    std::string camera_;
};

TEST_P(ReturningTest, ACameraGoesThroughQueueOverdueDamageAndSettlement) {
    const std::string loan = lent(ben_);
    EXPECT_EQ(post("/en" + camera_ + "/waiting", {{"days", "2"}}, eve_).status, 303);
    EXPECT_EQ(mails_to("ben", "was handed over: is that right?"), 1);
    EXPECT_EQ(post("/en" + loan + "/confirmation", {}, ana_).status, 409) << "her own words";
    EXPECT_EQ(confirm(ben_, loan).status, 303);
    EXPECT_TRUE(get("/en" + loan, ana_).holds("confirmed by the other side"));
    clock_.advance(days{2});
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 1);
    EXPECT_EQ(mails_to("ana", "should be back"), 1);
    EXPECT_TRUE(get("/en/loans/mine", ben_).holds("should be back"));
    const std::string drill = lend(ana_, camera().with("title", "Drill"));
    EXPECT_EQ(reserve_as(ben_, drill, 0, 1).status, 409) << "something is overdue";
    EXPECT_EQ(mails_about("kept for you"), 0) << "it is not free";
    EXPECT_EQ(write(ben_, loan, "giving_back", "good", "All fine.").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::returning);
    EXPECT_EQ(reserve_as(ben_, drill, 0, 1).status, 303) << "said to be back";
    EXPECT_EQ(write(ana_, loan, "dispute", "damaged", "Canary: the lens is cracked.").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::disputed);
    EXPECT_EQ(mails_to("eve", "kept for you"), 1) << "the next in the queue gets it";
    EXPECT_TRUE(get("/en" + loan, ben_).holds("the lens is cracked"));
    EXPECT_EQ(get("/en" + loan, eve_).status, 404);
    EXPECT_EQ(get("/en" + loan, mod_).status, 200) << "moderators help in a dispute";
    EXPECT_EQ(write(ben_, loan, "note", "good", "It was so before.").status, 303);
    EXPECT_EQ(write(ben_, loan, "settlement", "good", "I pay half.").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::disputed);
    EXPECT_EQ(post("/en" + loan + "/confirmation", {}, ben_).status, 409) << "the other agrees";
    EXPECT_EQ(post("/en" + loan + "/confirmation", {}, mod_).status, 409);
    EXPECT_EQ(confirm(ana_, loan).status, 303);
    EXPECT_EQ(state_of(loan), LoanState::settled);
    EXPECT_EQ(get("/en" + loan, mod_).status, 404) << "it is over";
    EXPECT_EQ(write(ben_, loan, "note").status, 409);
    EXPECT_EQ(mails_to("ben", "is settled"), 1);
}

TEST_P(ReturningTest, RemindersGoOnceByTheDayAndAcrossTheChangeOfClocks) {
    // The clocks go forward in the night of 28 March 2027.
    clock_.set(*parse_instant("2027-03-26T12:00:00Z"));
    const std::string loan = reserved(ben_, camera_, 0, 2);
    EXPECT_EQ(write(ben_, loan, "hand_over").status, 303);
    const auto told = [&] { return mails_to("ben", "goes back tomorrow"); };
    run_hourly();
    EXPECT_EQ(told(), 0);
    clock_.set(*parse_instant("2027-03-26T22:59:00Z"));
    run_hourly();
    EXPECT_EQ(told(), 0) << "a minute before midnight in Brussels";
    clock_.set(*parse_instant("2027-03-26T23:01:00Z"));
    run_hourly();
    run_hourly();
    EXPECT_EQ(told(), 1);
    clock_.set(*parse_instant("2027-03-28T21:59:00Z"));
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 0) << "the last day is not over";
    clock_.set(*parse_instant("2027-03-28T22:01:00Z"));
    run_hourly();
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 1);
    EXPECT_EQ(mails_to("ana", "should be back"), 1);
    clock_.set(*parse_instant("2027-04-04T12:00:00Z"));
    run_hourly();
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should have been back a week ago"), 1);
    EXPECT_EQ(told(), 1);
}

TEST_P(ReturningTest, WhoLendsSaysThatItIsBackAndDamageIsADispute) {
    const std::string loan = lent(ben_);
    const auto bare = write(ana_, loan, "giving_back", "damaged", "");
    EXPECT_EQ(bare.status, 422);
    EXPECT_TRUE(bare.holds("field-words-error"));
    EXPECT_EQ(write(ana_, loan, "giving_back", "damaged", "A crack.").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::disputed);
    EXPECT_EQ(write(mod_, loan, "dispute").status, 403);
    EXPECT_EQ(write(mod_, loan, "settlement", "good", "Each pays half.").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::settled);
    EXPECT_EQ(mails_to("ana", "is settled"), 1);
    EXPECT_EQ(mails_to("ben", "is settled"), 1);
    const std::string second = lent(eve_);
    EXPECT_EQ(write(ana_, second, "giving_back").status, 303);
    EXPECT_EQ(state_of(second), LoanState::returned);
    EXPECT_EQ(confirm(eve_, second).status, 303);
    EXPECT_EQ(write(eve_, second, "dispute", "damaged", "It was not me.").status, 303);
    EXPECT_EQ(state_of(second), LoanState::disputed);
}

TEST_P(ReturningTest, HandOverIsOfferedFromTheDayBeforeOn) {
    const std::string loan = reserved(ben_, camera_, 3, 4);
    const std::string day = to_string(day_of(clock_.now()) + days{2});
    for (const access::Actor& side : {ana_, ben_}) {
        const auto page = get("/en" + loan, side);
        EXPECT_FALSE(page.holds("value=\"hand_over\"")) << "it would be refused";
        EXPECT_TRUE(page.holds("The hand-over can be written down from this day on:"));
        EXPECT_TRUE(page.holds("<time datetime=\"" + day + "\">"));
        EXPECT_TRUE(get("/api" + loan, side).holds("\"hand_over_from\":\"" + day + "\""));
    }
    clock_.advance(days{2});
    for (const access::Actor& side : {ana_, ben_}) {
        const auto page = get("/en" + loan, side);
        EXPECT_TRUE(page.holds("value=\"hand_over\""));
        EXPECT_FALSE(page.holds("The hand-over can be written down"));
        EXPECT_TRUE(get("/api" + loan, side).holds("\"hand_over_from\":null"));
    }
}

TEST_P(ReturningTest, StepsOutOfTurnAreRefused) {
    const std::string loan = reserved(ben_, camera_, 3, 4);
    EXPECT_EQ(write(ana_, loan, "hand_over").status, 409) << "it is too early";
    EXPECT_EQ(write(ana_, loan, "giving_back").status, 409);
    EXPECT_EQ(write(ben_, loan, "dispute").status, 409);
    EXPECT_EQ(write(ben_, loan, "settlement").status, 409);
    EXPECT_EQ(write(ben_, loan, "flying").status, 422);
    EXPECT_EQ(write(eve_, loan, "hand_over").status, 404);
    EXPECT_EQ(write({}, loan, "hand_over").status, 303) << "to sign in";
    clock_.advance(days{2});
    EXPECT_EQ(write(ben_, loan, "hand_over").status, 303) << "the day before is early enough";
    EXPECT_EQ(write(ben_, loan, "hand_over").status, 409);
    EXPECT_EQ(post("/en" + loan + "/cancellation", {}, ben_).status, 409);
    EXPECT_EQ(write(ben_, loan, "giving_back").status, 303);
    EXPECT_EQ(confirm(ana_, loan).status, 303);
    EXPECT_EQ(state_of(loan), LoanState::returned);
    const auto page = get("/en" + loan, ana_);
    EXPECT_FALSE(page.holds("id=\"write\"")) << "both said that it is back";
    EXPECT_TRUE(page.holds("<summary>Is something wrong after all?</summary>"));
    const auto refused = write(ana_, loan, "dispute", "damaged", std::string(2001, 'x'));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("<details class=\"fold no-print\" open><summary>Is something wrong"));
    clock_.advance(days{40});
    EXPECT_FALSE(get("/en" + loan, ana_).holds("wrong after all"))
        << "a month is long enough, and what is refused is not offered";
    EXPECT_EQ(write(ana_, loan, "dispute").status, 409);
}

TEST_P(ReturningTest, ADisputeGivesNobodyWhatIsAway) {
    const std::string loan = lent(ben_);
    EXPECT_EQ(post("/en" + camera_ + "/waiting", {{"days", "2"}}, eve_).status, 303);
    const std::string drill = lend(ana_, camera().with("title", "Drill"));
    const std::string next = reserved(zoe_, camera_, 2, 3);
    clock_.advance(days{2});
    EXPECT_EQ(write(ben_, loan, "dispute", "good", "It scratched my table.").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::disputed);
    EXPECT_EQ(mails_to("eve", "kept for you"), 0) << "Ben has it";
    EXPECT_EQ(reserve_as(ben_, drill, 0, 1).status, 409) << "it should be back";
    EXPECT_FALSE(get("/en/loans?day=" + to_string(day(-1))).holds("two lenses"));
    EXPECT_EQ(write(ana_, next, "hand_over").status, 409) << "it is not there";
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 1);
    EXPECT_EQ(write(ben_, loan, "giving_back").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::disputed);
    EXPECT_EQ(reserve_as(ben_, drill, 0, 1).status, 409) << "Ana has not said so";
    EXPECT_EQ(confirm(ana_, loan).status, 303);
    EXPECT_EQ(state_of(loan), LoanState::disputed) << "what is wrong is wrong still";
    EXPECT_EQ(write(ana_, loan, "giving_back").status, 409) << "it is back";
    EXPECT_EQ(reserve_as(ben_, drill, 0, 1).status, 303);
    EXPECT_EQ(write(ana_, next, "hand_over").status, 303);
}

TEST_P(ReturningTest, AYesIsToWhatWasSeen) {
    const std::string loan = lent(ben_);
    EXPECT_EQ(write(ana_, loan, "giving_back", "damaged", "A crack.").status, 303);
    EXPECT_EQ(write(ana_, loan, "settlement", "good", "Ben pays half.").status, 303);
    const std::string half = asked_about(ben_, loan);
    EXPECT_EQ(write(ana_, loan, "settlement", "good", "Ben pays all.").status, 303);
    const auto yes = [&](const std::string& seen) {
        return post("/en" + loan + "/confirmation", {{"seen", seen}}, ben_);
    };
    const auto late = yes(half);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Something else was written down meanwhile"));
    EXPECT_EQ(yes("").status, 409);
    EXPECT_EQ(yes("x").status, 409);
    EXPECT_EQ(state_of(loan), LoanState::disputed);
    EXPECT_EQ(yes(asked_about(ben_, loan)).status, 303);
    EXPECT_EQ(state_of(loan), LoanState::settled);
}

TEST_P(ReturningTest, WhatIsOutIsNotHandedOverASecondTime) {
    const std::string loan = lent(ben_);
    const std::string next = reserved(eve_, camera_, 2, 3);
    clock_.advance(days{2});
    EXPECT_EQ(write(eve_, next, "hand_over").status, 409);
    EXPECT_EQ(write(ben_, loan, "giving_back").status, 303);
    const auto early = write(ana_, next, "hand_over");
    EXPECT_EQ(early.status, 409);
    EXPECT_TRUE(early.holds("Somebody else still has it"));
    EXPECT_EQ(confirm(ana_, loan).status, 303);
    EXPECT_EQ(write(ana_, next, "hand_over").status, 303);
}

TEST_P(ReturningTest, WhatWasLentByAnErasedAccountIsNobodysDebt) {
    const std::string drill = lend(eve_, camera().with("title", "Drill"));
    const std::string loan = lent(ben_);
    const std::string back = reserved(zoe_, lend(ana_, camera().with("title", "Tent")), 0, 1);
    EXPECT_EQ(write(ana_, back, "hand_over").status, 303);
    EXPECT_EQ(write(zoe_, back, "giving_back").status, 303);
    clock_.advance(days{3});
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    settle();
    EXPECT_EQ(state_of(loan), LoanState::returned);
    EXPECT_EQ(state_of(back), LoanState::returned);
    EXPECT_EQ(reserve_as(ben_, drill, 0, 1).status, 303) << "nothing is overdue";
    EXPECT_FALSE(get("/en" + loan, ben_).holds("wrong after all"));
    EXPECT_EQ(write(ben_, loan, "dispute").status, 409) << "with nobody";
}

TEST_P(ReturningTest, APictureOfTheConditionIsForTheTwoSides) {
    const std::string loan = reserved(ben_, camera_, 0, 1);
    const auto add = [&](const std::string& words, const std::string& people) {
        return upload("/api" + loan + "/records",
                      {{"kind", "hand_over"},
                       {"condition", "good"},
                       {"alternative_text", words},
                       {"people_shown", people}},
                      {"picture", "lens.png", members::small_png(60, 40, '\x44')}, ben_);
    };
    EXPECT_EQ(add("", "nobody").status, 422);
    EXPECT_EQ(add("The lens", "").status, 422);
    EXPECT_EQ(state_of(loan), LoanState::reserved);
    EXPECT_EQ(add("The lens", "nobody").status, 200);
    const auto page = get("/en" + loan, ana_).body;
    const std::size_t at = page.find("/small.webp");
    ASSERT_NE(at, std::string::npos);
    const std::size_t from = page.rfind('"', at) + 1;
    const std::string picture = page.substr(from, at - from) + "/small.webp";
    EXPECT_EQ(get(picture, ana_).status, 200);
    EXPECT_EQ(get(picture, ben_).status, 200);
    for (const auto& who : {eve_, mod_, access::Actor{}}) {
        EXPECT_EQ(get(picture, who).status, 404);
    }
    EXPECT_FALSE(get("/en" + camera_).holds("small.webp")) << "it is not the thing's own";
}

TEST_P(ReturningTest, WhatBorrowingSparedIsSummed) {
    const std::string loan = lent(ben_);
    const auto spared = [&](const access::Actor& who, const std::string& euro,
                            const std::string& km) {
        return post("/en" + loan + "/spared", {{"spared", euro}, {"km", km}}, who).status;
    };
    EXPECT_EQ(spared(ben_, "120", "30"), 409) << "it is not back";
    EXPECT_EQ(write(ana_, loan, "giving_back").status, 303);
    EXPECT_EQ(spared(ana_, "120", "30"), 403);
    EXPECT_EQ(spared(eve_, "120", "30"), 404);
    EXPECT_EQ(spared(ben_, "x", "30"), 422);
    EXPECT_EQ(spared(ben_, "120,50", "30"), 303);
    const auto sum = database().read(
        [&](db::ReadTx& tx) { return avoided_between(tx, now() - days{7}, now() + days{1}); });
    EXPECT_EQ(sum.loans, 1);
    EXPECT_EQ(sum.cents, 12050);
    EXPECT_EQ(sum.km, 30);
    EXPECT_TRUE(get("/en" + loan, ben_).holds("120.50"));
}

TEST_P(ReturningTest, CreditsAreGivenOnceItIsBack) {
    const auto lender = listed_in("be-44021", members::Audience::members);
    const std::string drill =
        lend(lender, camera().with("title", "Drill").with("credits_a_day", "3"));
    EXPECT_TRUE(get("/en" + drill).holds("3 credits a day"));
    const std::string loan = reserved(ben_, drill, 0, 1);
    EXPECT_EQ(write(lender, loan, "hand_over").status, 303);
    EXPECT_TRUE(get("/en" + loan, ben_).holds("6 credits"));
    EXPECT_FALSE(get("/en" + loan, ben_).holds("/credits/pay?loan=")) << "it is not back";
    EXPECT_EQ(write(lender, loan, "giving_back").status, 303);
    EXPECT_TRUE(get("/en" + loan, ben_).holds("/credits/pay?loan="));
    EXPECT_FALSE(get("/en" + loan, lender).holds("/credits/pay?loan="));
    const std::string query = "?loan=" + loan.substr(loan.rfind('/') + 1);
    const auto form = get("/en/credits/pay" + query, ben_);
    EXPECT_TRUE(form.holds("Drill"));
    EXPECT_TRUE(form.holds("value=\"6\""));
    const std::string to = "/members/" + to_string(lender.account);
    EXPECT_TRUE(form.holds(to));
    const auto fields = http::NameValues{{"to", services().origin + to},
                                         {"amount", "6"},
                                         {"category", "loan"},
                                         {"words", "Drill"},
                                         {"purpose", "loan"},
                                         {"purpose_id", query.substr(6)}};
    EXPECT_EQ(post("/en/credits/payments", fields, eve_).status, 409) << "it is not Eve's loan";
    EXPECT_EQ(post("/en/credits/payments", fields, ben_).status, 303);
    EXPECT_FALSE(get("/en" + loan, ben_).holds("/credits/pay?loan="));
    EXPECT_TRUE(get("/en" + loan, ben_).holds("given"));
}

AGORA_EACH_ENGINE(ReturningTest);

}  // namespace
}  // namespace agora::loans
