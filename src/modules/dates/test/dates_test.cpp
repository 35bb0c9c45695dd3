#include "agora/dates/module.hpp"
#include "agora/events/testing.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/locale/formats.hpp"
#include "polls.hpp"

#include <atomic>
#include <thread>

namespace agora::dates {
namespace {

using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

/// Ana's group of readers; Ben and Eve are in it, Zoe is not.
class DatesTest : public events::CalendarTest {
 protected:
    DatesTest() : CalendarTest({"dates"}, {dates_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        eve_ = person("Ida", Language::fr);
        zoe_ = person("Zoe");
        group_ = found_group(ana_, "Readers");
        for (const auto& who : {ben_, eve_}) join_group(group_, who);
    }
    std::string day(int days_ahead) { return to_string(utc_date(now()) + days{days_ahead}); }
    http::NameValues question() {
        return {{"circle", circle_id(group_)},
                {"title", "Winter reading"},
                {"words", "With soup."},
                {"time_zone", "Europe/Brussels"},
                {"minutes", "90"},
                {"last_day", day(7)},
                {"slot_1", in_days(14, "19:00")},
                {"slot_2", in_days(10, "10:00")},
                {"slot_5", in_days(12, "12:30")}};
    }
    /// Its path, "/dates/12".
    std::string asked(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/dates", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    std::string asked() { return asked(ben_, question()); }
    int vote(const std::string& path, const access::Actor& who, const http::NameValues& answers) {
        return post("/en" + path + "/votes", answers, who).status;
    }
    static PollId id_of_poll(const std::string& path) {
        return parse_id<PollId>(path.substr(std::string_view{"/dates/"}.size())).value_or(PollId{});
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor eve_ = {};
    access::Actor zoe_ = {};
    std::string group_;
};

TEST_P(DatesTest, OnlyTheGroupSeesIt) {
    const std::string path = asked();
    EXPECT_EQ(get("/en" + path, eve_).status, 200);
    EXPECT_EQ(get("/en" + path, zoe_).status, 404);
    EXPECT_EQ(get("/en" + path).status, 303) << "to sign in";
    EXPECT_EQ(vote(path, zoe_, {{"slot_1", "yes"}}), 404);
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "1"}}, zoe_).status, 404);
    EXPECT_TRUE(get("/en" + group_, eve_).holds("Winter reading"));
    EXPECT_FALSE(get("/en" + group_, zoe_).holds("Winter reading"));
    EXPECT_FALSE(get("/en" + group_).holds("/dates/new"));
    const auto by_zoe = post("/en/dates", question(), zoe_);
    EXPECT_EQ(by_zoe.status, 422);
    EXPECT_TRUE(get("/en/dates/new", zoe_).holds("You are in no group yet"));
}

TEST_P(DatesTest, AFaultStandsAtItsTimeAndNothingTypedIsLost) {
    auto twice = with(question(), "slot_5", in_days(10, "10:00"));
    const auto answer = post("/en/dates", twice, ben_);
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.holds("id=\"field-slot_5-error\""));
    EXPECT_TRUE(answer.holds("With soup."));
    const auto early = post("/en/dates", with(question(), "slot_2", in_days(7, "10:00")), ben_);
    EXPECT_TRUE(early.holds("id=\"field-slot_2-error\"")) << "on the last day for answers";
    EXPECT_EQ(post("/en/dates", with(question(), "slot_1", ""), ben_).status, 422);
    EXPECT_EQ(post("/en/dates", with(question(), "last_day", day(-1)), ben_).status, 422);
    EXPECT_EQ(post("/en/dates", with(question(), "slot_5", in_days(500, "10:00")), ben_).status,
              422);
    EXPECT_EQ(post("/en/dates", with(question(), "minutes", "0"), ben_).status, 422);
}

