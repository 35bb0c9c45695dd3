#include "loans_site.hpp"

namespace agora::loans {
namespace {

using std::chrono::days;

class ExtendingTest : public LoansSite {
 protected:
    void SetUp() override {
        LoansSite::SetUp();
        camera_ = lend(ana_, camera().with("credits_a_day", "2"));
        drill_ = lend(ana_, camera().with("title", "Drill").with("acceptance", "by_lender"));
    }
    /// Lent from today to a day.
    std::string lent(const access::Actor& who, const std::string& thing, int last) {
        const std::string loan = reserved(who, thing, 0, last);
        if (state_of(loan) == LoanState::asked) {
            EXPECT_EQ(post("/en" + loan + "/acceptance", {}, ana_).status, 303);
        }
        EXPECT_EQ(write(ana_, loan, "hand_over").status, 303);
        return loan;
    }
    web::TestAnswer extend(const access::Actor& who, const std::string& loan, int until) {
        return post("/en" + loan + "/extension",
                    {{"extension_until", to_string(day(until))},
                     {"extension_words", "Canary: the fair lasts longer."}},
                    who);
    }
    Loan row(const std::string& loan) {
        const auto id = parse_id<LoanId>(loan.substr(loan.rfind('/') + 1));
        return database().read([&](db::ReadTx& tx) { return *find_loan(tx, *id); });
    }
    std::string camera_;
    std::string drill_;
};

TEST_P(ExtendingTest, FreeDaysAreGivenAtOnceWhereTheThingIsLentSo) {
    const std::string loan = lent(ben_, camera_, 1);
    EXPECT_EQ(row(loan).credits, 4);
    EXPECT_TRUE(get("/en" + loan, ben_).holds("Keep it longer"));
    EXPECT_TRUE(get("/en" + loan, ben_).holds("Each day more is 2 credits."));
    EXPECT_FALSE(get("/en" + loan, ana_).holds("Keep it longer"));
    EXPECT_EQ(extend(ben_, loan, 3).status, 303);
    EXPECT_EQ(row(loan).last_day, day(3));
    EXPECT_EQ(row(loan).extension, Extension::granted);
    EXPECT_EQ(row(loan).credits, 8) << "two days more";
    EXPECT_EQ(mails_to("ana", "is kept longer"), 1);
    EXPECT_EQ(mails_to("ana", "Canary: the fair lasts longer."), 1);
    EXPECT_EQ(mails_to("ben", "is kept longer"), 0) << "he knows";
    EXPECT_EQ(reserve_as(eve_, camera_, 3, 3).status, 422) << "the calendar follows";
    EXPECT_EQ(reserve_as(eve_, camera_, 4, 4).status, 303);
    EXPECT_TRUE(get("/en" + loan, ana_).holds("Canary: the fair lasts longer."));
}

TEST_P(ExtendingTest, BeyondWhatItIsLentForTheLenderDecides) {
    const std::string loan = lent(ben_, camera_, 4);
    EXPECT_EQ(extend(ben_, loan, 5).status, 303);
    EXPECT_EQ(row(loan).extension, Extension::asked) << "five days were lent already";
    EXPECT_EQ(row(loan).last_day, day(4));
    EXPECT_EQ(mails_to("ana", "wants to keep"), 1);
}

TEST_P(ExtendingTest, TheLenderSaysYesOrNoAndBothReadIt) {
    const std::string loan = lent(ben_, drill_, 1);
    EXPECT_EQ(extend(ben_, loan, 3).status, 303);
    EXPECT_EQ(row(loan).last_day, day(1)) << "until there is an answer";
    EXPECT_EQ(extend(ben_, loan, 4).status, 409) << "one question at a time";
    EXPECT_EQ(reserve_as(eve_, drill_, 2, 3).status, 422) << "days that are asked for are kept";
    EXPECT_EQ(mails_to("ana", "Somebody wants to keep"), 1);
    EXPECT_TRUE(get("/en/loans/mine", ana_).holds("asked until"));
    const auto page = get("/en" + loan, ana_);
    EXPECT_TRUE(page.holds("May it stay longer?"));
    EXPECT_TRUE(page.holds("Canary: the fair lasts longer."));
    EXPECT_FALSE(get("/en" + loan, ben_).holds("May it stay longer?"));
    const auto answer = [&](const access::Actor& who, const std::string& how) {
        return post("/en" + loan + "/extension/" + how, {{"extension_answer", "Canary answer."}},
                    who)
            .status;
    };
    EXPECT_EQ(answer(ben_, "acceptance"), 403);
    EXPECT_EQ(answer(ben_, "refusal"), 403);
    EXPECT_EQ(answer(eve_, "acceptance"), 404);
    EXPECT_EQ(answer(mod_, "acceptance"), 404);
    EXPECT_EQ(answer({}, "acceptance"), 303) << "to sign in";
    EXPECT_EQ(row(loan).extension, Extension::asked);
    EXPECT_EQ(answer(ana_, "refusal"), 303);
    EXPECT_EQ(row(loan).extension, Extension::declined);
    EXPECT_EQ(row(loan).last_day, day(1));
    EXPECT_EQ(mails_to("ben", "Canary answer."), 1);
    EXPECT_EQ(answer(ana_, "acceptance"), 409) << "once";
    EXPECT_TRUE(get("/en" + loan, ben_).holds("Canary answer."));
    EXPECT_EQ(extend(ben_, loan, 2).status, 303) << "it may be asked again";
    EXPECT_FALSE(get("/en" + loan, ben_).holds("Canary answer."));
    EXPECT_EQ(answer(ana_, "acceptance"), 303);
    EXPECT_EQ(row(loan).last_day, day(2));
    EXPECT_EQ(mails_to("ben", "It is yours until"), 1);
    EXPECT_EQ(reserve_as(eve_, drill_, 3, 3).status, 303);
}

TEST_P(ExtendingTest, ItIsRefusedWithTheReasonWhileOthersWaitOrHaveReservedIt) {
    const std::string loan = lent(ben_, camera_, 1);
    reserved(zoe_, camera_, 3, 3);
    const auto taken = extend(ben_, loan, 3);
    EXPECT_EQ(taken.status, 422);
    EXPECT_TRUE(taken.holds("field-extension_until-error"));
    EXPECT_TRUE(taken.holds("Somebody has it from"));
    EXPECT_TRUE(taken.holds("Canary: the fair lasts longer.")) << "what was typed stays";
    EXPECT_FALSE(taken.holds(">Zoe<"));
    EXPECT_EQ(post("/en" + camera_ + "/waiting", {{"days", "2"}}, eve_).status, 303);
    const auto waits = extend(ben_, loan, 2);
    EXPECT_EQ(waits.status, 409);
    EXPECT_TRUE(waits.holds("Others wait for it"));
    EXPECT_TRUE(waits.holds("Canary: the fair lasts longer."));
    EXPECT_FALSE(waits.holds(">Eve<"));
    const auto page = get("/en" + loan, ben_);
    EXPECT_TRUE(page.holds("1 person waits for it, so it goes back"));
    EXPECT_FALSE(page.holds("Ask to keep it longer"));
    EXPECT_EQ(row(loan).extension, Extension::none);
    EXPECT_EQ(post("/en" + camera_ + "/waiting/removal", {}, eve_).status, 303);
    EXPECT_EQ(extend(ben_, loan, 2).status, 303);
    EXPECT_EQ(row(loan).last_day, day(2));
}

TEST_P(ExtendingTest, DaysThatCannotBeAreRefusedAtTheirField) {
    const std::string loan = lent(ben_, camera_, 2);
    for (const int until : {-1, 1, 2, 8, 400}) {
        const auto refused = extend(ben_, loan, until);
        EXPECT_EQ(refused.status, 422) << until;
        EXPECT_TRUE(refused.holds("field-extension_until-error")) << until;
    }
    EXPECT_EQ(post("/en" + loan + "/extension", {{"extension_until", "soon"}}, ben_).status, 422);
    EXPECT_EQ(post("/en" + loan + "/extension", {}, ben_).status, 422);
    EXPECT_EQ(extend(ana_, loan, 3).status, 403);
    EXPECT_EQ(extend(eve_, loan, 3).status, 404);
    EXPECT_EQ(extend(mod_, loan, 3).status, 404);
    EXPECT_EQ(extend({}, loan, 3).status, 303) << "to sign in";
    const std::string asked = reserved(eve_, drill_, 3, 4);
    EXPECT_EQ(extend(eve_, asked, 5).status, 409) << "nobody said yes yet";
    EXPECT_EQ(write(ana_, loan, "giving_back").status, 303);
    EXPECT_EQ(extend(ben_, loan, 3).status, 409) << "it is back";
    EXPECT_EQ(row(loan).extension, Extension::none);
}

TEST_P(ExtendingTest, RemindersFollowTheNewDay) {
    const std::string loan = lent(ben_, drill_, 1);
    run_hourly();
    EXPECT_EQ(mails_to("ben", "goes back tomorrow"), 1);
    EXPECT_EQ(extend(ben_, loan, 4).status, 303);
    clock_.advance(days{2});
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 1) << "nobody answered, so the earlier day counts";
    EXPECT_EQ(post("/en" + loan + "/extension/acceptance", {}, ana_).status, 303);
    EXPECT_FALSE(get("/en/loans/mine", ben_).holds("should be back"));
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 1);
    EXPECT_EQ(reserve_as(ben_, camera_, 0, 1).status, 303) << "nothing is overdue";
    clock_.advance(days{1});
    run_hourly();
    EXPECT_EQ(mails_to("ben", "goes back tomorrow"), 2);
    clock_.advance(days{2});
    run_hourly();
    EXPECT_EQ(mails_to("ben", "should be back"), 2);
}

