#include "note_store.hpp"

namespace agora::credits {

constexpr db::Query kFindNote{"credits.find_note", R"sql(
    SELECT transfer_id, language, words, written_by, decided_by, nature, value_cents, stated_by,
           moderation
    FROM credits_note WHERE transfer_id = $1
)sql"};

std::optional<Note> find_note(db::ReadTx& tx, TransferId transfer) {
    return tx.find<Note>(kFindNote, transfer);
}

namespace {

struct ValueRow {
    TransferId transfer_id = {};
    std::int64_t value_cents = 0;
};
AGORA_FIELDS(ValueRow, transfer_id, value_cents)

std::map<TransferId, std::int64_t> by_transfer(const std::vector<ValueRow>& rows) {
    std::map<TransferId, std::int64_t> values;
    for (const ValueRow& row : rows) values.emplace(row.transfer_id, row.value_cents);
    return values;
}

}  // namespace

constexpr db::Query kListValues{"credits.list_values", R"sql(
    SELECT transfer_id, value_cents FROM credits_note
    WHERE transfer_id >= $1 AND transfer_id <= $2 AND value_cents IS NOT NULL
)sql"};

std::map<TransferId, std::int64_t> list_values(db::ReadTx& tx, TransferId first, TransferId last) {
    return by_transfer(tx.all<ValueRow>(kListValues, first, last));
}

constexpr db::Query kListValuesBy{"credits.list_values_by", R"sql(
    SELECT transfer_id, value_cents FROM credits_note
    WHERE stated_by = $1 AND value_cents IS NOT NULL
)sql"};

std::map<TransferId, std::int64_t> list_values_by(db::ReadTx& tx, AccountId account) {
    return by_transfer(tx.all<ValueRow>(kListValuesBy, account));
}

constexpr db::Query kPutNote{"credits.put_note", R"sql(
    INSERT INTO credits_note (transfer_id, language, words, written_by, decided_by, nature,
                              value_cents, stated_by, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (transfer_id) DO UPDATE
    SET language = $2, words = $3, written_by = $4, decided_by = $5, nature = $6, value_cents = $7,
        stated_by = $8, moderation = $9
)sql"};

void put_note(db::WriteTx& tx, const Note& note) {
    tx.run(kPutNote, note.transfer_id, note.language, note.words, note.written_by, note.decided_by,
           note.nature, note.value_cents, note.stated_by, note.moderation);
}

constexpr db::Query kInsertRemark{"credits.insert_remark", R"sql(
    INSERT INTO credits_remark (remark_id, transfer_id, kind, speaker, language, words, written_by,
                                written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_remark(db::WriteTx& tx, const Remark& remark) {
    tx.run(kInsertRemark, remark.remark_id, remark.transfer_id, remark.kind, remark.speaker,
           remark.language, remark.words, remark.written_by, remark.written_at);
}

constexpr db::Query kFindRemark{"credits.find_remark", R"sql(
    SELECT remark_id, transfer_id, kind, speaker, language, words, written_by, written_at
    FROM credits_remark WHERE remark_id = $1
)sql"};

std::optional<Remark> find_remark(db::ReadTx& tx, RemarkId remark) {
    return tx.find<Remark>(kFindRemark, remark);
}

constexpr db::Query kListRemarks{"credits.list_remarks", R"sql(
    SELECT remark_id, transfer_id, kind, speaker, language, words, written_by, written_at
    FROM credits_remark WHERE transfer_id = $1 ORDER BY remark_id
)sql"};

std::vector<Remark> list_remarks(db::ReadTx& tx, TransferId transfer) {
    return tx.all<Remark>(kListRemarks, transfer);
}

constexpr db::Query kClaimTelling{"credits.claim_telling", R"sql(
    INSERT INTO credits_told (transfer_id, step, remark_id) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING
)sql"};

bool claim_telling(db::WriteTx& tx, TransferId transfer, Step step, RemarkId remark) {
    return tx.run(kClaimTelling, transfer, step, remark) > 0;
}

constexpr db::Query kCountBegun{"credits.count_begun", R"sql(
    INSERT INTO credits_pace (account_id, day, begun) VALUES ($1, $2, 1)
    ON CONFLICT (account_id, day) DO UPDATE SET begun = credits_pace.begun + 1
)sql"};

constexpr db::Query kBegun{"credits.begun", R"sql(
    SELECT begun FROM credits_pace WHERE account_id = $1 AND day = $2
)sql"};

std::int64_t count_begun(db::WriteTx& tx, AccountId account, Date day) {
    tx.run(kCountBegun, account, day);
    return tx.find<std::int64_t>(kBegun, account, day).value_or(0);
}

constexpr db::Query kDeletePace{"credits.delete_pace", R"sql(
    DELETE FROM credits_pace WHERE day < $1
)sql"};

void delete_pace_before(db::WriteTx& tx, Date day) {
    tx.run(kDeletePace, day);
}

}  // namespace agora::credits
