#include "people_store.hpp"

namespace agora::lottery {

constexpr db::Query kNextCandidateNumber{"lottery.next_candidate_number", R"sql(
    SELECT COALESCE(MAX(number), 0) + 1 FROM lottery_candidate WHERE draw_id = $1
)sql"};

std::int64_t next_candidate_number(db::ReadTx& tx, DrawId id) {
    return tx.find<std::int64_t>(kNextCandidateNumber, id).value_or(1);
}

constexpr db::Query kInsertCandidate{"lottery.insert_candidate", R"sql(
    INSERT INTO lottery_candidate (draw_id, number, account_id, choices, name_public, entered_at,
                                   drawn_place, reserve_place)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_candidate(db::WriteTx& tx, const Candidate& candidate) {
    tx.run(kInsertCandidate, candidate.draw_id, candidate.number, candidate.account_id,
           candidate.choices, candidate.name_public, candidate.entered_at, candidate.drawn_place,
           candidate.reserve_place);
}

constexpr db::Query kUpdatePlace{"lottery.update_place", R"sql(
    UPDATE lottery_candidate SET drawn_place = $3, reserve_place = $4
    WHERE draw_id = $1 AND number = $2
)sql"};

void update_place(db::WriteTx& tx, const Candidate& candidate) {
    tx.run(kUpdatePlace, candidate.draw_id, candidate.number, candidate.drawn_place,
           candidate.reserve_place);
}

constexpr db::Query kDeleteCandidate{"lottery.delete_candidate", R"sql(
    DELETE FROM lottery_candidate WHERE draw_id = $1 AND number = $2
)sql"};

void delete_candidate(db::WriteTx& tx, DrawId id, std::int64_t number) {
    tx.run(kDeleteCandidate, id, number);
}

constexpr db::Query kDeleteCandidates{"lottery.delete_candidates", R"sql(
    DELETE FROM lottery_candidate WHERE draw_id = $1
)sql"};

void delete_candidates(db::WriteTx& tx, DrawId id) {
    tx.run(kDeleteCandidates, id);
}

constexpr db::Query kFindCandidate{"lottery.find_candidate", R"sql(
    SELECT draw_id, number, account_id, choices, name_public, entered_at, drawn_place, reserve_place
    FROM lottery_candidate WHERE draw_id = $1 AND account_id = $2
)sql"};

std::optional<Candidate> find_candidate(db::ReadTx& tx, DrawId id, AccountId account) {
    if (!account) return std::nullopt;
    return tx.find<Candidate>(kFindCandidate, id, account);
}

constexpr db::Query kFindCandidateNumbered{"lottery.find_candidate_numbered", R"sql(
    SELECT draw_id, number, account_id, choices, name_public, entered_at, drawn_place, reserve_place
    FROM lottery_candidate WHERE draw_id = $1 AND number = $2
)sql"};

std::optional<Candidate> find_candidate_numbered(db::ReadTx& tx, DrawId id, std::int64_t number) {
    return tx.find<Candidate>(kFindCandidateNumbered, id, number);
}

constexpr db::Query kListCandidates{"lottery.list_candidates", R"sql(
    SELECT draw_id, number, account_id, choices, name_public, entered_at, drawn_place, reserve_place
    FROM lottery_candidate WHERE draw_id = $1 AND number > $2 ORDER BY number LIMIT $3
)sql"};

std::vector<Candidate> list_candidates(db::ReadTx& tx, DrawId id, std::int64_t after,
                                       std::int64_t most) {
    return tx.all<Candidate>(kListCandidates, id, after, most);
}

constexpr db::Query kCountCandidates{"lottery.count_candidates", R"sql(
    SELECT COUNT(*) FROM lottery_candidate WHERE draw_id = $1
)sql"};

std::int64_t count_candidates(db::ReadTx& tx, DrawId id) {
    return tx.find<std::int64_t>(kCountCandidates, id).value_or(0);
}

constexpr db::Query kListOutcome{"lottery.list_outcome", R"sql(
    SELECT draw_id, number, account_id, choices, name_public, entered_at, drawn_place, reserve_place
    FROM lottery_candidate WHERE draw_id = $1 AND (drawn_place > 0 OR reserve_place > 0)
    ORDER BY reserve_place, drawn_place
)sql"};

std::vector<Candidate> list_outcome(db::ReadTx& tx, DrawId id) {
    return tx.all<Candidate>(kListOutcome, id);
}

constexpr db::Query kListRunningOf{"lottery.list_running_of", R"sql(
    SELECT lottery_candidate.draw_id, lottery_candidate.number, account_id, choices, name_public,
           entered_at, drawn_place, reserve_place
    FROM lottery_candidate JOIN lottery_draw ON lottery_draw.draw_id = lottery_candidate.draw_id
    WHERE account_id = $1 AND state IN ('open', 'frozen')
    ORDER BY entered_at LIMIT 50
)sql"};

std::vector<Candidate> list_running_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Candidate>(kListRunningOf, account);
}

constexpr db::Query kInsertWitness{"lottery.insert_witness", R"sql(
    INSERT INTO lottery_witness (draw_id, number, account_id, commitment, sealed_at, secret,
                                 revealed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_witness(db::WriteTx& tx, const Witness& witness) {
    tx.run(kInsertWitness, witness.draw_id, witness.number, witness.account_id, witness.commitment,
           witness.sealed_at, witness.secret, witness.revealed_at);
}

constexpr db::Query kUpdateWitness{"lottery.update_witness", R"sql(
    UPDATE lottery_witness SET commitment = $3, sealed_at = $4, secret = $5, revealed_at = $6
    WHERE draw_id = $1 AND number = $2
)sql"};

void update_witness(db::WriteTx& tx, const Witness& witness) {
    tx.run(kUpdateWitness, witness.draw_id, witness.number, witness.commitment, witness.sealed_at,
           witness.secret, witness.revealed_at);
}

constexpr db::Query kListWitnesses{"lottery.list_witnesses", R"sql(
    SELECT draw_id, number, account_id, commitment, sealed_at, secret, revealed_at
    FROM lottery_witness WHERE draw_id = $1 ORDER BY number
)sql"};

std::vector<Witness> list_witnesses(db::ReadTx& tx, DrawId id) {
    return tx.all<Witness>(kListWitnesses, id);
}

constexpr db::Query kListUnrevealedOf{"lottery.list_unrevealed_of", R"sql(
    SELECT lottery_witness.draw_id
    FROM lottery_witness JOIN lottery_draw ON lottery_draw.draw_id = lottery_witness.draw_id
    WHERE account_id = $1 AND revealed_at IS NULL AND state = 'frozen'
    ORDER BY lottery_witness.draw_id LIMIT 20
)sql"};

std::vector<DrawId> list_unrevealed_of(db::ReadTx& tx, AccountId account) {
    return tx.all<DrawId>(kListUnrevealedOf, account);
}

constexpr db::Query kUpdateTypedValue{"lottery.update_typed_value", R"sql(
    UPDATE lottery_typed_value SET content = $3, typed_at = $4
    WHERE draw_id = $1 AND account_id = $2
)sql"};

bool update_typed_value(db::WriteTx& tx, DrawId id, const TypedValue& typed) {
    return tx.run(kUpdateTypedValue, id, typed.account_id, typed.content, typed.typed_at) > 0;
}

constexpr db::Query kInsertTypedValue{"lottery.insert_typed_value", R"sql(
    INSERT INTO lottery_typed_value (draw_id, account_id, content, typed_at)
    VALUES ($1, $2, $3, $4)
)sql"};

void put_typed_value(db::WriteTx& tx, DrawId id, const TypedValue& typed) {
    if (update_typed_value(tx, id, typed)) return;
    tx.run(kInsertTypedValue, id, typed.account_id, typed.content, typed.typed_at);
}

constexpr db::Query kListTypedValues{"lottery.list_typed_values", R"sql(
    SELECT account_id, content, typed_at FROM lottery_typed_value
    WHERE draw_id = $1 ORDER BY typed_at, account_id
)sql"};

std::vector<TypedValue> list_typed_values(db::ReadTx& tx, DrawId id) {
    return tx.all<TypedValue>(kListTypedValues, id);
}

std::string agreed_value(const std::vector<TypedValue>& typed) {
    for (const TypedValue& one : typed) {
        for (const TypedValue& other : typed) {
            if (one.account_id != other.account_id && one.content == other.content) {
                return one.content;
            }
        }
    }
    return {};
}

}  // namespace agora::lottery
