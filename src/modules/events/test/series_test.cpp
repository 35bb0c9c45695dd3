#include "agora/locale/formats.hpp"
#include "events_test.hpp"
#include "series.hpp"

namespace agora::events {
namespace {

using testing::HasSubstr;

TEST(Series, KeepsTheWeekdayOfTheMonth) {
    const Date second_tuesday{2026, 12, 8};
    EXPECT_EQ(day_of(second_tuesday, Rhythm::monthly, 0), second_tuesday);
    EXPECT_EQ(day_of(second_tuesday, Rhythm::monthly, 1), (Date{2027, 1, 12}));
    EXPECT_EQ(day_of(second_tuesday, Rhythm::monthly, 2), (Date{2027, 2, 9}));
    EXPECT_EQ(day_of(second_tuesday, Rhythm::monthly, 12), (Date{2027, 12, 14}));
    const Date fifth_wednesday{2026, 9, 30};
    EXPECT_EQ(day_of(fifth_wednesday, Rhythm::monthly, 1), (Date{2026, 10, 28})) << "its last";
    EXPECT_EQ(day_of(fifth_wednesday, Rhythm::monthly, 3), (Date{2026, 12, 30}));
    EXPECT_EQ(day_of(second_tuesday, Rhythm::weekly, 4), (Date{2027, 1, 5}));
    EXPECT_EQ(day_of(second_tuesday, Rhythm::fortnightly, 1), (Date{2026, 12, 22}));
    EXPECT_EQ(day_of(second_tuesday, Rhythm::once, 5), second_tuesday);
}

class SeriesTest : public EventsTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
    }
    http::NameValues weekly(int dates) {
        auto fields = with(breakfast("Bread"), "capacity", "1");
        fields.add("registers", "true");
        fields.add("rhythm", "weekly");
        fields.add("dates", std::to_string(dates));
        return fields;
    }
    /// The paths of all dates.
    std::vector<std::string> dates_of(const std::string& first) {
        return database().read([&](db::ReadTx& tx) {
            std::vector<std::string> paths;
            for (const SeriesDate& date : list_series_dates(tx, id_of(first))) {
                paths.push_back("/events/" + to_string(date.event_id));
            }
            return paths;
        });
    }
};

TEST_P(SeriesTest, EachDateHasItsOwnPlacesAtTheSameHour) {
    const auto dates = dates_of(announce(ana_, weekly(3)));
    ASSERT_EQ(dates.size(), 3U);
    for (std::size_t number = 0; number < dates.size(); ++number) {
        const Event one = event(dates[number]);
        const auto local = locale::local_time(one.starts_at, {});
        EXPECT_EQ(local.hour, 8);
        EXPECT_EQ(local.minute, 30) << "also when the clock is set meanwhile";
        EXPECT_EQ(one.ends_at - one.starts_at, std::chrono::hours{2});
        EXPECT_EQ(one.capacity, 1);
    }
    const auto ben = person("Ben");
    EXPECT_EQ(post("/en" + dates[0] + "/registration", {}, ben).status, 303);
    EXPECT_EQ(attendance(dates[0], ben), Attendance::attending);
    EXPECT_FALSE(attendance(dates[1], ben)) << "one date is one registration";
    EXPECT_EQ(post("/en" + dates[1] + "/registration", {}, person("Eve")).status, 303);
    EXPECT_EQ(post("/en" + dates[1] + "/registration", {}, ben).status, 303);
    EXPECT_EQ(attendance(dates[1], ben), Attendance::waiting);
    const auto page = get("/en" + dates[1]);
    EXPECT_TRUE(page.holds("It comes again"));
    EXPECT_TRUE(page.holds("/en" + dates[2]));
    EXPECT_FALSE(get("/en" + announce(ana_, breakfast("Once"))).holds("It comes again"));
}

TEST_P(SeriesTest, ADateCanBeAnException) {
    const auto dates = dates_of(announce(ana_, weekly(4)));
    const auto ben = person("Ben");
    EXPECT_EQ(post("/en" + dates[1] + "/registration", {}, ben).status, 303);
    EXPECT_EQ(post("/en" + dates[1] + "/cancellation", {{"reason", "No bread."}}, ana_).status,
              303);
    EXPECT_EQ(event(dates[1]).state, State::cancelled);
    EXPECT_EQ(event(dates[2]).state, State::announced);
    EXPECT_TRUE(get("/en" + dates[2]).holds("cancelled"));
    EXPECT_EQ(post("/en" + dates[2] + "/cancellation",
                   {{"reason", "The oven broke."}, {"following", "true"}}, ana_)
                  .status,
              303);
    EXPECT_EQ(event(dates[0]).state, State::announced);
    EXPECT_EQ(event(dates[2]).state, State::cancelled);
    EXPECT_EQ(event(dates[3]).state, State::cancelled);
    EXPECT_EQ(event(dates[1]).reason, "No bread.") << "what was cancelled before keeps its reason";
    auto moved = with(with(weekly(1), "starts_at", in_days(15, "10:00")), "seen", "1");
    moved = with(moved, "ends_at", in_days(15, "11:00"));
    EXPECT_EQ(post("/en" + dates[0], moved, ana_).status, 303) << "one date moves alone";
}

TEST_P(SeriesTest, TheAnimatorsAnswerOnceForAllDates) {
    const std::string group = found_group(ana_, "Bakers");
    auto fields = with(weekly(3), "voice", "group");
    fields.add("circles", circle_id(group));
    const auto ben = person("Ben");
    const auto before = (settle(), mails().size());
    const auto dates = dates_of(announce(ben, fields));
    settle();
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_EQ(event(dates[2]).state, State::proposed);
    EXPECT_EQ(
        post("/en" + dates[0] + "/groups/" + circle_id(group) + "/acceptance", {}, ana_).status,
        303);
    settle();
    EXPECT_EQ(mails().size(), before + 2);
    for (const std::string& date : dates) EXPECT_EQ(event(date).state, State::announced);
}

TEST_P(SeriesTest, TooManyDatesAreRefusedAtTheirField) {
    const auto answer = post("/en/events", weekly(14), ana_);
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.holds("id=\"field-dates-error\""));
    auto far = with(with(weekly(13), "rhythm", "monthly"), "starts_at", in_days(700, "08:30"));
    EXPECT_EQ(post("/en/events", with(far, "ends_at", in_days(700, "09:30")), ana_).status, 422);
    EXPECT_EQ(dates_of(announce(ana_, with(weekly(1), "rhythm", "once"))).size(), 0U);
}

AGORA_EACH_ENGINE(SeriesTest);

}  // namespace
}  // namespace agora::events
