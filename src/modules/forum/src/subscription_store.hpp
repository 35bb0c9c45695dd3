#pragma once

#include "agora/forum/thread.hpp"

#include <vector>

namespace agora::forum {

using SubscriptionId = Id<struct SubscriptionTag>;

enum class Frequency { at_once, daily, weekly, monthly, never };
AGORA_ENUM(Frequency, at_once, daily, weekly, monthly, never)

struct Subscription {
    SubscriptionId subscription_id = {};
    AccountId account_id = {};
    CategoryId category_id = {};
    Frequency frequency = Frequency::never;
    Instant told_until = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Subscription, subscription_id, account_id, category_id, frequency, told_until,
             changed_at)

/// The one of this account and category, with this frequency from now on.
void put_subscription(db::WriteTx& tx, const Subscription& subscription);
std::optional<Subscription> find_subscription(db::ReadTx& tx, SubscriptionId id);
std::optional<Subscription> find_subscription_of(db::ReadTx& tx, AccountId account,
                                                 CategoryId category);
/// Told until a moment or earlier, by number from `after` on.
/// Only where somebody wrote since.
std::vector<Subscription> list_due(db::ReadTx& tx, Frequency frequency, Instant until,
                                   SubscriptionId after, std::int64_t limit);
/// False when somebody else told meanwhile.
bool update_told(db::WriteTx& tx, const Subscription& subscription, Instant told_until);
/// Threads of others in which somebody else wrote after `since` and up to `until`, the newest first;
/// of own threads one hears by itself.
std::vector<Thread> list_active_between(db::ReadTx& tx, CategoryId category, Instant since,
                                        Instant until, AccountId but, std::int64_t limit);

}  // namespace agora::forum
