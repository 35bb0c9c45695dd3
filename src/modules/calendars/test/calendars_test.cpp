#include "agora/calendars/module.hpp"
#include "agora/events/testing.hpp"
#include "agora/fetch/elsewhere.hpp"
#include "agora/locale/formats.hpp"
#include "calendar_store.hpp"
#include "reading.hpp"

#include <fmt/format.h>

namespace agora::calendars {
namespace {

using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kTown = "https://town.example/dates.ics";

/// Ana looks after the readers, Ben is in the group, Zoe is not. Every https address leads to a
/// machine that answers what the test says; where its "Location" leads to, the internet's rules hold.
class CalendarsTest : public events::CalendarTest {
 protected:
    CalendarsTest() : CalendarTest({"calendars"}, {calendars_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        services().put_state(std::make_shared<Fetching>(
            Fetching{[this](const fetch::Request& request) { return ask(request); }}));
        ana_ = person("Ana", Language::fr);
        ben_ = person("Ben");
        zoe_ = person("Zoe");
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
        says({event("Fair of the town", 10, "URL:https://town.example/fair\n")});
    }
    Result<fetch::Answer> ask(fetch::Request request) {
        request.url = elsewhere_.url(request.url.substr(std::string_view{"https:/"}.size()));
        auto answer = fetch::fetch(request, {.redirects = 0, .reach = fetch::Reach::anywhere});
        if (!answer || answer->header("Location").empty()) return answer;
        return fetch::fetch({.url = std::string{answer->header("Location")}});
    }
    std::string stamp(int days_ahead) {
        const Date date = utc_date(now()) + days{days_ahead};
        return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
    }
    std::string event(std::string_view title, int days_ahead, std::string_view more = "") {
        return fmt::format(
            "BEGIN:VEVENT\nUID:{0}@x\nDTSTART:{1}T160000Z\nDTEND:{1}T180000Z\nSUMMARY:{0}\n{2}END:"
            "VEVENT\n",
            title, stamp(days_ahead), more);
    }
    void says(const std::vector<std::string>& events, std::string_view headers = "") {
        std::string calendar = "BEGIN:VCALENDAR\nVERSION:2.0\n";
        for (const std::string& one : events) calendar += one;
        answer_ = fetch::fine(calendar + "END:VCALENDAR\n", headers);
    }
    static http::NameValues named(std::string_view address, std::string name = "The town") {
        return {{"address", std::string{address}},
                {"name", std::move(name)},
                {"time_zone", "Europe/Brussels"}};
    }
    void follow(const std::string& group, const access::Actor& by,
                std::string_view address = kTown) {
        EXPECT_EQ(post("/en" + group + "/calendars", named(address), by).status, 303);
        settle();
    }
    /// "/calendars/12" of the only one.
    std::string only() {
        const auto all = database().read([](db::ReadTx& tx) { return list_calendars(tx); });
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? "" : "/calendars/" + to_string(all.front().calendar_id);
    }
    Calendar whole() {
        return database().read([](db::ReadTx& tx) { return list_calendars(tx).at(0); });
    }
    std::string month() {
        return "/en/events/month?month=" + to_string(utc_date(now()) + days{10}).substr(0, 7);
    }
    void read_after(Duration time) {
        clock_.advance(time);
        run(calendars_module(), "calendars.due");
    }
    /// Where somebody sees this title: the list, the month, all dates, the group's home.
    std::string seen_by(const access::Actor& who, std::string_view title) {
        std::string where;
        if (get("/en/events", who).holds(title)) where += "list ";
        if (get(month(), who).holds(title)) where += "month ";
        if (get("/en/calendars", who).holds(title)) where += "all ";
        if (get("/en/calendars?group=readers", who).holds(title)) where += "group ";
        if (get("/en" + group_, who).holds(title)) where += "home ";
        return where;
    }

    std::string answer_;
    fetch::Elsewhere elsewhere_{[this](const std::string&) { return answer_; }};
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor zoe_ = {};
    std::string group_;
};

constexpr std::string_view kEverywhere = "list month all group home ";

TEST_P(CalendarsTest, ItsDatesStandBesideTheEventsWithWhereTheyComeFrom) {
    EXPECT_EQ(seen_by({}, "Fair of the town"), "");
    follow(group_, ana_);
    for (const auto& who : {access::Actor{}, zoe_, ben_, ana_}) {
        EXPECT_EQ(seen_by(who, "Fair of the town"), kEverywhere);
        EXPECT_EQ(seen_by(who, "from The town"), kEverywhere);
        EXPECT_EQ(seen_by(who, "https://town.example/fair"), kEverywhere);
    }
    EXPECT_THAT(get("/api/events").body, HasSubstr(R"("url":"https://town.example/fair")"));
    EXPECT_FALSE(get("/en/events?q=fair").holds("Fair of the town")) << "nobody searched there";
    EXPECT_FALSE(get("/en/events?when=past").holds("Fair of the town"));
    EXPECT_TRUE(get("/en/events?group=readers").holds("Fair of the town"));
    found_group(zoe_, "Walkers");
    EXPECT_FALSE(get("/en/events?group=walkers").holds("Fair of the town"));
    EXPECT_EQ(get("/en/calendars?group=nobody").status, 404);
}

TEST_P(CalendarsTest, OnlyWhoLooksAfterTheGroupFollows) {
    const std::string path = group_ + "/calendars";
    EXPECT_EQ(get("/api" + path).status, 401);
    EXPECT_EQ(post("/api" + path, named(kTown)).status, 401);
    for (const auto& who : {ben_, zoe_, member(900, {access::Role::moderator})}) {
        EXPECT_EQ(get("/en" + path, who).status, 403);
        EXPECT_EQ(post("/en" + path, named(kTown), who).status, 403);
        EXPECT_FALSE(get("/en" + group_, who).holds("Follow a calendar elsewhere"));
    }
    EXPECT_EQ(get("/en/groups/nobody/calendars", ana_).status, 404);
    EXPECT_TRUE(get("/en" + group_, ana_).holds("/en" + path));
    EXPECT_EQ(get("/en" + path, member(901, {access::Role::administrator})).status, 200);
    follow(group_, ana_);
    EXPECT_TRUE(get("/en" + path, ana_).holds(kTown));
    for (const auto& who : {ben_, zoe_}) {
        EXPECT_EQ(post("/en" + only() + "/end", {}, who).status, 404);
        EXPECT_EQ(post("/en" + only() + "/reading", {}, who).status, 404);
    }
    EXPECT_EQ(seen_by(zoe_, "dates.ics"), "") << "the address is for who looks after it";
}

TEST_P(CalendarsTest, TheTeamFollowsForTheCooperative) {
    constexpr std::string_view kPath = "/en/calendars/cooperative";
    EXPECT_EQ(get("/api/calendars/cooperative").status, 401);
    for (const auto& who : {ana_, zoe_, member(902, {access::Role::moderator})}) {
        EXPECT_EQ(get(kPath, who).status, 403);
        EXPECT_EQ(post(kPath, named(kTown), who).status, 403);
        EXPECT_FALSE(get("/en/calendars", who).holds("/calendars/cooperative"));
    }
    const auto adviser = person("Adviser", {access::Role::adviser});
    EXPECT_TRUE(get("/en/calendars", adviser).holds(kPath));
    EXPECT_EQ(get(kPath, member(903, {access::Role::administrator})).status, 200);
    EXPECT_EQ(post(kPath, named(kTown), adviser).status, 303);
    settle();
    EXPECT_EQ(seen_by({}, "Fair of the town"), "list month all ");
    EXPECT_EQ(post("/en" + only() + "/end", {}, ana_).status, 404);
    EXPECT_EQ(post("/en" + only() + "/end", {}, adviser).status, 303);
    EXPECT_EQ(seen_by({}, "Fair of the town"), "");
}

TEST_P(CalendarsTest, OfAGroupOnRequestOnlyWhoIsInItSeesThem) {
    const std::string closed = found_group(ana_, "Singers", "on_request");
    follow(closed, ana_);
    for (const auto& who : {access::Actor{}, zoe_, ben_}) {
        EXPECT_EQ(seen_by(who, "Fair of the town"), "");
        EXPECT_FALSE(get("/en" + closed, who).holds("Fair of the town"));
        EXPECT_FALSE(get("/en/calendars?group=singers", who).holds("Fair of the town"));
        EXPECT_FALSE(get("/en/events?group=singers", who).holds("Fair of the town"));
        EXPECT_THAT(get("/api/calendars?group=singers", who).body, Not(HasSubstr("Fair")));
    }
    EXPECT_EQ(seen_by(ana_, "Fair of the town"), "list month all ");
    EXPECT_TRUE(get("/en" + closed, ana_).holds("Fair of the town"));
    EXPECT_TRUE(get("/en" + closed + "/calendars", ana_).holds("only who is in it sees"));
}

TEST_P(CalendarsTest, AFaultStandsAtTheAddressAndNothingTypedIsLost) {
    const std::string path = "/en" + group_ + "/calendars";
    for (const std::string_view address :
         {"http://town.example/a.ics", "javascript:alert(1)", "https", "file:///etc/passwd", ""}) {
        const auto answer = post(path, named(address, "Kept name"), ana_);
        EXPECT_EQ(answer.status, 422) << address;
        EXPECT_TRUE(answer.holds("id=\"field-address-error\"")) << address;
        EXPECT_TRUE(answer.holds("Kept name"));
    }
    follow(group_, ana_, "webcal://town.example/dates.ics");
    EXPECT_TRUE(get(path, ana_).holds(kTown)) << "webcal is https";
    EXPECT_EQ(post(path, named(kTown), ana_).status, 422) << "followed already";
    for (int number = 2; number <= 5; ++number) {
        follow(group_, ana_, "https://town.example/" + std::to_string(number));
    }
    EXPECT_FALSE(get(path, ana_).holds("name=\"address\""));
    const auto sixth = post(path, named("https://town.example/6"), ana_);
    EXPECT_EQ(sixth.status, 422);
    EXPECT_TRUE(sixth.holds("https://town.example/6"));
}

TEST_P(CalendarsTest, AnUnchangedCalendarIsNotSentAgain) {
    says({event("Fair of the town", 10)},
         "ETag: \"7\"\r\nLast-Modified: Sun, 01 Nov 2026 10:00:00 GMT\r\n");
    follow(group_, ana_);
    EXPECT_THAT(elsewhere_.asked().front(), Not(HasSubstr("If-None-Match")));
    answer_ = "HTTP/1.1 304 Not Modified\r\n\r\n";
    read_after(std::chrono::hours{1});
    EXPECT_EQ(elsewhere_.asked().size(), 1U) << "only every four hours";
    read_after(std::chrono::hours{4});
    ASSERT_EQ(elsewhere_.asked().size(), 2U);
    EXPECT_THAT(elsewhere_.asked().back(), HasSubstr("If-None-Match: \"7\""));
    EXPECT_THAT(elsewhere_.asked().back(), HasSubstr("If-Modified-Since: Sun, 01 Nov 2026"));
    EXPECT_EQ(seen_by({}, "Fair of the town"), kEverywhere);
    EXPECT_EQ(whole().fault, Fault::none);
    says({event("Fair moved", 10)});
    read_after(std::chrono::hours{4});
    EXPECT_EQ(seen_by({}, "Fair moved"), kEverywhere);
    EXPECT_EQ(seen_by({}, "Fair of the town"), "");
    says({event("Later", 10)}, "ETag: \"8\"\r\n");
    read_after(std::chrono::hours{4});
    read_after(days{31});
    EXPECT_THAT(elsewhere_.asked().back(), Not(HasSubstr("If-None-Match")))
        << "what comes again has moved on";
}

TEST_P(CalendarsTest, WhoNamedItIsToldWhyItFailsAndAtLastItIsGivenUp) {
    follow(group_, ana_);
    const auto before = (settle(), mails().size());
    answer_ = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    read_after(days{1});
    read_after(days{1});
    EXPECT_EQ(mails().size(), before);
    EXPECT_EQ(seen_by({}, "Fair of the town"), kEverywhere) << "what was read before";
    EXPECT_TRUE(get("/en" + group_ + "/calendars", ana_).holds("answered 404 instead"));
    read_after(days{1});
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("404"));
    EXPECT_THAT(last_mail(), HasSubstr("/fr" + group_ + "/calendars"));
    for (std::int64_t failures = 4; failures < kGiveUpAfter; ++failures) read_after(days{1});
    EXPECT_EQ(mails().size(), before + 1) << "told once";
    read_after(days{1});
    EXPECT_EQ(mails().size(), before + 2);
    const auto asked = elsewhere_.asked().size();
    read_after(days{2});
    EXPECT_EQ(elsewhere_.asked().size(), asked) << "given up";
    says({event("Back again", 10)});
    EXPECT_TRUE(get("/en" + group_ + "/calendars", ana_).holds("read no more"));
    EXPECT_EQ(post("/en" + only() + "/reading", {}, ana_).status, 303);
    settle();
    EXPECT_EQ(seen_by({}, "Back again"), kEverywhere);
    EXPECT_EQ(post("/en" + only() + "/reading", {}, ana_).status, 409) << "nothing is wrong";
}

TEST_P(CalendarsTest, WhenGivenUpItsDatesGo) {
    says({event("Far away", 60)});
    follow(group_, ana_);
    answer_ = fetch::fine("<html>moved</html>");
    for (std::int64_t failures = 1; failures < kGiveUpAfter; ++failures) read_after(days{1});
    EXPECT_TRUE(get("/en/calendars").holds("Far away"));
    EXPECT_EQ(whole().fault, Fault::not_a_calendar);
    read_after(days{1});
    EXPECT_FALSE(get("/en/calendars").holds("Far away"));
}

TEST_P(CalendarsTest, WhenWhoNamedItLeftTheAnimatorsAreTold) {
    follow(group_, ana_);
    const auto eve = person("Eve");
    database().write([&](db::WriteTx& tx) {
        Calendar calendar = list_calendars(tx).at(0);
        delete_calendar(tx, calendar.calendar_id);
        calendar.added_by = eve.account;
        insert_calendar(tx, calendar);
    });
    answer_ = "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n";
    for (int failure = 1; failure <= kTellAfter; ++failure) read_after(days{1});
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
}

TEST_P(CalendarsTest, EndedItIsGoneAndAnEndedGroupShowsAndReadsNone) {
    follow(group_, ana_);
    EXPECT_EQ(post("/en" + only() + "/end", {}, ana_).status, 303);
    EXPECT_EQ(seen_by({}, "Fair of the town"), "");
    const auto left = database().read(
        [&](db::ReadTx& tx) { return list_dates(tx, now(), now() + days{100}, 10); });
    EXPECT_TRUE(left.empty());
    follow(group_, ana_);
    EXPECT_EQ(seen_by({}, "Fair of the town"), kEverywhere);
    EXPECT_EQ(
        post("/en" + group_ + "/state", {{"state", "closed"}, {"reason", "Nobody came."}}, ana_)
            .status,
        303);
    settle();
    EXPECT_EQ(seen_by(ana_, "Fair of the town"), "");
    const auto asked = elsewhere_.asked().size();
    read_after(days{2});
    EXPECT_EQ(elsewhere_.asked().size(), asked);
    EXPECT_EQ(post("/en" + group_ + "/calendars", named("https://other.example/"), ana_).status,
              409);
}

TEST_P(CalendarsTest, AHostileCalendarHarmsNobody) {
    std::vector<std::string> events{
        event("<script>alert(1)</script>", 10, "URL:javascript:alert(2)\n"),
        event("Of one person", 11, "CLASS:PRIVATE\n"),
        event("Daily", 1, "RRULE:FREQ=DAILY\n"),
        event("Never ends", 1, "RRULE:FREQ=SECONDLY\n"),
        event(std::string(5000, 'x'), 12, "LOCATION:" + std::string(5000, 'y') + "\n"),
        event("Called off", 13, "STATUS:CANCELLED\n")};
    says(events);
    follow(group_, ana_);
    const auto page = get("/en/calendars");
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(page.holds("<script>alert"));
    EXPECT_FALSE(page.holds("javascript:"));
    EXPECT_FALSE(page.holds("Of one person"));
    EXPECT_FALSE(page.holds(std::string(500, 'x')));
    const auto kept = database().read(
        [&](db::ReadTx& tx) { return list_dates(tx, now(), now() + days{800}, 10'000); });
    EXPECT_LE(kept.size(), 300U);
    EXPECT_GT(kept.size(), 100U);
    answer_ = fetch::fine("BEGIN:VCALENDAR\n" + std::string(3'000'000, 'z'));
    read_after(days{1});
    EXPECT_EQ(whole().fault, Fault::too_large);
    answer_ = "garbage";
    read_after(days{1});
    EXPECT_NE(whole().fault, Fault::none);
    EXPECT_TRUE(get("/en/calendars").holds("Called off")) << "what was read before";
}

TEST_P(CalendarsTest, WhatLeadsIntoTheHouseIsNotRead) {
    answer_ = fetch::fine("", "Location: https://127.0.0.1/inner.ics\r\n");
    follow(group_, ana_);
    EXPECT_EQ(whole().fault, Fault::address_is_private);
    EXPECT_TRUE(get("/en" + group_ + "/calendars", ana_).holds("that the internet can&#39;t see"));
    // As the program asks: no test's machine between.
    calendars_module().start(services());
    EXPECT_EQ(post("/en" + only() + "/end", {}, ana_).status, 303);
    follow(group_, ana_, "https://169.254.169.254/latest");
    EXPECT_EQ(whole().fault, Fault::address_is_private);
}

TEST_P(CalendarsTest, WholeDaysAndClocksAreSaidAsTheyAre) {
    const std::string first = stamp(10);
    says({"BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:" + first + "\nDTEND;VALUE=DATE:" + stamp(12) +
              "\nSUMMARY:Two days\nEND:VEVENT\n",
          "BEGIN:VEVENT\nUID:2\nDTSTART:" + first + "T190000\nDTEND:" + first +
              "T210000\nSUMMARY:By the wall\nLOCATION:Hall\nEND:VEVENT\n"});
    follow(group_, ana_);
    const auto day = [&](int ahead) {
        return locale::date(Language::en, utc_date(now()) + days{ahead},
                            locale::DateStyle::weekday);
    };
    const auto page = get("/en/calendars");
    EXPECT_TRUE(page.holds(day(10) + " – " + day(11))) << page.body;
    EXPECT_TRUE(page.holds(day(10) + ", 19:00–21:00")) << page.body;
    EXPECT_TRUE(page.holds("· Hall"));
}

TEST_P(CalendarsTest, AreLedToFromTheEventsAndOnesOwnMenu) {
    const auto who = person("Wim");
    for (const std::string_view page : {"/en/events", "/en/events/month"}) {
        EXPECT_TRUE(get(page).holds("href=\"/en/calendars\"")) << page;
    }
    EXPECT_TRUE(get("/en/events/mine", who).holds("href=\"/en/calendars\""));
    EXPECT_TRUE(get("/en/forum-of-nobody", who).holds("href=\"/en/calendars\"")) << "own menu";
}

AGORA_EACH_ENGINE(CalendarsTest);

}  // namespace
}  // namespace agora::calendars