TEST_P(ExtendingTest, WhatIsOverdueIsNotExtendedWithoutTheLender) {
    const std::string loan = lent(ben_, camera_, 1);
    clock_.advance(days{2});
    EXPECT_EQ(extend(ben_, loan, 1).status, 303);
    EXPECT_EQ(row(loan).extension, Extension::asked);
    EXPECT_EQ(reserve_as(ben_, drill_, 0, 1).status, 409) << "it is late still";
}

TEST_P(ExtendingTest, AQuestionIsTakenBackOrEndsByItself) {
    const std::string loan = lent(ben_, drill_, 1);
    EXPECT_EQ(extend(ben_, loan, 3).status, 303);
    EXPECT_TRUE(get("/en" + loan, ben_).holds("Take the question back"));
    EXPECT_EQ(post("/en" + loan + "/extension/removal", {}, ana_).status, 403);
    EXPECT_EQ(post("/en" + loan + "/extension/removal", {}, ben_).status, 303);
    EXPECT_EQ(row(loan).extension, Extension::withdrawn);
    EXPECT_EQ(post("/en" + loan + "/extension/removal", {}, ben_).status, 409);
    EXPECT_EQ(extend(ben_, loan, 3).status, 303);
    EXPECT_EQ(write(ben_, loan, "giving_back").status, 303);
    EXPECT_EQ(row(loan).extension, Extension::withdrawn) << "it is back";
    EXPECT_EQ(post("/en" + loan + "/extension/acceptance", {}, ana_).status, 409);
    EXPECT_EQ(confirm(ana_, loan).status, 303);
    const std::string other = lent(eve_, drill_, 0);
    EXPECT_EQ(extend(eve_, other, 1).status, 303);
    clock_.advance(days{1});
    run_hourly();
    EXPECT_EQ(row(other).extension, Extension::asked) << "the day that was asked for is today";
    clock_.advance(days{1});
    run_hourly();
    EXPECT_EQ(row(other).extension, Extension::lapsed);
    EXPECT_EQ(row(other).last_day, day(-2));
}

TEST_P(ExtendingTest, TheSameStandsInJson) {
    const std::string loan = lent(ben_, drill_, 1);
    const auto asked = post_json("/api" + loan + "/extension",
                                 R"({"extension_until":")" + to_string(day(2)) + R"("})", ben_);
    EXPECT_EQ(asked.status, 200) << asked.body;
    EXPECT_TRUE(get("/api" + loan, ana_).holds(R"("lender_answers":true)"));
    EXPECT_TRUE(get("/api" + loan, ben_).holds(R"("borrower_waits":true)"));
    const auto wrong = post_json("/api" + loan + "/extension", R"({"extension_until":"x"})", ana_);
    EXPECT_EQ(wrong.status, 403);
    EXPECT_EQ(post_json("/api" + loan + "/extension/acceptance", "{}", ana_).status, 200);
    EXPECT_EQ(row(loan).last_day, day(2));
}

AGORA_EACH_ENGINE(ExtendingTest);

}  // namespace
}  // namespace agora::loans
