#include "area_store.hpp"

namespace agora::places {

constexpr db::Query kPutSubscription{"places.put_subscription", R"sql(
    INSERT INTO places_subscription (account_id, commune, within_km, heard_until)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id, commune)
    DO UPDATE SET within_km = excluded.within_km, heard_until = excluded.heard_until
)sql"};

void put_subscription(db::WriteTx& tx, const Subscription& subscription) {
    tx.run(kPutSubscription, subscription.account_id, subscription.commune, subscription.within_km,
           subscription.heard_until);
}

constexpr db::Query kDeleteSubscription{"places.delete_subscription", R"sql(
    DELETE FROM places_subscription WHERE account_id = $1 AND commune = $2
)sql"};

void delete_subscription(db::WriteTx& tx, AccountId account, std::string_view commune) {
    tx.run(kDeleteSubscription, account, commune);
}

constexpr db::Query kListSubscriptionsOf{"places.list_subscriptions_of", R"sql(
    SELECT account_id, commune, within_km, heard_until
    FROM places_subscription WHERE account_id = $1 ORDER BY commune
)sql"};

std::vector<Subscription> list_subscriptions_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Subscription>(kListSubscriptionsOf, account);
}

constexpr db::Query kListSubscriptionsAfter{"places.list_subscriptions_after", R"sql(
    SELECT account_id, commune, within_km, heard_until
    FROM places_subscription WHERE account_id > $1 OR (account_id = $1 AND commune > $2)
    ORDER BY account_id, commune LIMIT $3
)sql"};

std::vector<Subscription> list_subscriptions_after(db::ReadTx& tx, const Subscription& after,
                                                   std::int64_t most) {
    return tx.all<Subscription>(kListSubscriptionsAfter, after.account_id, after.commune, most);
}

constexpr db::Query kUpdateHeard{"places.update_heard", R"sql(
    UPDATE places_subscription SET heard_until = $4
    WHERE account_id = $1 AND commune = $2 AND heard_until = $3
)sql"};

bool update_heard(db::WriteTx& tx, const Subscription& subscription, Instant heard_until) {
    return tx.run(kUpdateHeard, subscription.account_id, subscription.commune,
                  subscription.heard_until, heard_until) == 1;
}

constexpr db::Query kPutWish{"places.put_wish", R"sql(
    INSERT INTO places_wish (account_id, commune, wished_at) VALUES ($1, $2, $3)
    ON CONFLICT (account_id, commune) DO NOTHING
)sql"};

void put_wish(db::WriteTx& tx, AccountId account, std::string_view commune, Instant now) {
    tx.run(kPutWish, account, commune, now);
}

constexpr db::Query kDeleteWish{"places.delete_wish", R"sql(
    DELETE FROM places_wish WHERE account_id = $1 AND commune = $2
)sql"};

void delete_wish(db::WriteTx& tx, AccountId account, std::string_view commune) {
    tx.run(kDeleteWish, account, commune);
}

constexpr db::Query kListWishesOf{"places.list_wishes_of", R"sql(
    SELECT commune FROM places_wish WHERE account_id = $1 ORDER BY commune
)sql"};

std::vector<std::string> list_wishes_of(db::ReadTx& tx, AccountId account) {
    return tx.all<std::string>(kListWishesOf, account);
}

constexpr db::Query kCountWishes{"places.count_wishes", R"sql(
    SELECT COUNT(*) FROM places_wish WHERE commune = $1
)sql"};

std::int64_t count_wishes(db::ReadTx& tx, std::string_view commune) {
    return tx.find<std::int64_t>(kCountWishes, commune).value_or(0);
}

constexpr db::Query kListWished{"places.list_wished", R"sql(
    SELECT commune, COUNT(*) AS people FROM places_wish GROUP BY commune HAVING COUNT(*) >= $1
    ORDER BY people DESC, commune
)sql"};

std::vector<Counted> list_wished(db::ReadTx& tx, std::int64_t least) {
    return tx.all<Counted>(kListWished, least);
}

constexpr db::Query kNoteTold{"places.note_told", R"sql(
    INSERT INTO places_wish_told (commune, told_at) VALUES ($1, $2)
    ON CONFLICT (commune) DO NOTHING
)sql"};

bool note_told(db::WriteTx& tx, std::string_view commune, Instant now) {
    return tx.run(kNoteTold, commune, now) == 1;
}

constexpr db::Query kDeleteDensity{"places.delete_density", R"sql(DELETE FROM places_density)sql"};

void delete_density(db::WriteTx& tx) {
    tx.run(kDeleteDensity);
}

constexpr db::Query kInsertDensity{"places.insert_density", R"sql(
    INSERT INTO places_density (commune, for_members, members, counted_on)
    VALUES ($1, $2, $3, $4)
)sql"};

void insert_density(db::WriteTx& tx, const Counted& counted, Reader reader, Date day) {
    tx.queue(kInsertDensity, counted.commune, reader == Reader::member, counted.people, day);
}

constexpr db::Query kListDensity{"places.list_density", R"sql(
    SELECT commune, members AS people FROM places_density WHERE for_members = $1
    ORDER BY commune
)sql"};

std::vector<Counted> list_density(db::ReadTx& tx, Reader reader) {
    return tx.all<Counted>(kListDensity, reader == Reader::member);
}

}  // namespace agora::places
