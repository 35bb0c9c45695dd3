#include "board.hpp"
#include "exposure.hpp"
#include "open_needs.hpp"
#include "village.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace agora::matching {
namespace {

constexpr std::size_t kEverybody = 1000;

TEST(Board, GivesTheSamePointsAsTheRule) {
    EXPECT_TRUE(rc::check("the index and the rule agree, whoever came and went", [] {
        const Village village;
        Board board;
        std::map<AccountId, Candidate> there;
        for (std::int64_t account = 1; account <= 12; ++account) {
            Candidate one = some_candidate(account);
            there[one.account_id] = one;
            board.put(std::move(one));
        }
        for (const std::int64_t account : {2, 5, 9}) {
            Candidate changed = some_candidate(account);
            there[changed.account_id] = changed;
            board.put(std::move(changed));
        }
        board.remove(AccountId{3});
        board.remove(AccountId{3});
        there.erase(AccountId{3});
        Need need = some_need();
        need.owner = AccountId{4};
        std::set<AccountId> seen;
        int before = 1'000'000;
        for (const Ranked& one : board.rank(need, village, 7, 0, kEverybody)) {
            RC_ASSERT(seen.insert(one.account).second);
            RC_ASSERT(one.points == score(need, there.at(one.account), village).points);
            RC_ASSERT(one.points <= before);
            before = one.points;
        }
        RC_ASSERT(seen.size() == there.size() - 1);
        RC_ASSERT(!seen.contains(AccountId{4}));
    }));
}

// MAT-19: nobody is dropped by points.
TEST(Board, EverybodyIsOnOnePageOfTheOrder) {
    Board board;
    for (std::int64_t account = 1; account <= 95; ++account) {
        Candidate one{.account_id = AccountId{account}, .confirmed_on = kToday};
        if (account % 3 == 0) one.skills = {TermId{1}};
        if (account % 5 == 0) one.recommendations = 1;
        board.put(one);
    }
    const Need need{.must = {TermId{1}}};
    const auto whole = board.rank(need, Village{}, 7, 0, kEverybody);
    std::vector<AccountId> paged;
    for (std::size_t offset = 0; offset < 120; offset += 20) {
        for (const Ranked& one : board.rank(need, Village{}, 7, offset, 20)) {
            paged.push_back(one.account);
        }
    }
    ASSERT_EQ(paged.size(), 95U);
    for (std::size_t at = 0; at < paged.size(); ++at) EXPECT_EQ(paged[at], whole[at].account);
    EXPECT_TRUE(board.rank(need, Village{}, 7, 95, 20).empty());
}

// MAT-04, DIR-15.
TEST(Board, EqualOnesComeByWhoWasShownLeastAndTheLotsOfTheDay) {
    Board board;
    for (std::int64_t account = 1; account <= 9; ++account) {
        board.put({.account_id = AccountId{account}, .confirmed_on = kToday});
    }
    board.set_shown({{AccountId{1}, 9}, {AccountId{2}, 9}});
    const auto first = board.rank({}, Village{}, 7, 0, kEverybody);
    const auto again = board.rank({}, Village{}, 7, 0, kEverybody);
    const auto tomorrow = board.rank({}, Village{}, 8, 0, kEverybody);
    const auto accounts = [](const std::vector<Ranked>& all) {
        std::vector<AccountId> ids;
        for (const Ranked& one : all) ids.push_back(one.account);
        return ids;
    };
    EXPECT_EQ(accounts(first), accounts(again));
    EXPECT_NE(accounts(first), accounts(tomorrow));
    EXPECT_EQ((std::set{first[7].account, first[8].account}),
              (std::set{AccountId{1}, AccountId{2}}));
}

TEST(Board, WhoIsNoLongerConfirmedIsNotPutInOrder) {
    Board board;
    board.put({.account_id = AccountId{1}, .confirmed_on = kToday + std::chrono::days{-400}});
    board.put({.account_id = AccountId{2}, .confirmed_on = kToday + std::chrono::days{-401}});
    const auto ranked = board.rank({}, Village{}, 7, 0, kEverybody);
    ASSERT_EQ(ranked.size(), 1U);
    EXPECT_EQ(ranked[0].account, AccountId{1});
}

TEST(Board, RareSkillsCountMore) {
    Board board;
    for (std::int64_t account = 1; account <= 1000; ++account) {
        Candidate one{.account_id = AccountId{account}, .confirmed_on = kToday};
        if (account <= 100) one.skills.emplace_back(1);
        if (account == 1) one.skills.emplace_back(2);
        board.put(one);
    }
    EXPECT_EQ(board.steps()->at(TermId{1}), 2);
    EXPECT_EQ(board.steps()->at(TermId{2}), 6);
    board.remove(AccountId{1});
    EXPECT_FALSE(board.steps()->contains(TermId{2}));
}

/// How unevenly 60 equal members are shown after so many days of three shown a day.
double spread_after(int days, bool keeps_count) {
    Board board;
    std::unordered_map<AccountId, std::uint32_t> shown;
    for (std::int64_t account = 1; account <= 60; ++account) {
        board.put({.account_id = AccountId{account}, .confirmed_on = kToday});
    }
    for (int day = 1; day <= days; ++day) {
        const auto seed = keeps_count ? static_cast<std::uint64_t>(day) : 1;
        for (const Ranked& one : board.rank({}, Village{}, seed, 0, 3)) ++shown[one.account];
        if (keeps_count) board.set_shown(shown);
    }
    std::vector<std::int64_t> times(60, 0);
    for (const auto& [account, number] : shown) {
        times[static_cast<std::size_t>(account.value() - 1)] = number;
    }
    return spread_of(std::move(times));
}

TEST(Board, EqualPeopleAreShownMoreAndMoreEvenly) {
    EXPECT_GT(spread_after(5, true), spread_after(15, true));
    EXPECT_GT(spread_after(15, true), spread_after(20, true));
    EXPECT_DOUBLE_EQ(spread_after(20, true), 0) << "everybody once";
    EXPECT_DOUBLE_EQ(spread_after(40, true), 0);
    EXPECT_GT(spread_after(20, false), 0.9) << "what it would be without the rule";
}

TEST(Spread, IsZeroForAllAlikeAndNearOneForOneForAll) {
    EXPECT_DOUBLE_EQ(spread_of({}), 0);
    EXPECT_DOUBLE_EQ(spread_of({5, 5, 5}), 0);
    EXPECT_NEAR(spread_of({0, 0, 0, 100}), 0.75, 0.0001);
}

TEST(OpenNeeds, ComeChangeAndGo) {
    OpenNeeds needs;
    needs.put({.need_id = NeedId{1}, .opened_at = Instant::from_seconds(10)});
    needs.put({.need_id = NeedId{2}, .opened_at = Instant::from_seconds(5)});
    needs.put({.need_id = NeedId{3}, .opened_at = Instant::from_seconds(20)});
    needs.put({.need_id = NeedId{1}, .remote = true, .opened_at = Instant::from_seconds(30)});
    EXPECT_EQ(needs.size(), 3U);
    EXPECT_TRUE(needs.find(NeedId{1})->remote);
    needs.remove(NeedId{2});
    needs.remove(NeedId{2});
    EXPECT_FALSE(needs.find(NeedId{2}));
    const auto opened = needs.opened_after(Instant::from_seconds(19));
    ASSERT_EQ(opened.size(), 2U);
    EXPECT_EQ(opened[0].need_id, NeedId{3});
    EXPECT_EQ(opened[1].need_id, NeedId{1});
}

}  // namespace
}  // namespace agora::matching
