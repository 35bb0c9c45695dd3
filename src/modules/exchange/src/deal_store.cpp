#include "deal_store.hpp"

namespace agora::exchange {

constexpr db::Query kInsertDeal{"exchange.insert_deal", R"sql(
    INSERT INTO exchange_deal (deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back,
        credits, terms, terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at,
        changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
)sql"};

void insert_deal(db::WriteTx& tx, const Deal& deal) {
    tx.run(kInsertDeal, deal.deal_id, deal.listing_id, deal.ring_id, deal.owner_id, deal.other_id,
           deal.side, deal.state, deal.mode, deal.what, deal.back, deal.credits, deal.terms,
           deal.terms_by_owner, deal.owner_done_at, deal.other_done_at, deal.transfer_id,
           deal.transfers, deal.made_at, deal.agreed_at, deal.changed_at);
}

constexpr db::Query kUpdateDeal{"exchange.update_deal", R"sql(
    UPDATE exchange_deal SET state = $2, mode = $3, what = $4, back = $5, credits = $6, terms = $7,
        terms_by_owner = $8, owner_done_at = $9, other_done_at = $10, transfer_id = $11, transfers = $12,
        agreed_at = $13, changed_at = $14
    WHERE deal_id = $1
)sql"};

void update_deal(db::WriteTx& tx, const Deal& deal) {
    tx.run(kUpdateDeal, deal.deal_id, deal.state, deal.mode, deal.what, deal.back, deal.credits,
           deal.terms, deal.terms_by_owner, deal.owner_done_at, deal.other_done_at,
           deal.transfer_id, deal.transfers, deal.agreed_at, deal.changed_at);
}

constexpr db::Query kFindDeal{"exchange.find_deal", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal WHERE deal_id = $1
)sql"};

std::optional<Deal> find_deal(db::ReadTx& tx, DealId id) {
    return tx.find<Deal>(kFindDeal, id);
}

constexpr db::Query kFindOpenDeal{"exchange.find_open_deal", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal
    WHERE listing_id = $1 AND other_id = $2 AND ring_id = 0 AND state IN ('asked', 'agreed')
    ORDER BY deal_id LIMIT 1
)sql"};

std::optional<Deal> find_open_deal(db::ReadTx& tx, ListingId listing, AccountId other) {
    return tx.find<Deal>(kFindOpenDeal, listing, other);
}

constexpr db::Query kListDealsOf{"exchange.list_deals_of", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal WHERE owner_id = $1 OR other_id = $1 ORDER BY changed_at DESC, deal_id DESC LIMIT $2
)sql"};

std::vector<Deal> list_deals_of(db::ReadTx& tx, AccountId account, std::int64_t most) {
    return tx.all<Deal>(kListDealsOf, account, most);
}

constexpr db::Query kListOpenDealsOf{"exchange.list_open_deals_of", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal WHERE (owner_id = $1 OR other_id = $1) AND state IN ('asked', 'agreed') ORDER BY deal_id
)sql"};

std::vector<Deal> list_open_deals_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Deal>(kListOpenDealsOf, account);
}

constexpr db::Query kFindDealPaidBy{"exchange.find_deal_paid_by", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal WHERE transfer_id = $1
)sql"};

std::optional<Deal> find_deal_paid_by(db::ReadTx& tx, ledger::TransferId transfer) {
    return tx.find<Deal>(kFindDealPaidBy, transfer);
}

constexpr db::Query kListDealsOfListing{"exchange.list_deals_of_listing", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal WHERE listing_id = $1 ORDER BY changed_at DESC, deal_id DESC LIMIT $2
)sql"};

std::vector<Deal> list_deals_of_listing(db::ReadTx& tx, ListingId listing, std::int64_t most) {
    return tx.all<Deal>(kListDealsOfListing, listing, most);
}

constexpr db::Query kListDealsOfRing{"exchange.list_deals_of_ring", R"sql(
    SELECT d.deal_id, d.listing_id, d.ring_id, d.owner_id, d.other_id, d.side, d.state, d.mode, d.what, d.back,
        d.credits, d.terms, d.terms_by_owner, d.owner_done_at, d.other_done_at, d.transfer_id, d.transfers,
        d.made_at, d.agreed_at, d.changed_at
    FROM exchange_deal d, exchange_ring_leg l
    WHERE l.ring_id = $1 AND d.listing_id = l.offer_id AND d.ring_id = $1 ORDER BY l.place
)sql"};

std::vector<Deal> list_deals_of_ring(db::ReadTx& tx, RingId ring) {
    return tx.all<Deal>(kListDealsOfRing, ring);
}

constexpr db::Query kCountAnswersSince{"exchange.count_answers_since", R"sql(
    SELECT COUNT(*) FROM exchange_deal WHERE other_id = $1 AND changed_at > $2 AND made_at > $2 AND ring_id = 0
)sql"};

std::int64_t count_answers_since(db::ReadTx& tx, AccountId other, Instant since) {
    return tx.find<std::int64_t>(kCountAnswersSince, other, since).value_or(0);
}

constexpr db::Query kCountTerms{"exchange.count_terms", R"sql(
    INSERT INTO exchange_pace (account_id, day, proposed) VALUES ($1, $2, 1)
    ON CONFLICT (account_id, day) DO UPDATE SET proposed = exchange_pace.proposed + 1 RETURNING proposed
)sql"};

std::int64_t count_terms(db::WriteTx& tx, AccountId account, Date day) {
    return tx.find<std::int64_t>(kCountTerms, account, day).value_or(0);
}

constexpr db::Query kDeletePace{"exchange.delete_pace", R"sql(
    DELETE FROM exchange_pace WHERE day < $1
)sql"};

void delete_pace_before(db::WriteTx& tx, Date day) {
    tx.run(kDeletePace, day);
}

constexpr db::Query kInsertLine{"exchange.insert_line", R"sql(
    INSERT INTO exchange_line (line_id, deal_id, written_by, body, written_at) VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_line(db::WriteTx& tx, const Line& line) {
    tx.run(kInsertLine, line.line_id, line.deal_id, line.written_by, line.body, line.written_at);
}

constexpr db::Query kListLines{"exchange.list_lines", R"sql(
    SELECT line_id, deal_id, written_by, body, written_at FROM exchange_line WHERE deal_id = $1 ORDER BY line_id
)sql"};

std::vector<Line> list_lines(db::ReadTx& tx, DealId deal) {
    return tx.all<Line>(kListLines, deal);
}

constexpr db::Query kPutStatement{"exchange.put_statement", R"sql(
    INSERT INTO exchange_statement (deal_id, account_id, nature, value_cents, stated_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (deal_id, account_id) DO UPDATE SET nature = $3, value_cents = $4, stated_at = $5
)sql"};

void put_statement(db::WriteTx& tx, const Statement& statement) {
    tx.run(kPutStatement, statement.deal_id, statement.account_id, statement.nature,
           statement.value_cents, statement.stated_at);
}

constexpr db::Query kListStatements{"exchange.list_statements", R"sql(
    SELECT deal_id, account_id, nature, value_cents, stated_at
    FROM exchange_statement WHERE deal_id = $1 ORDER BY account_id
)sql"};

std::vector<Statement> list_statements(db::ReadTx& tx, DealId deal) {
    return tx.all<Statement>(kListStatements, deal);
}

constexpr db::Query kListSettled{"exchange.list_settled", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal
    WHERE state = 'done' AND mode <> 'free' AND transfer_id = 0 AND changed_at >= $1 ORDER BY deal_id
)sql"};

std::vector<Deal> list_settled(db::ReadTx& tx, Instant since) {
    return tx.all<Deal>(kListSettled, since);
}

constexpr db::Query kListSettledOf{"exchange.list_settled_of", R"sql(
    SELECT deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back, credits, terms,
        terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers, made_at, agreed_at, changed_at
    FROM exchange_deal
    WHERE (owner_id = $1 OR other_id = $1) AND state = 'done' AND mode <> 'free' AND transfer_id = 0
        AND changed_at >= $2
    ORDER BY deal_id
)sql"};

std::vector<Deal> list_settled_of(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.all<Deal>(kListSettledOf, account, since);
}

constexpr db::Query kListStatementsOfSettled{"exchange.list_statements_of_settled", R"sql(
    SELECT s.deal_id, s.account_id, s.nature, s.value_cents, s.stated_at
    FROM exchange_deal d JOIN exchange_statement s ON s.deal_id = d.deal_id
    WHERE d.state = 'done' AND d.mode <> 'free' AND d.transfer_id = 0 AND d.changed_at >= $1
)sql"};

std::vector<Statement> list_statements_of_settled(db::ReadTx& tx, Instant since) {
    return tx.all<Statement>(kListStatementsOfSettled, since);
}

constexpr db::Query kListStatementsBy{"exchange.list_statements_by", R"sql(
    SELECT s.deal_id, s.account_id, s.nature, s.value_cents, s.stated_at
    FROM exchange_statement s JOIN exchange_deal d ON d.deal_id = s.deal_id
    WHERE s.account_id = $1 AND d.state = 'done' AND d.mode <> 'free' AND d.transfer_id = 0
        AND d.changed_at >= $2
)sql"};

std::vector<Statement> list_statements_by(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.all<Statement>(kListStatementsBy, account, since);
}

constexpr db::Query kPutAvoided{"exchange.put_avoided", R"sql(
    INSERT INTO exchange_avoided (deal_id, account_id, purchase_cents, travel_km, stated_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (deal_id, account_id) DO UPDATE SET purchase_cents = $3, travel_km = $4, stated_at = $5
)sql"};

void put_avoided(db::WriteTx& tx, const Avoided& avoided) {
    tx.run(kPutAvoided, avoided.deal_id, avoided.account_id, avoided.purchase_cents,
           avoided.travel_km, avoided.stated_at);
}

constexpr db::Query kListAvoided{"exchange.list_avoided", R"sql(
    SELECT deal_id, account_id, purchase_cents, travel_km, stated_at
    FROM exchange_avoided WHERE deal_id = $1 ORDER BY account_id
)sql"};

std::vector<Avoided> list_avoided(db::ReadTx& tx, DealId deal) {
    return tx.all<Avoided>(kListAvoided, deal);
}

constexpr db::Query kSumAvoided{"exchange.sum_avoided", R"sql(
    SELECT COUNT(DISTINCT a.deal_id) AS deals,
        CAST(COALESCE(SUM(a.purchase_cents), 0) AS BIGINT) AS purchase_cents,
        CAST(COALESCE(SUM(a.travel_km), 0) AS BIGINT) AS travel_km
    FROM exchange_avoided a JOIN exchange_deal d ON d.deal_id = a.deal_id
    WHERE d.state = 'done' AND a.stated_at >= $1 AND a.stated_at < $2
)sql"};

AvoidedSum sum_avoided(db::ReadTx& tx, Instant from, Instant until) {
    return tx.find<AvoidedSum>(kSumAvoided, from, until).value_or(AvoidedSum{});
}

}  // namespace agora::exchange
