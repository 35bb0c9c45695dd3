#include "subscription_store.hpp"

namespace agora::forum {

constexpr db::Query kPutSubscription{"forum.put_subscription", R"sql(
    INSERT INTO forum_subscription (subscription_id, account_id, category_id, frequency,
                                    told_until, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (account_id, category_id)
    DO UPDATE SET frequency = excluded.frequency, told_until = excluded.told_until,
                  changed_at = excluded.changed_at
)sql"};

void put_subscription(db::WriteTx& tx, const Subscription& subscription) {
    tx.run(kPutSubscription, subscription.subscription_id, subscription.account_id,
           subscription.category_id, subscription.frequency, subscription.told_until,
           subscription.changed_at);
}

constexpr db::Query kFindSubscription{"forum.find_subscription", R"sql(
    SELECT subscription_id, account_id, category_id, frequency, told_until, changed_at
    FROM forum_subscription WHERE subscription_id = $1
)sql"};

std::optional<Subscription> find_subscription(db::ReadTx& tx, SubscriptionId id) {
    return tx.find<Subscription>(kFindSubscription, id);
}

constexpr db::Query kFindSubscriptionOf{"forum.find_subscription_of", R"sql(
    SELECT subscription_id, account_id, category_id, frequency, told_until, changed_at
    FROM forum_subscription WHERE account_id = $1 AND category_id = $2
)sql"};

std::optional<Subscription> find_subscription_of(db::ReadTx& tx, AccountId account,
                                                 CategoryId category) {
    return tx.find<Subscription>(kFindSubscriptionOf, account, category);
}

constexpr db::Query kListDue{"forum.list_due_subscriptions", R"sql(
    SELECT subscription_id, account_id, category_id, frequency, told_until, changed_at
    FROM forum_subscription s
    WHERE frequency = $1 AND told_until <= $2 AND subscription_id > $3
      AND EXISTS (SELECT 1 FROM forum_thread t
                  WHERE t.category_id = s.category_id AND t.last_post_at > s.told_until)
    ORDER BY subscription_id LIMIT $4
)sql"};

std::vector<Subscription> list_due(db::ReadTx& tx, Frequency frequency, Instant until,
                                   SubscriptionId after, std::int64_t limit) {
    return tx.all<Subscription>(kListDue, frequency, until, after, limit);
}

constexpr db::Query kUpdateTold{"forum.update_told", R"sql(
    UPDATE forum_subscription SET told_until = $3
    WHERE subscription_id = $1 AND told_until = $2
)sql"};

bool update_told(db::WriteTx& tx, const Subscription& subscription, Instant told_until) {
    return tx.run(kUpdateTold, subscription.subscription_id, subscription.told_until, told_until) >
           0;
}

constexpr db::Query kListActiveBetween{"forum.list_active_between", R"sql(
    SELECT t.thread_id, t.category_id, t.kind, t.language, t.title, t.initial, t.author, t.made_at,
           t.posts, t.answers, t.first_answer_at, t.last_post_at, t.accepted_place, t.accepted_at,
           t.closed, t.moderation
    FROM forum_thread t
    WHERE t.category_id = $1 AND t.last_post_at > $2 AND t.moderation = 'none' AND t.author <> $4
      AND EXISTS (SELECT 1 FROM forum_post p
                  WHERE p.thread_id = t.thread_id AND p.made_at > $2 AND p.made_at <= $3
                    AND p.author <> $4 AND p.removal = 'none')
    ORDER BY t.last_post_at DESC, t.thread_id DESC LIMIT $5
)sql"};

std::vector<Thread> list_active_between(db::ReadTx& tx, CategoryId category, Instant since,
                                        Instant until, AccountId but, std::int64_t limit) {
    return tx.all<Thread>(kListActiveBetween, category, since, until, but, limit);
}

}  // namespace agora::forum
