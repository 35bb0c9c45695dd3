#include "caretaker_store.hpp"

namespace agora::places {

constexpr db::Query kPutCaretaker{"places.put_caretaker", R"sql(
    INSERT INTO places_caretaker (place_id, account_id, state, words, is_told, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (place_id, account_id)
    DO UPDATE SET state = excluded.state, words = excluded.words, is_told = excluded.is_told,
                  asked_at = excluded.asked_at
)sql"};

void put_caretaker(db::WriteTx& tx, const Caretaker& caretaker) {
    tx.run(kPutCaretaker, caretaker.place_id, caretaker.account_id, caretaker.state,
           caretaker.words, caretaker.is_told, caretaker.asked_at);
}

constexpr db::Query kDeleteCaretaker{"places.delete_caretaker", R"sql(
    DELETE FROM places_caretaker WHERE place_id = $1 AND account_id = $2
)sql"};

void delete_caretaker(db::WriteTx& tx, PlaceId place, AccountId account) {
    tx.run(kDeleteCaretaker, place, account);
}

constexpr db::Query kFindCaretaker{"places.find_caretaker", R"sql(
    SELECT place_id, account_id, state, words, is_told, asked_at
    FROM places_caretaker WHERE place_id = $1 AND account_id = $2
)sql"};

std::optional<Caretaker> find_caretaker(db::ReadTx& tx, PlaceId place, AccountId account) {
    return tx.find<Caretaker>(kFindCaretaker, place, account);
}

constexpr db::Query kListCaretakers{"places.list_caretakers", R"sql(
    SELECT place_id, account_id, state, words, is_told, asked_at
    FROM places_caretaker WHERE place_id = $1 ORDER BY asked_at, account_id
)sql"};

std::vector<Caretaker> list_caretakers(db::ReadTx& tx, PlaceId place) {
    return tx.all<Caretaker>(kListCaretakers, place);
}

constexpr db::Query kListClaims{"places.list_claims", R"sql(
    SELECT place_id, account_id, state, words, is_told, asked_at
    FROM places_caretaker WHERE state = 'asked' ORDER BY asked_at, account_id
)sql"};

std::vector<Caretaker> list_claims(db::ReadTx& tx) {
    return tx.all<Caretaker>(kListClaims);
}

}  // namespace agora::places
