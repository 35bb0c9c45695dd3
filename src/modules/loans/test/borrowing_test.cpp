#include "agora/accounts/eraser.hpp"
#include "agora/loans/find.hpp"
#include "loans_site.hpp"
#include "reserve.hpp"

#include <atomic>
#include <thread>

namespace agora::loans {
namespace {

using std::chrono::days;

class BorrowingTest : public LoansSite {
 protected:
    void SetUp() override {
        LoansSite::SetUp();
        camera_ = lend(ana_, camera());
    }
    std::string camera_;
    int made_ = 0;
};

TEST_P(BorrowingTest, FreeDaysAreReservedAlsoWhileSomebodyHasIt) {
    EXPECT_EQ(reserve_as({}, camera_, 0, 1).status, 303) << "led to sign in";
    const std::string loan = reserved(ben_, camera_, 0, 2);
    EXPECT_EQ(state_of(loan), LoanState::reserved);
    EXPECT_EQ(write(ben_, loan, "hand_over").status, 303);
    EXPECT_EQ(state_of(loan), LoanState::lent);
    EXPECT_EQ(reserve_as(eve_, camera_, 2, 4).status, 422) << "it comes back on that day";
    const std::string later = reserved(eve_, camera_, 3, 5);
    EXPECT_EQ(state_of(later), LoanState::reserved);
    const auto taken = reserve_as(zoe_, camera_, 5, 6);
    EXPECT_EQ(taken.status, 422);
    EXPECT_TRUE(taken.holds("field-first_day-error"));
    const auto empty = get("/en" + camera_ + "?month=" + to_string(day(100)).substr(0, 7), ben_);
    EXPECT_TRUE(empty.holds("month-free")) << "nothing in it: bare numbers, on a phone too";
    EXPECT_TRUE(empty.holds("Free the whole month."));
    EXPECT_TRUE(empty.holds("<span class=\"only-narrow\">Mo</span>"));
    const auto month = get("/en" + camera_, ben_);
    EXPECT_FALSE(month.holds("month-free"));
    EXPECT_TRUE(month.holds("yours"));
    EXPECT_TRUE(get("/en" + camera_, zoe_).holds("in use"));
    EXPECT_FALSE(get("/en" + camera_, zoe_).holds(">Eve<")) << "who has it is nobody's business";
    EXPECT_EQ(mails_to("ana", "is reserved"), 2);
}

TEST_P(BorrowingTest, DaysThatCannotBeAreRefusedAtTheirField) {
    const auto at = [&](const std::string& first, const std::string& last) {
        return post("/en" + camera_ + "/reservations",
                    {{"first_day", first}, {"last_day", last}, {"words", "Canary words"}}, ben_);
    };
    const auto text = [&](int number) { return to_string(day(number)); };
    const std::vector<std::array<std::string, 3>> wrong{
        {text(-1), text(0), "first_day"}, {text(2), text(1), "last_day"},
        {text(1), text(6), "last_day"},   {text(366), text(367), "first_day"},
        {"x", text(1), "first_day"},      {text(1), "", "last_day"}};
    for (const auto& [first, last, field] : wrong) {
        const auto answer = at(first, last);
        EXPECT_EQ(answer.status, 422) << first << " " << last;
        EXPECT_TRUE(answer.holds("field-" + field + "-error")) << first << " " << last;
        EXPECT_TRUE(answer.holds("Canary words"));
    }
    EXPECT_EQ(reserve_as(ana_, camera_, 1, 2).status, 409) << "her own";
    EXPECT_EQ(reserve_as(ben_, "/loans/77", 1, 2).status, 404);
    EXPECT_EQ(
        post_json("/api" + camera_ + "/reservations",
                  R"({"first_day":")" + text(1) + R"(","last_day":")" + text(1) + R"("})", ben_)
            .status,
        200);
}

TEST_P(BorrowingTest, WhoLendsAnswersWhereTheyWish) {
    const std::string thing =
        lend(ana_, camera().with("title", "Drill").with("acceptance", "by_lender"));
    const std::string first = reserved(ben_, thing, 1, 2);
    EXPECT_EQ(state_of(first), LoanState::asked);
    EXPECT_EQ(reserve_as(eve_, thing, 2, 3).status, 422) << "asked days are kept";
    EXPECT_EQ(get("/en" + first, eve_).status, 404) << "nobody else may know of it";
    EXPECT_EQ(get("/en" + first, mod_).status, 404);
    EXPECT_EQ(post("/en" + first + "/acceptance", {}, ben_).status, 403);
    EXPECT_EQ(post("/en" + first + "/acceptance", {}, eve_).status, 404);
    EXPECT_TRUE(get("/en/loans/mine", ana_).holds("Drill"));
    EXPECT_EQ(
        post("/en" + first + "/acceptance", {{"words", "Ring at the blue door."}}, ana_).status,
        303);
    EXPECT_EQ(post("/en" + first + "/refusal", {}, ana_).status, 409) << "once";
    EXPECT_TRUE(get("/en" + first, ben_).holds("Ring at the blue door."));
    EXPECT_EQ(mails_to("ben", "Ring at the blue door."), 1);
    const std::string second = reserved(eve_, thing, 4, 5);
    EXPECT_EQ(post("/en" + second + "/refusal", {{"words", "I need it."}}, ana_).status, 303);
    EXPECT_EQ(state_of(second), LoanState::declined);
    EXPECT_EQ(mails_to("eve", "I need it."), 1);
    EXPECT_EQ(reserve_as(zoe_, thing, 4, 5).status, 303) << "the days are free again";
    EXPECT_EQ(post("/en" + first + "/cancellation", {}, ben_).status, 303);
    EXPECT_EQ(post("/en" + first + "/cancellation", {}, ben_).status, 409);
    EXPECT_EQ(mails_to("ana", "not needed after all"), 1);
}

TEST_P(BorrowingTest, ASlotIsChosenOnTheWeekdayOfTheFirstDay) {
    const Date monday = day(7) + days{-((to_days(day(7)) + 3) % 7)};
    const std::string thing = lend(ana_, camera().with("monday", "9-12").with("thursday", "17-18"));
    EXPECT_TRUE(get("/en" + thing).holds("9:00"));
    const auto at = [&](Date first, const std::string& slot) {
        return post(
            "/en" + thing + "/reservations",
            {{"first_day", to_string(first)}, {"last_day", to_string(first)}, {"slot", slot}},
            ben_);
    };
    EXPECT_TRUE(at(monday + days{7}, "").holds("field-slot-error"));
    EXPECT_TRUE(at(monday + days{7}, "2").holds("field-slot-error")) << "that is a Thursday";
    EXPECT_EQ(at(monday + days{7}, "77").status, 422);
    const auto done = at(monday + days{7}, "1");
    EXPECT_EQ(done.status, 303) << done.body;
    EXPECT_TRUE(get(done.location, ben_).holds("9:00"));
}

TEST_P(BorrowingTest, WhoDoesNotShowTheSkillNeedsTheLendersYes) {
    auto terms = services().state<vocabulary::TermsHolder>().current();
    const auto* skill = terms->all(vocabulary::Kind::skill, Language::en).front();
    const std::string thing = lend(ana_, camera().with("skill", skill->label(Language::en)));
    EXPECT_TRUE(get("/en" + thing, ben_).holds("Your profile does not show the skill"));
    const std::string asked = reserved(ben_, thing, 1, 1);
    EXPECT_EQ(state_of(asked), LoanState::asked) << "though it is lent without asking";
    EXPECT_TRUE(get("/en" + asked, ana_).holds("Their profile does not show the skill"));
    EXPECT_FALSE(get("/en" + asked, ben_).holds("Their profile"));
    const auto put = [&](const access::Actor& who, members::Audience audience) {
        database().write([&](db::WriteTx& tx) {
            members::WholeProfile whole;
            whole.profile.row.account_id = who.account;
            whole.profile.row.confirmed_on = utc_date(now());
            whole.profile.row.changed_at = now();
            whole.profile.skills = {skill->term_id};
            whole.profile.audiences = {{members::Field::skills, audience}};
            whole.consents = {{members::Field::skills, true, audience, "Yes", now()}};
            members::put_whole_profile(tx, {who.account, now()}, whole);
        });
    };
    const auto shows = [&](const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            return shows_skill(services(), tx, who.account, skill->term_id, day(0));
        });
    };
    EXPECT_FALSE(shows(eve_));
    const auto made = [&](members::Audience audience) {
        const auto account = database().write([&](db::WriteTx& tx) {
            return *accounts::add_account(
                tx, {},
                {.mail = "s" + std::to_string(++made_) + "@people.example",
                 .name = "Sam",
                 .language = Language::en,
                 .standing = access::Standing::active});
        });
        const auto who = member(account.value());
        put(who, audience);
        return who;
    };
    const auto hides = made(members::Audience::only_me);
    EXPECT_FALSE(shows(hides)) << "a skill that is shown to nobody does not count";
    const auto welds = made(members::Audience::members);
    EXPECT_TRUE(shows(welds));
    EXPECT_EQ(state_of(reserved(welds, thing, 3, 3)), LoanState::reserved);
}

