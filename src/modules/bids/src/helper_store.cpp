#include "helper_store.hpp"

#include "agora/web/kept.hpp"

namespace agora::bids {
namespace {

constexpr std::string_view kKept = "bids.help_board";

void touch_board(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

}  // namespace

constexpr db::Query kPutHelper{"bids.put_helper", R"sql(
    INSERT INTO bids_helper (account_id, hours, paused, named, asked, helped, since, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (account_id) DO UPDATE SET hours = $2, paused = $3, named = $4
)sql"};

void put_helper(db::WriteTx& tx, const Helper& helper) {
    tx.run(kPutHelper, helper.account_id, helper.hours, helper.paused, helper.named, helper.asked,
           helper.helped, helper.since, helper.asked_at);
    touch_board(tx);
}

constexpr db::Query kDeletePairs{"bids.delete_pairs", R"sql(
    DELETE FROM bids_pair WHERE account_id = $1
)sql"};
constexpr db::Query kDeleteHelper{"bids.delete_helper", R"sql(
    DELETE FROM bids_helper WHERE account_id = $1
)sql"};

void delete_helper(db::WriteTx& tx, AccountId account) {
    tx.run(kDeletePairs, account);
    tx.run(kDeleteHelper, account);
    touch_board(tx);
}

constexpr db::Query kFindHelper{"bids.find_helper", R"sql(
    SELECT account_id, hours, paused, named, asked, helped, since, asked_at
    FROM bids_helper WHERE account_id = $1
)sql"};

std::optional<Helper> find_helper(db::ReadTx& tx, AccountId account) {
    return tx.find<Helper>(kFindHelper, account);
}

constexpr db::Query kNoteAsked{"bids.note_asked", R"sql(
    UPDATE bids_helper SET asked = asked + 1, asked_at = $2 WHERE account_id = $1
)sql"};

void note_asked(db::WriteTx& tx, AccountId account, Instant at) {
    tx.run(kNoteAsked, account, at);
}

constexpr db::Query kNoteHelped{"bids.note_helped", R"sql(
    UPDATE bids_helper SET helped = helped + 1 WHERE account_id = $1
)sql"};

void note_helped(db::WriteTx& tx, AccountId account) {
    tx.run(kNoteHelped, account);
    touch_board(tx);
}

constexpr db::Query kInsertPair{"bids.insert_pair", R"sql(
    INSERT INTO bids_pair (account_id, from_language, into_language, kind) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id, from_language, into_language, kind) DO NOTHING
)sql"};

void insert_pair(db::WriteTx& tx, const Pair& pair) {
    tx.run(kInsertPair, pair.account_id, pair.from_language, pair.into_language, pair.kind);
    touch_board(tx);
}

constexpr db::Query kDeletePair{"bids.delete_pair", R"sql(
    DELETE FROM bids_pair
    WHERE account_id = $1 AND from_language = $2 AND into_language = $3 AND kind = $4
)sql"};

void delete_pair(db::WriteTx& tx, const Pair& pair) {
    tx.run(kDeletePair, pair.account_id, pair.from_language, pair.into_language, pair.kind);
    touch_board(tx);
}

constexpr db::Query kListPairs{"bids.list_pairs", R"sql(
    SELECT account_id, from_language, into_language, kind
    FROM bids_pair WHERE account_id = $1 ORDER BY from_language, into_language, kind
)sql"};

std::vector<Pair> list_pairs(db::ReadTx& tx, AccountId account) {
    return tx.all<Pair>(kListPairs, account);
}

constexpr db::Query kListHelpersFor{"bids.list_helpers_for", R"sql(
    SELECT helper.account_id, helper.hours, helper.paused, helper.named, helper.asked, helper.helped,
           helper.since, helper.asked_at
    FROM bids_pair AS pair JOIN bids_helper AS helper ON helper.account_id = pair.account_id
    WHERE pair.from_language = $1 AND pair.into_language = $2 AND pair.kind = $3
      AND helper.paused = 0
    ORDER BY helper.asked, COALESCE(helper.asked_at, 0), helper.since, helper.account_id
)sql"};

std::vector<Helper> list_helpers_for(db::ReadTx& tx, const Pair& pair) {
    return tx.all<Helper>(kListHelpersFor, pair.from_language, pair.into_language, pair.kind);
}

constexpr db::Query kCountOffers{"bids.count_offers", R"sql(
    SELECT pair.from_language, pair.into_language, pair.kind, COUNT(*) AS helpers
    FROM bids_pair AS pair JOIN bids_helper AS helper ON helper.account_id = pair.account_id
    WHERE helper.paused = 0
    GROUP BY pair.from_language, pair.into_language, pair.kind
    ORDER BY pair.kind, pair.from_language, pair.into_language
)sql"};
constexpr db::Query kListThanked{"bids.list_thanked", R"sql(
    SELECT account_id, hours, paused, named, asked, helped, since, asked_at
    FROM bids_helper WHERE named = 1 AND helped > 0 ORDER BY helped DESC, since LIMIT 30
)sql"};
constexpr db::Query kCountConfirmed{"bids.count_confirmed", R"sql(
    SELECT COUNT(*) FROM bids_ask WHERE state IN ('confirmed', 'ended')
)sql"};

HelpBoard load_board(db::ReadTx& tx) {
    return {.offers = tx.all<OfferCount>(kCountOffers),
            .thanked = tx.all<Helper>(kListThanked),
            .confirmed = tx.find<std::int64_t>(kCountConfirmed).value_or(0)};
}

std::shared_ptr<const HelpBoard> help_board(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<HelpBoard>>().at(tx);
}

void start_help_board(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<HelpBoard>>(std::string{kKept}, &load_board));
}

}  // namespace agora::bids
