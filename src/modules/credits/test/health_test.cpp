#include "credits_site.hpp"
#include "health.hpp"

#include <future>

namespace agora::credits {
namespace {

using ledger::Account;
using ledger::Entry;
using ledger::LedgerAccountId;

const Instant kNow = parse_instant("2026-11-20T12:00:00Z").value();
constexpr std::chrono::hours kDay{24};

Account account(std::int64_t id, std::int64_t balance, int days_ago) {
    return {.account_id = LedgerAccountId{id},
            .owner_id = id,
            .balance = balance,
            .entries = 1,
            .moved_at = kNow - days_ago * kDay};
}

TEST(Health, CountsActivityStuckBalancesAndConcentration) {
    std::vector<Account> accounts;
    for (std::int64_t id = 1; id <= 50; ++id) accounts.push_back(account(id, 10, 30));
    for (int at = 0; at < 5; ++at) accounts[static_cast<std::size_t>(at)].balance = 100;
    for (std::int64_t id = 51; id <= 100; ++id) accounts.push_back(account(id, -19, 200));
    const Health health = health_of(0, accounts, {}, kNow);
    EXPECT_EQ(health.accounts, 100);
    EXPECT_EQ(health.active_percent, 50);
    EXPECT_EQ(health.held, 950);
    EXPECT_EQ(health.stuck_accounts, 50);
    EXPECT_EQ(health.stuck_percent, 0) << "they stand below zero";
    EXPECT_EQ(health.top_percent, 53) << "500 of 950";
}

TEST(Health, CountsVelocityByMonth) {
    std::vector<Account> accounts;
    std::vector<Entry> entries;
    for (std::int64_t id = 1; id <= 6; ++id) {
        accounts.push_back(account(id, id % 2 == 1 ? 10 : -10, 3));
        entries.push_back({.account_id = LedgerAccountId{id},
                           .amount = id % 2 == 1 ? 20 : -20,
                           .at = kNow - 3 * kDay});
    }
    entries.push_back({.account_id = LedgerAccountId{1}, .amount = 5, .at = kNow - 100 * kDay});
    entries.push_back({.account_id = LedgerAccountId{1}, .amount = 5, .at = kNow - 400 * kDay});
    const Health health = health_of(0, accounts, entries, kNow);
    EXPECT_EQ(health.moved, 65);
    EXPECT_EQ(health.velocity_hundredths, 65 * 100 / 30);
    ASSERT_EQ(health.months.size(), 12U);
    EXPECT_EQ(health.months.back().month, 11);
    EXPECT_EQ(health.months.back().moved, 60);
    EXPECT_EQ(health.months[8].month, 8);
    EXPECT_EQ(health.months[8].moved, std::nullopt) << "one account only";
    EXPECT_EQ(health.months.front().moved, 0) << "nobody is nobody";
}

TEST(Health, SmallCellsAreHiddenAndCannotBeWorkedOut) {
    std::vector<Account> accounts;
    for (std::int64_t id = 1; id <= 8; ++id) accounts.push_back(account(id, -10, 1));
    for (std::int64_t id = 9; id <= 14; ++id) accounts.push_back(account(id, 10, 1));
    accounts.push_back(account(15, 20'000, 1));
    const Health health = health_of(0, accounts, {}, kNow);
    ASSERT_EQ(health.ranges.size(), 5U);
    EXPECT_EQ(health.ranges[4].accounts, std::nullopt) << "one person";
    EXPECT_EQ(health.ranges[3].accounts, std::nullopt) << "else the sum gives it away";
    EXPECT_EQ(health.ranges[1].accounts, 8);
    EXPECT_EQ(health.top_percent, std::nullopt);
    const Health few = health_of(0, {account(1, 5, 1), account(2, -5, 1)}, {}, kNow);
    EXPECT_EQ(few.active_percent, std::nullopt);
    EXPECT_EQ(few.velocity_hundredths, std::nullopt);
}

TEST(Health, TheLastFiguresAreServedWhileOneRecounts) {
    HealthKeeper keeper;
    const Instant later = kNow + std::chrono::minutes{2};
    EXPECT_EQ(keeper.at(kNow, [] { return Health{.accounts = 1, .counted_at = kNow}; })->accounts,
              1);
    const auto recounted = keeper.at(later, [&] {
        const auto other =
            std::async(std::launch::async, [&] {
                return keeper.at(later, [] { return Health{.accounts = 3}; })->accounts;
            }).get();
        EXPECT_EQ(other, 1) << "nobody waits, and nobody counts a second time";
        return Health{.accounts = 2, .counted_at = later};
    });
    EXPECT_EQ(recounted->accounts, 2);
}

class HealthPageTest : public CreditsSite {};

TEST_P(HealthPageTest, EverybodyReadsItAndNobodyIsNamed) {
    paid();
    for (const char* language : {"en", "nl", "fr"}) {
        const auto page = get("/" + std::string{language} + "/credits/health");
        EXPECT_EQ(page.status, 200);
        EXPECT_FALSE(page.holds("listed1"));
    }
    const auto page = get("/en/credits/health");
    EXPECT_TRUE(page.holds("0 credits"));
    EXPECT_TRUE(page.holds("too few"));
    EXPECT_TRUE(get("/api/credits/health").holds("\"sum\":0"));
    EXPECT_TRUE(get("/en/credits/health.csv").holds("sum,Sum of all credits,0"));
}

TEST_P(HealthPageTest, ItIsRecountedAtMostEachMinute) {
    paid();
    EXPECT_TRUE(get("/api/credits/health")
                    .holds("\"accounts\",\"label\":\"Members with an "
                           "account\",\"value\":2"));
    pay(ana_, "listed3", "1");
    EXPECT_TRUE(get("/api/credits/health").holds("account\",\"value\":2"));
    clock_.advance(std::chrono::seconds{61});
    EXPECT_TRUE(get("/api/credits/health").holds("account\",\"value\":3"));
}

AGORA_EACH_ENGINE(HealthPageTest);

}  // namespace
}  // namespace agora::credits