TEST_P(BorrowingTest, TheQueueGetsWhatIsFreeAndAHoldLapses) {
    const std::string loan = reserved(ben_, camera_, 0, 3);
    const auto wait = [&](const access::Actor& who, const std::string& count) {
        return post("/en" + camera_ + "/waiting", {{"days", count}}, who);
    };
    EXPECT_EQ(wait(eve_, "2").status, 303);
    EXPECT_EQ(wait(eve_, "2").status, 409) << "once";
    EXPECT_EQ(wait(zoe_, "1").status, 303);
    EXPECT_EQ(wait(mod_, "6").status, 422) << "it is lent for five days at most";
    EXPECT_EQ(wait(ana_, "1").status, 409) << "her own";
    EXPECT_TRUE(get("/en" + camera_, zoe_).holds("number 2 in the queue"));
    EXPECT_EQ(mails_about("kept for you"), 0);
    EXPECT_EQ(post("/en" + loan + "/cancellation", {}, ben_).status, 303);
    EXPECT_EQ(mails_to("eve", "free, and kept for you"), 1);
    EXPECT_EQ(mails_to("zoe", "/loans/"), 0);
    const auto other = reserve_as(zoe_, camera_, 0, 0);
    EXPECT_EQ(other.status, 422) << "it is kept for Eve";
    EXPECT_TRUE(other.holds("field-first_day-error"));
    clock_.advance(days{2});
    run_hourly();
    EXPECT_EQ(mails_to("eve", "not kept for you any more"), 0) << "the last day is hers still";
    clock_.advance(days{1});
    run_hourly();
    run_hourly();
    EXPECT_EQ(mails_to("eve", "not kept for you any more"), 1);
    EXPECT_EQ(mails_to("zoe", "/nl/loans/"), 1) << "the next is told, once, in her language";
    EXPECT_TRUE(get("/en/loans/mine", zoe_).holds("kept for you until"));
    EXPECT_EQ(reserve_as(zoe_, camera_, 0, 0).status, 303);
    EXPECT_FALSE(get("/en/loans/mine", zoe_).holds("kept for you until"));
    EXPECT_EQ(post("/en" + camera_ + "/waiting/removal", {}, zoe_).status, 409);
    EXPECT_EQ(wait(eve_, "5").status, 303);
    EXPECT_EQ(post("/en" + camera_ + "/waiting/removal", {}, eve_).status, 303);
}

