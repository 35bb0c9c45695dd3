#include "call_store.hpp"

namespace agora::calls {

constexpr db::Query kNextTurn{"calls.next_turn", R"sql(
    INSERT INTO calls_turn (counter, last) VALUES (1, 1)
    ON CONFLICT (counter) DO UPDATE SET last = calls_turn.last + 1 RETURNING last
)sql"};

std::int64_t next_turn(db::WriteTx& tx) {
    return tx.find<std::int64_t>(kNextTurn).value_or(1);
}

constexpr db::Query kLastTurn{"calls.last_turn", R"sql(
    SELECT last FROM calls_turn WHERE counter = 1
)sql"};

std::int64_t last_turn(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kLastTurn).value_or(0);
}

constexpr db::Query kInsertCall{"calls.insert_call", R"sql(
    INSERT INTO calls_call (call_id, source_id, kind, buyer_type, buyer, buyer_country, language, cpv,
                            sectors, places, languages, value_cents, currency, small_suitable, turnover,
                            consortium, deadline_at, deadline_zone, whole_day, published_at, link,
                            documents_link, number, source_name, licence, fetched_at, added_by, added_at,
                            changed_at, withdrawn, moderation, version, turn, references_asked)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)
)sql"};

void insert_call(db::WriteTx& tx, Call& call) {
    call.turn = next_turn(tx);
    tx.run(kInsertCall, call.call_id, call.source_id, call.kind, call.buyer_type, call.buyer,
           call.buyer_country, call.language, call.cpv, call.sectors, call.places, call.languages,
           call.value_cents, call.currency, call.small_suitable, call.turnover, call.consortium,
           call.deadline_at, call.deadline_zone, call.whole_day, call.published_at, call.link,
           call.documents_link, call.number, call.source_name, call.licence, call.fetched_at,
           call.added_by, call.added_at, call.changed_at, call.withdrawn, call.moderation,
           call.version, call.turn, call.references_asked);
}

constexpr db::Query kUpdateCall{"calls.update_call", R"sql(
    UPDATE calls_call
    SET kind = $2, buyer_type = $3, buyer = $4, buyer_country = $5, language = $6, cpv = $7,
        sectors = $8, places = $9, languages = $10, value_cents = $11, currency = $12,
        small_suitable = $13, turnover = $14, consortium = $15, deadline_at = $16,
        deadline_zone = $17, whole_day = $18, published_at = $19, link = $20, documents_link = $21,
        number = $22, source_name = $23, licence = $24, fetched_at = $25, changed_at = $26,
        withdrawn = $27, moderation = $28, version = $29, turn = $30,
        references_asked = $31
    WHERE call_id = $1
)sql"};

void update_call(db::WriteTx& tx, Call& call) {
    call.turn = next_turn(tx);
    tx.run(kUpdateCall, call.call_id, call.kind, call.buyer_type, call.buyer, call.buyer_country,
           call.language, call.cpv, call.sectors, call.places, call.languages, call.value_cents,
           call.currency, call.small_suitable, call.turnover, call.consortium, call.deadline_at,
           call.deadline_zone, call.whole_day, call.published_at, call.link, call.documents_link,
           call.number, call.source_name, call.licence, call.fetched_at, call.changed_at,
           call.withdrawn, call.moderation, call.version, call.turn, call.references_asked);
}

constexpr db::Query kFindCall{"calls.find_call", R"sql(
    SELECT call_id, source_id, kind, buyer_type, buyer, buyer_country, language, cpv, sectors, places,
           languages, value_cents, currency, small_suitable, turnover, consortium, deadline_at,
           deadline_zone, whole_day, published_at, link, documents_link, number, source_name, licence,
           fetched_at, added_by, added_at, changed_at, withdrawn, moderation, version, turn,
           references_asked
    FROM calls_call WHERE call_id = $1
)sql"};

std::optional<Call> find_call(db::ReadTx& tx, CallId call) {
    return tx.find<Call>(kFindCall, call);
}

constexpr db::Query kEachCallAfter{"calls.each_call_after", R"sql(
    SELECT call_id, source_id, kind, buyer_type, buyer, buyer_country, language, cpv, sectors, places,
           languages, value_cents, currency, small_suitable, turnover, consortium, deadline_at,
           deadline_zone, whole_day, published_at, link, documents_link, number, source_name, licence,
           fetched_at, added_by, added_at, changed_at, withdrawn, moderation, version, turn,
           references_asked
    FROM calls_call WHERE turn > $1 ORDER BY call_id
)sql"};

void each_call_after(db::ReadTx& tx, std::int64_t turn, const std::function<void(Call)>& visit) {
    tx.each<Call>(kEachCallAfter, visit, turn);
}

constexpr db::Query kDeleteTexts{"calls.delete_texts", R"sql(
    DELETE FROM calls_text WHERE call_id = $1
)sql"};

