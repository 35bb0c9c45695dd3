#include "agora/territories/opening.hpp"

#include "agora/clock/clock.hpp"
#include "translations.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace agora::territories {
namespace {

using namespace std::chrono_literals;

const locale::TimeZone kBrussels{"Europe/Brussels"};
constexpr Block kMorning{9 * 60, 12 * 60 + 30};
constexpr Block kAfternoon{13 * 60 + 30, 17 * 60};

/// From Monday to Friday with a lunch break, Belgian holidays.
OpeningHours office_hours() {
    OpeningHours hours{.zone = kBrussels, .holidays_of = "be"};
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {kMorning, kAfternoon};
    return hours;
}

Instant at(std::string_view iso) {
    return parse_instant(iso).value();
}

std::string iso(const std::optional<Instant>& instant) {
    return instant ? to_iso(*instant) : "";
}

/// "open 2026-…", "closed 2026-…".
std::string state(const OpeningHours& hours, std::string_view now) {
    const OpenState state = state_at(hours, at(now));
    return state.open ? "open " + iso(state.until) : "closed " + iso(state.next);
}

TEST(Opening, KeepsTheLunchBreak) {
    const auto hours = office_hours();  // Friday 20 November 2026, winter time
    EXPECT_EQ(state(hours, "2026-11-20T07:59:59Z"), "closed 2026-11-20T08:00:00Z");
    EXPECT_EQ(state(hours, "2026-11-20T08:00:00Z"), "open 2026-11-20T11:30:00Z");
    EXPECT_EQ(state(hours, "2026-11-20T11:29:59Z"), "open 2026-11-20T11:30:00Z");
    EXPECT_EQ(state(hours, "2026-11-20T11:30:00Z"), "closed 2026-11-20T12:30:00Z");
    EXPECT_EQ(state(hours, "2026-11-20T12:30:00Z"), "open 2026-11-20T16:00:00Z");
    EXPECT_EQ(state(hours, "2026-11-20T16:00:00Z"), "closed 2026-11-23T08:00:00Z");
}

TEST(Opening, FollowsTheClockOfTheOfficeInSummerAndWinter) {
    const auto hours = office_hours();
    // The clock goes forward on Sunday 29 March 2026 and back on Sunday 25 October.
    EXPECT_EQ(state(hours, "2026-03-27T17:00:00Z"), "closed 2026-03-30T07:00:00Z");
    EXPECT_EQ(state(hours, "2026-03-27T08:00:00Z"), "open 2026-03-27T11:30:00Z");
    EXPECT_EQ(state(hours, "2026-03-30T07:00:00Z"), "open 2026-03-30T10:30:00Z");
    EXPECT_EQ(state(hours, "2026-10-23T17:00:00Z"), "closed 2026-10-26T08:00:00Z");
    EXPECT_EQ(state(hours, "2026-10-26T07:30:00Z"), "closed 2026-10-26T08:00:00Z");
}

TEST(Opening, IsRightInTheNightOnWhichTheClockChanges) {
    OpeningHours hours{.zone = kBrussels};
    hours.week[6] = {{60, 240}};  // Sunday from one to four at night
    // Forward: two o'clock does not exist, the three hours last two.
    EXPECT_EQ(state(hours, "2026-03-29T00:00:00Z"), "open 2026-03-29T02:00:00Z");
    EXPECT_EQ(state(hours, "2026-03-29T01:30:00Z"), "open 2026-03-29T02:00:00Z");
    // Back: half past two comes twice, the three hours last four.
    EXPECT_EQ(state(hours, "2026-10-25T00:30:00Z"), "open 2026-10-25T03:00:00Z");
    EXPECT_EQ(state(hours, "2026-10-25T01:30:00Z"), "open 2026-10-25T03:00:00Z");
    hours.week[6] = {{125, 170}};  // wholly inside the hour that is left out
    EXPECT_EQ(state(hours, "2026-03-28T23:00:00Z").substr(0, 17), "closed 2026-03-29");
}

TEST(Opening, CountsInTheZoneOfTheOffice) {
    OpeningHours hours = office_hours();
    hours.zone.name = "America/Martinique";  // UTC-4, no summer time
    EXPECT_EQ(state(hours, "2026-11-20T12:00:00Z"), "closed 2026-11-20T13:00:00Z");
    hours.zone.name = "Pacific/Kiritimati";  // UTC+14
    EXPECT_EQ(state(hours, "2026-11-19T20:00:00Z"), "open 2026-11-19T22:30:00Z");
}

TEST(Opening, IsClosedOnPublicHolidaysUnlessADayIsSpecial) {
    auto hours = office_hours();
    // Armistice Day is a Wednesday in 2026.
    EXPECT_EQ(state(hours, "2026-11-11T09:00:00Z"), "closed 2026-11-12T08:00:00Z");
    EXPECT_EQ(state_at(hours, at("2026-11-11T09:00:00Z")).reason, "Armistice Day");
    EXPECT_EQ(state(hours, "2026-11-10T17:00:00Z"), "closed 2026-11-12T08:00:00Z");
    hours.special_days = {{{2026, 11, 11}, "Open day", {{600, 720}}}};
    EXPECT_EQ(state(hours, "2026-11-11T09:00:00Z"), "open 2026-11-11T11:00:00Z");
    EXPECT_EQ(state_at(hours, at("2026-11-11T09:00:00Z")).reason, "Open day");
    hours.special_days.clear();
    hours.holidays_of.clear();
    EXPECT_EQ(state(hours, "2026-11-11T09:00:00Z"), "open 2026-11-11T11:30:00Z");
}

TEST(Opening, SkipsALongClosureAndKnowsWhenNothingIsPlanned) {
    auto hours = office_hours();
    for (Date day{2026, 12, 21}; day <= Date{2027, 1, 3}; day = day + std::chrono::days{1}) {
        hours.special_days.push_back({day, "Winter break", {}});
    }
    EXPECT_EQ(state(hours, "2026-12-18T18:00:00Z"), "closed 2027-01-04T08:00:00Z");
    OpeningHours only_once{.zone = kBrussels};
    only_once.special_days = {{{2026, 1, 1}, "", {kMorning}}};
    EXPECT_EQ(state(only_once, "2026-11-20T08:00:00Z"), "closed ");
    EXPECT_FALSE(state_at(OpeningHours{}, at("2026-11-20T08:00:00Z")).known);
}

TEST(Opening, TakesBlocksThatTouchAsOneAlsoOverMidnight) {
    OpeningHours hours{.zone = kBrussels};
    hours.week[4] = {{720, 780}, {780, 1440}};
    hours.week[5] = {{0, 120}};
    EXPECT_EQ(state(hours, "2026-11-20T12:30:00Z"), "open 2026-11-21T01:00:00Z");
    EXPECT_EQ(state(hours, "2026-11-21T00:30:00Z"), "open 2026-11-21T01:00:00Z");
    for (auto& day : hours.week) day = {{0, 1440}};
    EXPECT_TRUE(state_at(hours, at("2026-11-21T00:30:00Z")).open);
}

class OpeningSentence : public testing::Test {
 protected:
    std::string say(std::string_view now, Language language) {
        clock_.set(at(now));
        return sentence_of(state_at(hours_, clock_.now()), hours_.zone, clock_.now(),
                           {language, translator_});
    }
    OpeningHours hours_ = office_hours();
    locale::Translator translator_ = translations();
    clock::ManualClock clock_{Instant{}};
};

TEST_F(OpeningSentence, SaysUntilWhen) {
    EXPECT_EQ(say("2026-11-20T09:00:00Z", Language::nl), "Open tot 12.30");
    EXPECT_EQ(say("2026-11-20T09:00:00Z", Language::fr), "Ouvert jusqu'à 12\u00A0h\u00A030");
    EXPECT_EQ(say("2026-11-20T09:00:00Z", Language::en), "Open until 12:30");
}

TEST_F(OpeningSentence, SaysWhenItOpensAgain) {
    EXPECT_EQ(say("2026-11-20T12:00:00Z", Language::nl), "Gesloten, opent om 13.30");
    EXPECT_EQ(say("2026-11-20T12:00:00Z", Language::fr), "Fermé, ouvre à 13\u00A0h\u00A030");
    EXPECT_EQ(say("2026-11-19T20:00:00Z", Language::en), "Closed, opens tomorrow at 9:00");
    EXPECT_EQ(say("2026-11-20T20:00:00Z", Language::nl), "Gesloten, opent maandag om 9.00");
    EXPECT_EQ(say("2026-11-20T20:00:00Z", Language::fr), "Fermé, ouvre lundi à 9\u00A0h");
    EXPECT_EQ(say("2026-11-20T20:00:00Z", Language::en), "Closed, opens Monday at 9:00");
}

TEST_F(OpeningSentence, SaysWhyTodayDiffers) {
    EXPECT_EQ(say("2026-11-11T09:00:00Z", Language::nl),
              "Gesloten, opent morgen om 9.00 (Wapenstilstand)");
    EXPECT_EQ(say("2026-11-11T09:00:00Z", Language::fr),
              "Fermé, ouvre demain à 9\u00A0h (Armistice)");
    hours_.special_days = {{{2026, 11, 20}, "Inventaris", {}}};
    EXPECT_EQ(say("2026-11-20T09:00:00Z", Language::en),
              "Closed, opens Monday at 9:00 (Inventaris)");
}

TEST_F(OpeningSentence, NamesTheDateWhenItIsFarAndTheEndOfANight) {
    for (auto& day : hours_.week) day.clear();
    hours_.special_days = {{{2026, 12, 5}, "", {{1200, 1440}}}, {{2026, 12, 6}, "", {{0, 90}}}};
    EXPECT_EQ(say("2026-11-20T09:00:00Z", Language::en),
              "Closed, opens Saturday 5 December 2026 at 20:00");
    EXPECT_EQ(say("2026-12-05T20:00:00Z", Language::en), "Open until Sunday, 1:30");
    hours_.special_days = {};
    EXPECT_EQ(say("2026-12-05T20:00:00Z", Language::nl), "Openingsuren nog niet bekend");
}

}  // namespace
}  // namespace agora::territories