TEST_P(BorrowingTest, WhoIsKeptFromALenderBorrowsNothingOfThem) {
    const auto lender = listed_in("be-44021", members::Audience::members);
    const std::string drill = lend(lender, camera().with("title", "Drill"));
    const std::string loan = reserved(eve_, drill, 0, 1);
    EXPECT_EQ(post("/en" + drill + "/waiting", {{"days", "2"}}, ben_).status, 303);
    block(lender, ben_);
    const auto refused = reserve_as(ben_, drill, 3, 4);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.holds("be lent to you at the moment"));
    EXPECT_FALSE(refused.holds("block"));
    EXPECT_EQ(post("/en" + loan + "/cancellation", {}, eve_).status, 303);
    EXPECT_EQ(mails_to("ben", "kept for you"), 0) << "those who wait are passed over";
    const auto other = listed_in("be-44021", members::Audience::members);
    const std::string theirs = lend(eve_, camera().with("title", "Tent"));
    reserved(zoe_, theirs, 0, 1);
    block(other, eve_);
    EXPECT_EQ(reserve_as(other, theirs, 3, 4).status, 409) << "nor what they blocked themselves";
    EXPECT_EQ(post("/en" + theirs + "/waiting", {{"days", "2"}}, other).status, 409);
    EXPECT_EQ(reserve_as(ben_, theirs, 3, 4).status, 303);
}