TEST_P(DatesTest, AnswersAreAddedUpAndNobodysOwnIsShown) {
    const std::string path = asked();
    EXPECT_EQ(vote(path, eve_, {{"slot_1", "yes"}, {"slot_2", "if_need_be"}}), 303);
    EXPECT_EQ(vote(path, ana_, {{"slot_1", "no"}, {"slot_2", "yes"}}), 303);
    EXPECT_EQ(vote(path, ana_, {{"slot_1", "yes"}}), 303) << "changed";
    EXPECT_THAT(get("/api" + path, ben_).body, Not(HasSubstr(R"("can":2)")))
        << "of two answers each could be read";
    EXPECT_EQ(vote(path, ben_, {{"slot_3", "no"}}), 303);
    const std::string json = get("/api" + path, ben_).body;
    EXPECT_THAT(json, HasSubstr(R"("yes":2,"if_need_be":0,"no":0,"can":2)"));
    EXPECT_THAT(json, HasSubstr(R"("yes":1,"if_need_be":1,"no":0,"can":2)"));
    EXPECT_THAT(json, HasSubstr(R"("voters":3)"));
    EXPECT_FALSE(get("/en" + path, ben_).holds("Ida"));
    EXPECT_EQ(vote(path, eve_, {}), 422);
    EXPECT_EQ(vote(path, eve_, {{"slot_9", "yes"}}), 422) << "there is no such time";
    clock_.advance(days{9});
    EXPECT_EQ(vote(path, eve_, {{"slot_1", "no"}}), 409);
    EXPECT_FALSE(get("/en" + path, eve_).holds("/votes\""));
}

TEST_P(DatesTest, TimesStandInTheOrderOfTheClockWithTheirPartOfTheWeek) {
    const std::string page = get("/api" + asked(), eve_).body;
    const auto first = page.find("10:00");
    const auto second = page.find("12:30");
    EXPECT_LT(first, second);
    EXPECT_LT(second, page.find("19:00"));
}

TEST_P(DatesTest, ChoosingTellsWhoAnsweredAndFillsTheFormOfTheEvent) {
    const std::string path = asked();
    EXPECT_EQ(vote(path, eve_, {{"slot_1", "yes"}}), 303);
    EXPECT_EQ(vote(path, ben_, {{"slot_1", "yes"}}), 303);
    const auto before = (settle(), mails().size());
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "1"}}, eve_).status, 403);
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "7"}}, ben_).status, 422);
    const auto chosen = post("/en" + path + "/choice", {{"slot", "1"}}, ben_);
    EXPECT_EQ(chosen.status, 303);
    EXPECT_THAT(chosen.location, HasSubstr("/en/events/new?group=readers&title=Winter"));
    EXPECT_THAT(last_mail(), HasSubstr("ida@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/fr" + path));
    EXPECT_EQ(mails().size(), before + 1) << "not who chose, not who said nothing";
    const auto form = get(chosen.location, ben_);
    EXPECT_TRUE(form.holds("value=\"" + in_days(10, "10:00") + "\""));
    EXPECT_TRUE(form.holds("value=\"" + in_days(10, "11:30") + "\""));
    EXPECT_TRUE(form.holds("value=\"Winter reading\""));
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "2"}}, ben_).status, 409);
    EXPECT_EQ(vote(path, eve_, {{"slot_1", "no"}}), 409);
    EXPECT_TRUE(get("/en" + path, ben_).holds("Put the event in the calendar"));
    EXPECT_FALSE(get("/en" + path, eve_).holds("Put the event in the calendar"));
}

TEST_P(DatesTest, AnAnimatorMayChooseToo) {
    const std::string path = asked();
    EXPECT_TRUE(get("/en" + path, ana_).holds("/choice\""));
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "2"}}, ana_).status, 303);
}

