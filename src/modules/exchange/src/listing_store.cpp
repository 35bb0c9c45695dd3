#include "listing_store.hpp"

#include "listings.hpp"
#include "short_code.hpp"

namespace agora::exchange {
namespace {

constexpr db::Query kCountUp{"exchange.count_up", R"sql(
    INSERT INTO exchange_counter (counter, last) VALUES ($1, 1)
    ON CONFLICT (counter) DO UPDATE SET last = exchange_counter.last + 1 RETURNING last
)sql"};

std::int64_t next(db::WriteTx& tx, Counter counter) {
    return tx.find<std::int64_t>(kCountUp, static_cast<std::int64_t>(counter)).value_or(1);
}

}  // namespace

constexpr db::Query kCounted{"exchange.counted", R"sql(
    SELECT last FROM exchange_counter WHERE counter = $1
)sql"};

std::int64_t counted(db::ReadTx& tx, Counter counter) {
    return tx.find<std::int64_t>(kCounted, static_cast<std::int64_t>(counter)).value_or(0);
}

constexpr db::Query kSetCounter{"exchange.set_counter", R"sql(
    INSERT INTO exchange_counter (counter, last) VALUES ($1, $2)
    ON CONFLICT (counter) DO UPDATE SET last = $2
)sql"};

void set_counter(db::WriteTx& tx, Counter counter, std::int64_t last) {
    tx.run(kSetCounter, static_cast<std::int64_t>(counter), last);
}

constexpr db::Query kInsertListing{"exchange.insert_listing", R"sql(
    INSERT INTO exchange_listing (listing_id, code, side, thing, category, for_free, for_pay, for_barter,
        for_credits, credits, asks, language, title, body, commune, remote, circle_id, place_id, audience, state,
        ends_on, warned, owner_id, entered_by, paper_on, made_at, changed_at, moderation, touched, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, $27, $28, $29, $30)
)sql"};

void insert_listing(db::WriteTx& tx, Listing& one) {
    one.code = short_code(next(tx, Counter::numbers));
    one.touched = next(tx, Counter::changes);
    tx.run(kInsertListing, one.listing_id, one.code, one.side, one.thing, one.category,
           one.for_free, one.for_pay, one.for_barter, one.for_credits, one.credits, one.asks,
           one.language, one.title, one.body, one.commune, one.remote, one.circle_id, one.place_id,
           one.audience, one.state, one.ends_on, one.warned, one.owner_id, one.entered_by,
           one.paper_on, one.made_at, one.changed_at, one.moderation, one.touched, one.version);
    touch_listings(tx);
}

constexpr db::Query kUpdateListing{"exchange.update_listing", R"sql(
    UPDATE exchange_listing SET side = $2, thing = $3, category = $4, for_free = $5, for_pay = $6,
        for_barter = $7, for_credits = $8, credits = $9, asks = $10, title = $11, body = $12, commune = $13,
        remote = $14, circle_id = $15, place_id = $16, audience = $17, state = $18, ends_on = $19, warned = $20,
        changed_at = $21, moderation = $22, touched = $23, version = $24, language = $25
    WHERE listing_id = $1
)sql"};

void update_listing(db::WriteTx& tx, Listing one) {
    tx.run(kUpdateListing, one.listing_id, one.side, one.thing, one.category, one.for_free,
           one.for_pay, one.for_barter, one.for_credits, one.credits, one.asks, one.title, one.body,
           one.commune, one.remote, one.circle_id, one.place_id, one.audience, one.state,
           one.ends_on, one.warned, one.changed_at, one.moderation, next(tx, Counter::changes),
           one.version + 1, one.language);
    touch_listings(tx);
}

constexpr db::Query kTouchListing{"exchange.touch_listing", R"sql(
    UPDATE exchange_listing SET touched = $2 WHERE listing_id = $1
)sql"};

void touch_listing(db::WriteTx& tx, ListingId listing) {
    tx.run(kTouchListing, listing, next(tx, Counter::changes));
    touch_listings(tx);
}

constexpr db::Query kFindListing{"exchange.find_listing", R"sql(
    SELECT listing_id, code, side, thing, category, for_free, for_pay, for_barter, for_credits, credits, asks,
        language, title, body, commune, remote, circle_id, place_id, audience, state, ends_on, warned, owner_id,
        entered_by, paper_on, made_at, changed_at, moderation, touched, version
    FROM exchange_listing WHERE listing_id = $1
)sql"};

std::optional<Listing> find_listing(db::ReadTx& tx, ListingId id) {
    return tx.find<Listing>(kFindListing, id);
}

constexpr db::Query kFindListingByCode{"exchange.find_listing_by_code", R"sql(
    SELECT listing_id, code, side, thing, category, for_free, for_pay, for_barter, for_credits, credits, asks,
        language, title, body, commune, remote, circle_id, place_id, audience, state, ends_on, warned, owner_id,
        entered_by, paper_on, made_at, changed_at, moderation, touched, version
    FROM exchange_listing WHERE code = $1
)sql"};

std::optional<Listing> find_listing_by_code(db::ReadTx& tx, std::string_view code) {
    return tx.find<Listing>(kFindListingByCode, code);
}

constexpr db::Query kListListingsOf{"exchange.list_listings_of", R"sql(
    SELECT listing_id, code, side, thing, category, for_free, for_pay, for_barter, for_credits, credits, asks,
        language, title, body, commune, remote, circle_id, place_id, audience, state, ends_on, warned, owner_id,
        entered_by, paper_on, made_at, changed_at, moderation, touched, version
    FROM exchange_listing WHERE owner_id = $1 ORDER BY listing_id DESC LIMIT $2
)sql"};

std::vector<Listing> list_listings_of(db::ReadTx& tx, AccountId owner, std::int64_t most) {
    return tx.all<Listing>(kListListingsOf, owner, most);
}

constexpr db::Query kCountOpenOf{"exchange.count_open_of", R"sql(
    SELECT COUNT(*) FROM exchange_listing WHERE owner_id = $1 AND state = 'open'
)sql"};

std::int64_t count_open_of(db::ReadTx& tx, AccountId owner) {
    return tx.find<std::int64_t>(kCountOpenOf, owner).value_or(0);
}

constexpr db::Query kCountMadeSince{"exchange.count_made_since", R"sql(
    SELECT COUNT(*) FROM exchange_listing WHERE owner_id = $1 AND made_at > $2
)sql"};

std::int64_t count_made_since(db::ReadTx& tx, AccountId owner, Instant since) {
    return tx.find<std::int64_t>(kCountMadeSince, owner, since).value_or(0);
}

constexpr db::Query kListChangedAfter{"exchange.list_changed_after", R"sql(
    SELECT listing_id, code, side, thing, category, for_free, for_pay, for_barter, for_credits, credits, asks,
        language, title, body, commune, remote, circle_id, place_id, audience, state, ends_on, warned, owner_id,
        entered_by, paper_on, made_at, changed_at, moderation, touched, version
    FROM exchange_listing WHERE touched > $1 ORDER BY listing_id
)sql"};

std::vector<Listing> list_changed_after(db::ReadTx& tx, std::int64_t touched) {
    return tx.all<Listing>(kListChangedAfter, touched);
}

constexpr db::Query kCountListings{"exchange.count_listings", R"sql(
    SELECT COUNT(*) FROM exchange_listing WHERE owner_id > 0
)sql"};

std::int64_t count_listings(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountListings).value_or(0);
}

