#include "ring_store.hpp"

namespace agora::exchange {

constexpr db::Query kInsertRing{"exchange.insert_ring", R"sql(
    INSERT INTO exchange_ring (ring_id, state, mark, proposed_at, answer_by, decided_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

constexpr db::Query kInsertLeg{"exchange.insert_leg", R"sql(
    INSERT INTO exchange_ring_leg (ring_id, place, giver_id, offer_id, want_id, credits, answer, answered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_ring(db::WriteTx& tx, const Ring& ring, const std::vector<Leg>& legs) {
    tx.run(kInsertRing, ring.ring_id, ring.state, ring.mark, ring.proposed_at, ring.answer_by,
           ring.decided_at);
    for (const Leg& leg : legs) {
        tx.run(kInsertLeg, ring.ring_id, leg.place, leg.giver_id, leg.offer_id, leg.want_id,
               leg.credits, leg.answer, leg.answered_at);
    }
}

constexpr db::Query kSetRingState{"exchange.set_ring_state", R"sql(
    UPDATE exchange_ring SET state = $2, decided_at = $3 WHERE ring_id = $1
)sql"};

void set_ring_state(db::WriteTx& tx, RingId ring, RingState state, Instant at) {
    tx.run(kSetRingState, ring, state, at);
}

constexpr db::Query kSetAnswer{"exchange.set_answer", R"sql(
    UPDATE exchange_ring_leg SET answer = $3, answered_at = $4 WHERE ring_id = $1 AND place = $2
)sql"};

void set_answer(db::WriteTx& tx, const Leg& leg) {
    tx.run(kSetAnswer, leg.ring_id, leg.place, leg.answer, leg.answered_at);
}

constexpr db::Query kFindRing{"exchange.find_ring", R"sql(
    SELECT ring_id, state, mark, proposed_at, answer_by, decided_at FROM exchange_ring WHERE ring_id = $1
)sql"};

std::optional<Ring> find_ring(db::ReadTx& tx, RingId id) {
    return tx.find<Ring>(kFindRing, id);
}

constexpr db::Query kListLegs{"exchange.list_legs", R"sql(
    SELECT ring_id, place, giver_id, offer_id, want_id, credits, answer, answered_at
    FROM exchange_ring_leg WHERE ring_id = $1 ORDER BY place
)sql"};

std::vector<Leg> list_legs(db::ReadTx& tx, RingId ring) {
    return tx.all<Leg>(kListLegs, ring);
}

constexpr db::Query kListRingsOf{"exchange.list_rings_of", R"sql(
    SELECT r.ring_id, r.state, r.mark, r.proposed_at, r.answer_by, r.decided_at
    FROM exchange_ring r JOIN exchange_ring_leg l ON l.ring_id = r.ring_id
    WHERE l.giver_id = $1 ORDER BY r.ring_id DESC LIMIT $2
)sql"};

std::vector<Ring> list_rings_of(db::ReadTx& tx, AccountId account, std::int64_t most) {
    return tx.all<Ring>(kListRingsOf, account, most);
}

constexpr db::Query kListOpenRingsOf{"exchange.list_open_rings_of", R"sql(
    SELECT r.ring_id, r.state, r.mark, r.proposed_at, r.answer_by, r.decided_at
    FROM exchange_ring r JOIN exchange_ring_leg l ON l.ring_id = r.ring_id
    WHERE l.giver_id = $1 AND r.state = 'proposed' ORDER BY r.ring_id
)sql"};

std::vector<Ring> list_open_rings_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Ring>(kListOpenRingsOf, account);
}

constexpr db::Query kListOverdueRings{"exchange.list_overdue_rings", R"sql(
    SELECT ring_id, state, mark, proposed_at, answer_by, decided_at
    FROM exchange_ring WHERE state = 'proposed' AND answer_by < $1 ORDER BY ring_id LIMIT $2
)sql"};

std::vector<Ring> list_overdue_rings(db::ReadTx& tx, Instant now, std::int64_t most) {
    return tx.all<Ring>(kListOverdueRings, now, most);
}

struct Bound {
    ListingId offer_id = {};
    ListingId want_id = {};
};
AGORA_FIELDS(Bound, offer_id, want_id)

constexpr db::Query kListBound{"exchange.list_bound", R"sql(
    SELECT l.offer_id, l.want_id
    FROM exchange_ring_leg l JOIN exchange_ring r ON r.ring_id = l.ring_id WHERE r.state = 'proposed'
)sql"};

std::set<ListingId> list_bound_listings(db::ReadTx& tx) {
    std::set<ListingId> bound;
    for (const Bound& one : tx.all<Bound>(kListBound)) {
        bound.insert(one.offer_id);
        bound.insert(one.want_id);
    }
    return bound;
}

constexpr db::Query kWasProposed{"exchange.was_proposed", R"sql(
    SELECT COUNT(*) FROM exchange_ring WHERE mark = $1
)sql"};

bool was_proposed(db::ReadTx& tx, const std::string& mark) {
    return tx.find<std::int64_t>(kWasProposed, mark).value_or(0) > 0;
}

}  // namespace agora::exchange