TEST_P(DatesTest, EndedWithoutATimeWhoAnsweredIsTold) {
    const std::string path = asked();
    EXPECT_EQ(vote(path, eve_, {{"slot_1", "no"}}), 303);
    const auto before = (settle(), mails().size());
    EXPECT_EQ(post("/en" + path + "/closure", {}, eve_).status, 403);
    EXPECT_EQ(post("/en" + path + "/closure", {}, ben_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_EQ(post("/en" + path + "/closure", {}, ben_).status, 409);
}

TEST_P(DatesTest, AfterTheLastDayWhoAskedIsToldOnce) {
    asked();
    const auto before = (settle(), mails().size());
    run(dates_module(), "dates.last_day");
    EXPECT_EQ(mails().size(), before);
    clock_.advance(days{9});
    run(dates_module(), "dates.last_day");
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    run(dates_module(), "dates.last_day");
    EXPECT_EQ(mails().size(), before + 1);
}

TEST_P(DatesTest, WhoLeftTheGroupIsToldNothingAndCountsNoMore) {
    const std::string path = asked();
    EXPECT_EQ(vote(path, eve_, {{"slot_1", "yes"}}), 303);
    EXPECT_EQ(post("/en" + group_ + "/membership/closure", {}, eve_).status, 303);
    EXPECT_THAT(get("/api" + path, ana_).body, HasSubstr(R"("voters":0)"));
    const auto before = (settle(), mails().size());
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "1"}}, ana_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before);
}

TEST_P(DatesTest, WhoAskedAndLeftIsNotTold) {
    asked();
    EXPECT_EQ(post("/en" + group_ + "/membership/closure", {}, ben_).status, 303);
    const auto before = (settle(), mails().size());
    clock_.advance(days{9});
    run(dates_module(), "dates.last_day");
    EXPECT_EQ(mails().size(), before);
}

TEST_P(DatesTest, TheLastDayEndsByTheClockOfTheQuestion) {
    asked();
    const auto before = (settle(), mails().size());
    // Half past eleven in the evening in Greenwich is the next day in Brussels.
    const Instant late = start_of(utc_date(now()) + days{7}) + std::chrono::minutes{23 * 60 + 30};
    clock_.advance(late - now());
    run(dates_module(), "dates.last_day");
    EXPECT_EQ(mails().size(), before + 1);
}

TEST_P(DatesTest, TenQuestionsAreOpenAndAPassedTimeIsNotChosen) {
    const std::string path = asked();
    for (std::size_t count = 1; count < kMostOpenPolls; ++count) asked();
    const auto more = post("/en/dates", question(), ben_);
    EXPECT_EQ(more.status, 422);
    EXPECT_TRUE(more.holds("id=\"field-circle-error\""));
    EXPECT_TRUE(more.holds("With soup."));
    clock_.advance(days{11});
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "1"}}, ben_).status, 422);
    EXPECT_EQ(post("/en" + path + "/choice", {{"slot", "2"}}, ben_).status, 303);
}

TEST_P(DatesTest, ShowsHowOftenTheEveningWasUsedThisYear) {
    for (int number = 1; number <= 4; ++number) {
        events::WholeEvent whole;
        whole.event.voice = events::Voice::group;
        const int year = utc_date(now()).year;
        // Tuesdays: three in the evening, one in the morning.
        Date date{year, 6, 1};
        while ((to_days(date) + 3) % 7 != 1) date = date + days{1};
        whole.event.starts_at =
            locale::instant_of({date + days{7 * number}, number == 4 ? 9 : 19, 0}, {});
        whole.event.ends_at = whole.event.starts_at + std::chrono::hours{2};
        whole.event.time_zone = "Europe/Brussels";
        whole.event.organised_by = ana_.account;
        whole.texts = {{"en", {"Reading", "Books"}}};
        whole.circles = {*parse_id<CircleId>(circle_id(group_))};
        database().write([&](db::WriteTx& tx) { events::put_whole_event(tx, whole); });
    }
    const auto form = get("/en/dates/new?group=readers", ben_);
    EXPECT_TRUE(form.holds("3 of 4 were in the evening."));
    EXPECT_TRUE(get("/en" + asked(), eve_).holds("3 of 4 were in the evening."));
}

TEST_P(DatesTest, OnlyOneOfManyChoicesHolds) {
    const std::string path = asked();
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&, number] {
            const bool ok = database().write([&](db::WriteTx& tx) {
                const auto seen = find_seen(tx, ben_, id_of_poll(path), utc_date(now()));
                return choose({tx, services(), {ben_.account, now()}}, *seen, 1 + number % 3).ok();
            });
            if (ok) ++taken;
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 1);
}

AGORA_EACH_ENGINE(DatesTest);

}  // namespace
}  // namespace agora::dates
