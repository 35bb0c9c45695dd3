#include "apply.hpp"
#include "match.hpp"
#include "pairs.hpp"
#include "tariff.hpp"

#include <gtest/gtest.h>

namespace agora::ambassadors {
namespace {

const Instant kNow = Instant::from_seconds(1'767'225'600);

Judgement said(bool yes, std::int64_t round = 1) {
    return {.round = round, .yes = yes};
}

TEST(Verdict, NeedsTwoWhoAgreeAndMoreThanTheOthers) {
    EXPECT_EQ(verdict_of({}, 1), std::nullopt);
    EXPECT_EQ(verdict_of({said(true)}, 1), std::nullopt);
    EXPECT_EQ(verdict_of({said(true), said(false)}, 1), std::nullopt) << "a third one judges";
    EXPECT_EQ(verdict_of({said(true), said(true)}, 1), true);
    EXPECT_EQ(verdict_of({said(false), said(false)}, 1), false);
    EXPECT_EQ(verdict_of({said(true), said(false), said(false)}, 1), false);
    EXPECT_EQ(verdict_of({said(true), said(true)}, 2), std::nullopt) << "of another round";
}

TEST(Limits, CountAllAndOneOfTheSectorsAndRegions) {
    const Sheet film{.sectors = "1 2", .regions = "be-vlg"};
    const Sheet music{.sectors = "3", .regions = "be-bru"};
    EXPECT_TRUE(has_place({}, {film, film}, film));
    EXPECT_FALSE(has_place({{LimitKind::all, "", 2}}, {film, music}, music));
    const std::vector<Limit> one_sector{{LimitKind::sector, "1", 1}};
    EXPECT_TRUE(has_place(one_sector, {film}, film)) << "the other sector has no limit";
    EXPECT_FALSE(
        has_place({{LimitKind::sector, "1", 1}, {LimitKind::sector, "2", 1}}, {film}, film));
    EXPECT_FALSE(has_place({{LimitKind::region, "be-vlg", 1}}, {film}, film));
    EXPECT_TRUE(has_place({{LimitKind::region, "be-vlg", 1}}, {film}, music));
}

Mission debate() {
    return {.level = Level::national,
            .region = "be-vlg",
            .sector = "7",
            .languages = "nl fr",
            .hours = 6};
}

TEST(Match, PointsAreAllThereIs) {
    const Sheet sheet{.hours = 8,
                      .languages = "fr nl en",
                      .sectors = "7",
                      .regions = "be-bru",
                      .links = "political:national",
                      .charter = 2};
    const Match match = match_of(debate(), sheet, {}, 2, kNow);
    EXPECT_EQ(match.points, (std::vector<Point>{{Reason::speaks_all, 3},
                                                {Reason::knows_sector, 3},
                                                {Reason::has_links, 2},
                                                {Reason::has_hours, 1},
                                                {Reason::no_mission_yet, 2}}));
    EXPECT_EQ(match.score, 11);
    EXPECT_EQ(match.lacks, std::vector<Lack>{Lack::region});
}

TEST(Match, OneTickChangesOnlyItsLine) {
    Sheet sheet{.hours = 8, .languages = "nl fr", .sectors = "7", .charter = 1};
    const auto before = match_of(debate(), sheet, {}, 1, kNow).points;
    sheet.regions = "be-vlg";
    auto after = match_of(debate(), sheet, {}, 1, kNow).points;
    std::erase(after, Point{Reason::knows_region, 2});
    EXPECT_EQ(after, before);
}

TEST(Match, WhoWentLatelyOrOftenStandsLower) {
    const Sheet fresh{.number = 2};
    const Sheet tired{.number = 1};
    const Load often{.done = 5, .of_year = 5, .last_at = kNow - std::chrono::days{3}};
    std::vector<Match> matches{match_of({}, tired, often, 0, kNow),
                               match_of({}, fresh, {}, 0, kNow)};
    sort_matches(matches);
    EXPECT_EQ(matches.front().sheet->number, 2);
    EXPECT_EQ(matches.back().points,
              (std::vector<Point>{{Reason::lately, -2}, {Reason::many_lately, -2}}));
    const Load planned{.of_year = 1};
    EXPECT_TRUE(match_of({}, tired, planned, 0, kNow).points.empty()) << "nothing is past yet";
    const Load once{.done = 1, .of_year = 0, .last_at = kNow - std::chrono::days{300}};
    EXPECT_EQ(match_of({}, tired, once, 0, kNow).points,
              std::vector<Point>({{Reason::long_ago, 1}}));
}

TEST(Tariff, TheGridAloneGivesTheFee) {
    const Tariff grid{.hour_basic = 2000,
                      .hour_skilled = 2500,
                      .hour_expert = 3000,
                      .report_brief = 1000,
                      .report_full = 4000,
                      .alone = 1500,
                      .added_notable = 2000,
                      .staff_lowest = 1800,
                      .staff_highest = 3000};
    Mission mission{.hours = 5, .regime = Regime::expenses, .expertise = Expertise::skilled};
    EXPECT_TRUE(fee_of(grid, mission).empty());
    mission.regime = Regime::paid;
    EXPECT_EQ(sum_of(fee_of(grid, mission)), 5 * 2500 + 1000);
    mission.with_staff = false;
    mission.reporting = Reporting::full;
    mission.added = Added::notable;
    EXPECT_EQ(sum_of(fee_of(grid, mission)), 5 * 2500 + 4000 + 1500 + 2000);
    EXPECT_EQ(fault_of(grid), std::nullopt);
    Tariff dear = grid;
    dear.hour_expert = 3001;
    ASSERT_TRUE(fault_of(dear));
    EXPECT_EQ(fault_of(dear)->field(), "hour_expert");
}

TEST(Rotation, AThirdOfThePaidMissionsIsTooMuchForOne) {
    const auto paid = [](std::int64_t account) {
        return DoneSeat{.account_id = AccountId{account}, .regime = Regime::paid};
    };
    EXPECT_FALSE(rotation_of({paid(1), paid(1)}).most_by) << "fewer than three";
    EXPECT_EQ(rotation_of({paid(1), paid(2), paid(1), paid(1)}).most_by, AccountId{1});
    std::vector<DoneSeat> many{paid(1), paid(1), paid(1)};
    for (std::int64_t other = 2; other < 9; ++other) many.push_back(paid(other));
    EXPECT_FALSE(rotation_of(many).most_by) << "three of ten";
}

TEST(Pairs, SpreadTheLoadAndNobodyIsAtTwoPlaces) {
    using std::chrono::hours;
    const Sheet good{.account_id = AccountId{1}};
    const Sheet fair{.account_id = AccountId{2}};
    const auto open = [&](int from) {
        return OpenPair{
            .mission = {.starts_at = kNow + hours{from}, .ends_at = kNow + hours{from + 2}},
            .wants_ambassador = true,
            .wants_staff = true,
            .matches = {{.sheet = &good, .score = 5}, {.sheet = &fair, .score = 4}}};
    };
    const std::vector<Colleague> colleagues{{.account = AccountId{8}, .missions = 3},
                                            {.account = AccountId{9}, .missions = 2}};
    const std::vector<OpenPair> missions{open(0), open(1), open(30)};
    const auto pairs = pairs_of(missions, colleagues, {});
    ASSERT_EQ(pairs.size(), 3U);
    EXPECT_EQ(pairs[0].ambassador->sheet, &good);
    EXPECT_EQ(pairs[1].ambassador->sheet, &fair) << "at the same time";
    EXPECT_EQ(pairs[2].ambassador->sheet, &good) << "5 - 2 above 4 - 2";
    EXPECT_EQ(pairs[0].staff->account, AccountId{9}) << "has fewest";
    EXPECT_EQ(pairs[1].staff->account, AccountId{8});
    auto alone = open(0);
    alone.there = {AccountId{8}, AccountId{9}};
    EXPECT_EQ(pairs_of({alone}, colleagues, {}).front().staff, nullptr);
    const Taken taken{{AccountId{1}, {{kNow + hours{1}, kNow + hours{5}}}}};
    EXPECT_EQ(pairs_of({missions[0]}, colleagues, taken).front().ambassador->sheet, &fair)
        << "the good one is elsewhere at that time";
    EXPECT_EQ(pairs_of({missions[2]}, colleagues, taken).front().ambassador->sheet, &good);
}

}  // namespace
}  // namespace agora::ambassadors
