#include "health.hpp"

#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace agora::credits {

using ledger::Account;
using ledger::Entry;
using ledger::Holder;

namespace {

constexpr std::chrono::hours kActive{24 * 90};
constexpr std::chrono::hours kStuck{24 * 180};
constexpr std::chrono::hours kYear{24 * 365};
constexpr std::chrono::minutes kFresh{1};
constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kTenth = 10;
constexpr int kMonths = 12;

std::optional<std::int64_t> unless_few(std::int64_t count) {
    return count == 0 || count >= kFewest ? std::optional{count} : std::nullopt;
}

std::optional<std::int64_t> percent(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return std::nullopt;
    return (part * kHundred + whole / 2) / whole;
}

bool is_stuck(const Account& account, Instant now) {
    if (account.balance == 0) return false;
    return account.state == ledger::AccountState::closed || account.moved_at + kStuck < now;
}

void add_activity(const std::vector<Account>& accounts, Instant now, Health& health) {
    std::int64_t active = 0;
    std::int64_t stuck = 0;
    std::int64_t stuck_held = 0;
    for (const Account& account : accounts) {
        const bool counts =
            account.holder == Holder::member && account.state != ledger::AccountState::closed;
        if (counts) ++health.accounts;
        if (counts && account.moved_at + kActive >= now && account.entries > 0) ++active;
        if (is_stuck(account, now)) {
            ++stuck;
            stuck_held += std::max<std::int64_t>(0, account.balance);
        }
    }
    if (health.accounts >= kFewest && unless_few(active)) {
        health.active_percent = percent(active, health.accounts);
    }
    health.stuck_accounts = unless_few(stuck);
    if (health.stuck_accounts) health.stuck_percent = percent(stuck_held, health.held);
}

/// The share of the richest tenth; nothing while that are too few people.
void add_concentration(const std::vector<Account>& accounts, Health& health) {
    std::vector<std::int64_t> balances;
    for (const Account& account : accounts) {
        if (account.balance > 0) balances.push_back(account.balance);
    }
    std::ranges::sort(balances, std::greater{});
    const std::int64_t top = (std::ssize(balances) + kTenth - 1) / kTenth;
    if (top < kFewest) return;
    std::int64_t held = 0;
    for (std::int64_t at = 0; at < top; ++at) held += balances[static_cast<std::size_t>(at)];
    health.top_percent = percent(held, health.held);
}

struct Month {
    std::int64_t moved = 0;
    std::set<ledger::LedgerAccountId> accounts = {};
};

void add_months(const std::vector<Entry>& entries, Instant now, Health& health) {
    std::map<std::pair<int, int>, Month> months;
    for (const Entry& entry : entries) {
        if (entry.at + kYear < now) continue;
        const Date day = locale::local_date(entry.at, {});
        Month& month = months[{day.year, day.month}];
        month.accounts.insert(entry.account_id);
        if (entry.amount <= 0) continue;
        month.moved += entry.amount;
        health.moved += entry.amount;
    }
    const Date today = locale::local_date(now, {});
    for (int back = kMonths - 1; back >= 0; --back) {
        const int number = today.year * kMonths + today.month - 1 - back;
        MonthMoved row{.year = number / kMonths, .month = number % kMonths + 1};
        const Month& month = months[{row.year, row.month}];
        if (unless_few(std::ssize(month.accounts))) row.moved = month.moved;
        health.months.push_back(row);
    }
    if (health.held > 0 && health.accounts >= kFewest)
        health.velocity_hundredths = health.moved * kHundred / health.held;
}

/// Where one cell alone is hidden the sum would give it away: the next smallest is hidden with it.
void hide_small(std::vector<Range>& ranges) {
    std::int64_t hidden = 0;
    int cells = 0;
    for (Range& range : ranges) {
        if (unless_few(*range.accounts)) continue;
        hidden += *range.accounts;
        range.accounts.reset();
        ++cells;
    }
    if (cells == 0 || (cells > 1 && hidden >= kFewest)) return;
    Range* least = nullptr;
    for (Range& range : ranges) {
        if (!range.accounts || *range.accounts == 0) continue;
        if (least == nullptr || *range.accounts < *least->accounts) least = &range;
    }
    if (least != nullptr) least->accounts.reset();
}

void add_ranges(const std::vector<Account>& accounts, Health& health) {
    constexpr std::array<std::int64_t, 4> kEdges{-51, -1, 0, 50};
    std::vector<Range> ranges{{.most = kEdges[0]},
                              {.least = kEdges[0] + 1, .most = kEdges[1]},
                              {.least = 0, .most = 0},
                              {.least = 1, .most = kEdges[3]},
                              {.least = kEdges[3] + 1}};
    for (Range& range : ranges) range.accounts = 0;
    for (const Account& account : accounts) {
        if (account.entries == 0) continue;
        const auto place = std::ranges::count_if(
            kEdges, [&](std::int64_t edge) { return account.balance > edge; });
        ++*ranges[static_cast<std::size_t>(place)].accounts;
    }
    hide_small(ranges);
    health.ranges = std::move(ranges);
}

}  // namespace

Health health_of(std::int64_t sum, const std::vector<Account>& accounts,
                 const std::vector<Entry>& entries, Instant now) {
    Health health{.sum = sum, .counted_at = now};
    for (const Account& account : accounts) {
        health.held += std::max<std::int64_t>(0, account.balance);
    }
    add_activity(accounts, now, health);
    add_concentration(accounts, health);
    add_months(entries, now, health);
    add_ranges(accounts, health);
    return health;
}

std::shared_ptr<const Health> HealthKeeper::kept() {
    const std::scoped_lock lock{mutex_};
    return kept_;
}

std::shared_ptr<const Health> HealthKeeper::at(Instant now, const std::function<Health()>& count) {
    const auto is_fresh = [&](const std::shared_ptr<const Health>& one) {
        return one && one->counted_at <= now && now < one->counted_at + Duration{kFresh};
    };
    const auto last = kept();
    if (is_fresh(last)) return last;
    std::unique_lock counting{counting_, std::defer_lock};
    if (!last) {
        counting.lock();
    } else if (!counting.try_lock()) {
        return last;
    }
    if (const auto newest = kept(); is_fresh(newest)) return newest;
    auto counted = std::make_shared<const Health>(count());
    const std::scoped_lock lock{mutex_};
    kept_ = std::move(counted);
    return kept_;
}

std::shared_ptr<const Health> HealthKeeper::at(const web::Services& services, Instant now) {
    return at(now, [&] {
        return services.database.read([&](db::ReadTx& tx) {
            return health_of(ledger::sum_of_balances(tx), ledger::list_accounts(tx),
                             ledger::list_entries_since(tx, now - Duration{kYear}), now);
        });
    });
}

}  // namespace agora::credits
