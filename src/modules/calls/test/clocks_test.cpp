#include "agora/locale/formats.hpp"
#include "calls_site.hpp"

namespace agora::calls {
namespace {

/// Deadlines in other zones and in the hour that comes twice, and clocks that jump (goal R14).
class ClocksTest : public CallsSite {
 protected:
    void go_to(std::string_view moment) { clock_.set(*parse_instant(moment)); }
    /// A call that a source says to close then.
    std::string closing(const std::string& key, std::string_view moment, const std::string& zone) {
        auto one = notice(key, "Closes in " + key);
        one.call.deadline_at = *parse_instant(moment);
        one.call.deadline_zone = zone;
        take(one);
        return path_of_notice(key);
    }
    bool is_listed(const std::string& key) {
        return get("/en/calls", ben_).holds("Closes in " + key);
    }
};

TEST_P(ClocksTest, ACallClosesAtItsMomentInWhicheverZoneItWasSaid) {
    struct Deadline {
        const char* key;
        const char* zone;
        const char* said;
        const char* before;
        const char* after;
    };
    // In Brussels it is half past two twice on 25 October 2026: an hour lies between the two.
    for (const Deadline& one :
         {Deadline{"summer", "Europe/Brussels", "2026-10-25T02:30:00+02:00", "2026-10-25T00:29:59Z",
                   "2026-10-25T00:30:01Z"},
          Deadline{"winter", "Europe/Brussels", "2026-10-25T02:30:00+01:00", "2026-10-25T01:29:59Z",
                   "2026-10-25T01:30:01Z"},
          Deadline{"spring", "Europe/Brussels", "2027-03-28T03:00:00+02:00", "2027-03-28T00:59:59Z",
                   "2027-03-28T01:00:01Z"},
          Deadline{"kiritimati", "Pacific/Kiritimati", "2027-06-01T00:00:00+14:00",
                   "2027-05-31T09:59:59Z", "2027-05-31T10:00:01Z"},
          Deadline{"new-york", "America/New_York", "2027-11-07T01:30:00-05:00",
                   "2027-11-07T06:29:59Z", "2027-11-07T06:30:01Z"},
          Deadline{"leap", "Europe/Paris", "2028-02-29T23:59:59+01:00", "2028-02-29T22:59:58Z",
                   "2028-02-29T23:00:00Z"},
          Deadline{"late", "Europe/Lisbon", "2038-01-19T03:14:08Z", "2038-01-19T03:14:07Z",
                   "2038-01-19T03:14:09Z"}}) {
        go_to(one.before);
        closing(one.key, one.said, one.zone);
        EXPECT_TRUE(is_listed(one.key)) << one.key;
        go_to(one.after);
        EXPECT_FALSE(is_listed(one.key)) << one.key;
    }
}

TEST_P(ClocksTest, ThePageSaysTheHourByTheClockOfTheBuyer) {
    go_to("2027-03-01T12:00:00Z");
    EXPECT_TRUE(get(closing("paris", "2027-03-28T01:30:00Z", "Europe/Paris"), ben_).holds("03:30"));
    EXPECT_TRUE(get(closing("dakar", "2027-03-28T01:30:00Z", "Africa/Dakar"), ben_).holds("01:30"));
}

TEST_P(ClocksTest, AClockThatJumpsRemindsOnce) {
    go_to("2026-10-01T12:00:00Z");
    const std::string call = closing("soon", "2026-10-25T12:00:00+01:00", "Europe/Brussels");
    EXPECT_EQ(post(call + "/follow", {}, ana_).status, 303);
    const auto reminded = [&](std::string_view from) {
        for (const int hours : {0, -24, 0, 1, -1}) {
            clock_.set(*parse_instant(from) + std::chrono::hours{hours});
            run("calls.reminders");
        }
        return mails_about("Closes soon");
    };
    EXPECT_EQ(reminded("2026-10-16T10:00:00Z"), 0);
    // A week is 168 hours, also where the clock says 169.
    EXPECT_EQ(reminded("2026-10-18T10:59:00Z"), 1);
    EXPECT_EQ(reminded("2026-10-22T10:00:00Z"), 1);
    EXPECT_EQ(reminded("2026-10-23T11:01:00Z"), 2);
    EXPECT_EQ(reminded("2026-10-25T10:59:00Z"), 2);
    EXPECT_EQ(reminded("2026-10-26T10:00:00Z"), 2);
}

TEST_P(ClocksTest, WhatWasTypedIsMeantByTheClockOfBrussels) {
    go_to("2027-03-10T12:00:00Z");
    const std::string call =
        add(ana_, http::NameValues{{"link", "https://town.example/night"},
                                   {"title", "Grant of the night of the clocks"},
                                   {"deadline", "2027-03-28T12:00"},
                                   {"kind", "project_call"}});
    go_to("2027-03-28T09:59:59Z");
    EXPECT_TRUE(get("/en/calls", ben_).holds("Grant of the night"));
    go_to("2027-03-28T10:00:01Z");
    EXPECT_FALSE(get("/en/calls", ben_).holds("Grant of the night"));
}
AGORA_EACH_ENGINE(ClocksTest);

}  // namespace
}  // namespace agora::calls