TEST_P(BorrowingTest, NobodyWaitsForWhatIsFree) {
    EXPECT_EQ(post("/en" + camera_ + "/waiting", {{"days", "2"}}, eve_).status, 409);
    EXPECT_EQ(post("/en" + camera_ + "/waiting", {{"days", "x"}}, eve_).status, 422);
}

TEST_P(BorrowingTest, WhatNobodyCameForLapses) {
    const std::string asked =
        reserved(ben_, lend(ana_, camera().with("acceptance", "by_lender")), 0, 1);
    const std::string loan = reserved(eve_, camera_, 0, 1);
    clock_.advance(days{1});
    run_hourly();
    EXPECT_EQ(state_of(loan), LoanState::reserved);
    clock_.advance(days{1});
    run_hourly();
    EXPECT_EQ(state_of(loan), LoanState::lapsed);
    EXPECT_EQ(state_of(asked), LoanState::lapsed);
    EXPECT_EQ(mails_to("ben", "Nobody answered"), 1);
}

TEST_P(BorrowingTest, ExchangeFindsWhatIsLentNearby) {
    lend(eve_, camera().with("title", "Camera far away").with("commune", "Liège"));
    lend(eve_, camera().with("title", "Camera for members").with("shown_to", "members"));
    web::TestAnswer probe = get("/en/loans?q=camera&near=Gent&within=500");
    EXPECT_LT(probe.body.find("two lenses"), probe.body.find("far away")) << "the nearest first";
    EXPECT_FALSE(probe.holds("for members"));
}

TEST_P(BorrowingTest, AnErasedAccountLeavesWhatOthersNeed) {
    const std::string loan = reserved(ben_, camera_, 1, 2);
    const std::string other = reserved(eve_, camera_, 3, 4);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    settle();
    EXPECT_EQ(state_of(loan), LoanState::cancelled);
    EXPECT_EQ(reserve_as(zoe_, camera_, 1, 2).status, 303) << "the days are free";
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    settle();
    EXPECT_EQ(state_of(other), LoanState::cancelled);
    EXPECT_EQ(get("/en" + camera_).status, 404);
    EXPECT_FALSE(get("/en/loans", eve_).holds("two lenses"));
    EXPECT_TRUE(get("/en" + other, eve_).holds("Camera with two lenses"));
    EXPECT_FALSE(get("/en" + camera_, eve_).holds("Canary words"));
}

TEST_P(BorrowingTest, OfManyWhoWantTheSameDaysAtOnceExactlyOneHasThem) {
    constexpr int kPeople = 24;
    constexpr int kThreads = 8;
    std::vector<access::Actor> people;
    for (int number = 0; number < kPeople; ++number) {
        people.push_back(person("P" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::atomic<int> have{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < kThreads; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < people.size(); at = next++) {
                // Some begin earlier, some later: all touch the third day.
                const int first = 1 + static_cast<int>(at % 3);
                const bool done = database().write([&](db::WriteTx& tx) {
                    const auto thing = find_thing(tx, id_of(camera_));
                    return reserve({tx, services(), {people[at].account, now()}}, people[at],
                                   *thing, {.first_day = day(first), .last_day = day(4)})
                        .ok();
                });
                if (done) ++have;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(have, 1);
}

AGORA_EACH_ENGINE(BorrowingTest);

}  // namespace
}  // namespace agora::loans