constexpr db::Query kListEnding{"exchange.list_ending", R"sql(
    SELECT listing_id, code, side, thing, category, for_free, for_pay, for_barter, for_credits, credits, asks,
        language, title, body, commune, remote, circle_id, place_id, audience, state, ends_on, warned, owner_id,
        entered_by, paper_on, made_at, changed_at, moderation, touched, version
    FROM exchange_listing
    WHERE state = 'open' AND ends_on <= $1 AND warned < $2 AND listing_id > $3 ORDER BY listing_id LIMIT $4
)sql"};

std::vector<Listing> list_ending(db::ReadTx& tx, Date until, std::int64_t warned_less,
                                 ListingId after, std::int64_t most) {
    return tx.all<Listing>(kListEnding, until, warned_less, after, most);
}

constexpr db::Query kFindGroupModes{"exchange.find_group_modes", R"sql(
    SELECT circle_id, for_free, for_pay, for_barter, for_credits, without_end
    FROM exchange_group WHERE circle_id = $1
)sql"};

std::optional<GroupModes> find_group_modes(db::ReadTx& tx, CircleId circle) {
    return tx.find<GroupModes>(kFindGroupModes, circle);
}

constexpr db::Query kPutGroupModes{"exchange.put_group_modes", R"sql(
    INSERT INTO exchange_group (circle_id, for_free, for_pay, for_barter, for_credits, without_end)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (circle_id) DO UPDATE SET for_free = $2, for_pay = $3, for_barter = $4, for_credits = $5,
        without_end = $6
)sql"};

void put_group_modes(db::WriteTx& tx, const GroupModes& modes) {
    tx.run(kPutGroupModes, modes.circle_id, modes.for_free, modes.for_pay, modes.for_barter,
           modes.for_credits, modes.without_end);
}

}  // namespace agora::exchange
