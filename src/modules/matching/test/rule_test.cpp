#include "agora/fields/json_write.hpp"
#include "village.hpp"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace agora::matching {
namespace {

using members::Field;

std::vector<Reason> lines_of(const Match& match) {
    std::vector<Reason> lines = match.reasons;
    lines.insert(lines.end(), match.missing.begin(), match.missing.end());
    return lines;
}

std::vector<Reason> lines_but_for(const Match& match, Field field) {
    std::vector<Reason> lines = lines_of(match);
    std::erase_if(lines, [&](const Reason& line) { return rule_of(line.code).audience == field; });
    return lines;
}

/// What a layer sees of somebody who shows it all but this field.
Candidate hiding(Candidate one, Field field) {
    if (field == Field::skills) one.skills.clear();
    if (field == Field::professions) one.professions.clear();
    if (field == Field::place) one.commune.clear();
    if (field == Field::languages) one.languages.clear();
    if (field == Field::availability) {
        one.availability = members::Availability::unsaid;
        one.available_until.reset();
    }
    if (field == Field::stage) one.stage = members::Stage::unsaid;
    if (field == Field::recommendations) one.recommendations = 0;
    return one;
}

template <typename Described>
std::set<std::string> names_in() {
    std::set<std::string> names;
    const Described value{};
    fields::for_each(value,
                     [&](std::string_view name, const auto&) { names.insert(std::string{name}); });
    return names;
}

TEST(Rule, IsWholeAndEachLineIsThereOnce) {
    std::set<Code> codes;
    for (const RuleLine& line : rule()) {
        EXPECT_TRUE(codes.insert(line.code).second);
        EXPECT_GT(line.most, 0);
        EXPECT_FALSE(line.sentence.empty());
        EXPECT_FALSE(line.reads.empty());
    }
    EXPECT_EQ(codes.size(), 9U);
}

// MAT-07: what is not a field can't be paid for.
TEST(Rule, HasNoFieldForMoney) {
    EXPECT_EQ(names_in<Need>(), (std::set<std::string>{
                                    "need_id", "owner", "must", "nice", "profession", "commune",
                                    "remote", "languages", "seeks", "from", "stage", "opened_at"}));
    EXPECT_EQ(names_in<Candidate>(),
              (std::set<std::string>{"account_id", "name", "professions", "skills", "languages",
                                     "commune", "stage", "availability", "available_until",
                                     "confirmed_on", "recommendations"}));
}

TEST(Rule, BandsBeginAndEndWhereThePageSays) {
    EXPECT_EQ(step_of_share(100, 1000), 2);
    EXPECT_EQ(step_of_share(99, 1000), 3);
    EXPECT_EQ(step_of_share(30, 1000), 3);
    EXPECT_EQ(step_of_share(10, 1000), 4);
    EXPECT_EQ(step_of_share(2, 1000), 5);
    EXPECT_EQ(step_of_share(1, 1000), 6);
    EXPECT_EQ(points_of_distance(0), 15);
    EXPECT_EQ(points_of_distance(10), 12);
    EXPECT_EQ(points_of_distance(25), 9);
    EXPECT_EQ(points_of_distance(50), 5);
    EXPECT_EQ(points_of_distance(100), 2);
    EXPECT_EQ(points_of_distance(101), 0);
    EXPECT_EQ(points_of_distance(-1), 0) << "unknown";
    EXPECT_EQ(points_of_trust(0), 0);
    EXPECT_EQ(points_of_trust(1), 4);
    EXPECT_EQ(points_of_trust(4), 7);
    EXPECT_EQ(points_of_trust(5), 10);
    EXPECT_EQ(points_of_age(90), 4);
    EXPECT_EQ(points_of_age(200), 2);
    EXPECT_EQ(points_of_age(201), 0);
    using members::Availability;
    EXPECT_EQ(points_of_availability(Seeks::work, {}, Availability::looking_for_work, {}), 10);
    EXPECT_EQ(points_of_availability(Seeks::work, {}, Availability::open_to_collaborate, {}), 6);
    EXPECT_EQ(points_of_availability(Seeks::work, {}, Availability::not_now, {}), 0);
    EXPECT_EQ(points_of_availability(Seeks::work, kToday, Availability::looking_for_work,
                                     kToday + std::chrono::days{-1}),
              5)
        << "ends before it begins";
}

TEST(Rule, PointsAddUpAndNoneIsAboveWhatTheTableGives) {
    EXPECT_TRUE(rc::check("points are the sum of the lines", [] {
        const Village village;
        const Need need = some_need();
        const Match match = score(need, some_candidate(1), village);
        int points = 0;
        int most = 0;
        for (const Reason& line : lines_of(match)) {
            RC_ASSERT(line.points >= 0 && line.points <= line.most);
            RC_ASSERT(line.most <= rule_of(line.code).most);
            points += line.points;
            most += line.most;
        }
        RC_ASSERT(match.points == points && match.most == most);
        for (const Reason& line : match.reasons) RC_ASSERT(line.points > 0);
        for (const Missing& line : match.missing) RC_ASSERT(line.points == 0);
        const Sum sum = sum_of(need, some_candidate(1), village);
        RC_ASSERT(sum.most == most);
    }));
}

TEST(Rule, TheSameInputGivesTheSameMatch) {
    EXPECT_TRUE(rc::check("a match is a function of its arguments", [] {
        const Need need = some_need();
        const Candidate one = some_candidate(1);
        const Match first = score(need, one, Village{});
        const Match again = score(need, one, Village{});
        RC_ASSERT(fields::to_json(first) == fields::to_json(again));
        RC_ASSERT(sum_of(need, one, Village{}).points == first.points);
    }));
}

// MAT-19: what a viewer may not see is nowhere in what they read.
TEST(Rule, AHiddenFieldChangesOnlyTheLinesThatReadIt) {
    EXPECT_TRUE(rc::check("hiding a field changes only the lines that name it", [] {
        const Field field =
            *rc::gen::element(Field::skills, Field::professions, Field::place, Field::languages,
                              Field::availability, Field::stage, Field::recommendations);
        const Village village;
        const Need need = some_need();
        const Candidate shown = some_candidate(1);
        const Candidate hidden = hiding(shown, field);
        RC_ASSERT(lines_but_for(score(need, shown, village), field) ==
                  lines_but_for(score(need, hidden, village), field));
        // Whatever the hidden value is, the viewer reads the same.
        Candidate other = hiding(some_candidate(1), field);
        Candidate same = hidden;
        same.name = "Somebody else";
        RC_ASSERT(fields::to_json(score(need, hidden, village)) ==
                  fields::to_json(score(need, same, village)));
        for (const Reason& line : lines_of(score(need, other, village))) {
            if (rule_of(line.code).audience == field) RC_ASSERT(line.points == 0);
        }
    }));
}

TEST(Rule, OneTickChangesOnlyItsLine) {
    EXPECT_TRUE(rc::check("one more skill adds its line and its points", [] {
        const Village village;
        Need need = some_need();
        const Candidate one = some_candidate(1);
        const Match before = score(need, one, village);
        const TermId added{20};
        need.must.push_back(added);
        const Match after = score(need, one, village);
        auto lines = lines_of(after);
        std::erase_if(lines, [&](const Reason& line) { return line.term == added; });
        auto as_before = lines_of(before);
        RC_ASSERT(lines == as_before);
        RC_ASSERT(after.points == before.points);
        RC_ASSERT(after.most == before.most + 3 * village.step_of(added));
        Candidate able = one;
        able.skills.push_back(added);
        RC_ASSERT(score(need, able, village).points == before.points + 3 * village.step_of(added));
    }));
}

TEST(Rule, AnAvailabilityThatRanOutCountsAsUnsaid) {
    Candidate one{.account_id = AccountId{1},
                  .availability = members::Availability::looking_for_work,
                  .available_until = kToday + std::chrono::days{-1},
                  .confirmed_on = kToday};
    EXPECT_EQ(score({}, one, Village{}).points, 4) << "only the confirmation";
    one.available_until = kToday;
    EXPECT_EQ(score({}, one, Village{}).points, 14);
}

TEST(Rule, TakesNoMoreThanItSays) {
    Need need;
    for (int at = 1; at <= 50; ++at) need.must.emplace_back(at % 30 + 1);
    need.nice = {TermId{1}, TermId{40}, TermId{40}};
    need = tidied(need);
    EXPECT_EQ(need.must.size(), 20U);
    EXPECT_EQ(std::ranges::count(need.nice, TermId{40}), 1);
}

}  // namespace
}  // namespace agora::matching