constexpr db::Query kInsertText{"calls.insert_text", R"sql(
    INSERT INTO calls_text (call_id, language, place, title, summary) VALUES ($1, $2, $3, $4, $5)
)sql"};

void put_texts(db::WriteTx& tx, CallId call, const std::vector<Text>& texts) {
    tx.run(kDeleteTexts, call);
    std::int64_t place = 0;
    for (const Text& text : texts) {
        tx.run(kInsertText, call, text.language, ++place, text.title, text.summary);
    }
}

constexpr db::Query kListTexts{"calls.list_texts", R"sql(
    SELECT call_id, language, place, title, summary FROM calls_text WHERE call_id = $1 ORDER BY place
)sql"};

std::vector<Text> list_texts(db::ReadTx& tx, CallId call) {
    return tx.all<Text>(kListTexts, call);
}

constexpr db::Query kListTextsAfter{"calls.list_texts_after", R"sql(
    SELECT t.call_id, t.language, t.place, t.title, t.summary
    FROM calls_call c JOIN calls_text t ON t.call_id = c.call_id
    WHERE c.turn > $1 ORDER BY t.call_id, t.place
)sql"};

std::vector<Text> list_texts_after(db::ReadTx& tx, std::int64_t turn) {
    return tx.all<Text>(kListTextsAfter, turn);
}

constexpr db::Query kDeleteLots{"calls.delete_lots", R"sql(
    DELETE FROM calls_lot WHERE call_id = $1
)sql"};

constexpr db::Query kInsertLot{"calls.insert_lot", R"sql(
    INSERT INTO calls_lot (call_id, place, code, language, title, cpv, value_cents, currency,
                           deadline_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void put_lots(db::WriteTx& tx, CallId call, const std::vector<Lot>& lots) {
    tx.run(kDeleteLots, call);
    std::int64_t place = 0;
    for (const Lot& lot : lots) {
        tx.run(kInsertLot, call, ++place, lot.code, lot.language, lot.title, lot.cpv,
               lot.value_cents, lot.currency, lot.deadline_at);
    }
}

constexpr db::Query kListLots{"calls.list_lots", R"sql(
    SELECT call_id, place, code, language, title, cpv, value_cents, currency, deadline_at
    FROM calls_lot WHERE call_id = $1 ORDER BY place
)sql"};

std::vector<Lot> list_lots(db::ReadTx& tx, CallId call) {
    return tx.all<Lot>(kListLots, call);
}

constexpr db::Query kDeleteConditions{"calls.delete_conditions", R"sql(
    DELETE FROM calls_condition WHERE call_id = $1
)sql"};

constexpr db::Query kInsertCondition{"calls.insert_condition", R"sql(
    INSERT INTO calls_condition (call_id, place, number, lots, about, language, words)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void put_conditions(db::WriteTx& tx, CallId call, const std::vector<Condition>& conditions) {
    tx.run(kDeleteConditions, call);
    std::int64_t place = 0;
    for (const Condition& one : conditions) {
        tx.run(kInsertCondition, call, ++place, one.number, one.lots, one.about, one.language,
               one.words);
    }
}

constexpr db::Query kListConditions{"calls.list_conditions", R"sql(
    SELECT call_id, place, number, lots, about, language, words
    FROM calls_condition WHERE call_id = $1 ORDER BY place
)sql"};

std::vector<Condition> list_conditions(db::ReadTx& tx, CallId call) {
    return tx.all<Condition>(kListConditions, call);
}

constexpr db::Query kListLotSumsAfter{"calls.list_lot_sums_after", R"sql(
    SELECT c.call_id, COUNT(*) AS lots,
           COALESCE(MIN(CASE WHEN l.value_cents > 0 THEN l.value_cents END), 0) AS least
    FROM calls_call c JOIN calls_lot l ON l.call_id = c.call_id
    WHERE c.turn > $1 GROUP BY c.call_id ORDER BY c.call_id
)sql"};

std::vector<LotSum> list_lot_sums_after(db::ReadTx& tx, std::int64_t turn) {
    return tx.all<LotSum>(kListLotSumsAfter, turn);
}

constexpr db::Query kFindCallWithLink{"calls.find_call_with_link", R"sql(
    SELECT call_id FROM calls_call
    WHERE link = $1 AND withdrawn = 0 AND moderation = 'none' ORDER BY call_id DESC LIMIT 1
)sql"};

std::optional<CallId> find_call_with_link(db::ReadTx& tx, std::string_view link) {
    if (link.empty()) return std::nullopt;
    return tx.find<CallId>(kFindCallWithLink, link);
}

constexpr db::Query kCountAddedSince{"calls.count_added_since", R"sql(
    SELECT COUNT(*) FROM calls_call WHERE added_by = $1 AND added_at > $2
)sql"};

std::int64_t count_added_since(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountAddedSince, account, since).value_or(0);
}

}  // namespace agora::calls
