#include "journal_store.hpp"

namespace agora::journal {

constexpr db::Query kInsertEntry{"journal.insert_entry", R"sql(
    INSERT INTO journal_entry (entry_id, at, name, account_id, audited, payload, text_digest)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};
constexpr db::Query kInsertUnsealed{"journal.insert_unsealed", R"sql(
    INSERT INTO journal_unsealed (entry_id) VALUES ($1)
)sql"};

void insert_entry(db::WriteTx& tx, const EntryRow& entry) {
    tx.run(kInsertEntry, entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited,
           entry.payload, entry.text_digest);
    tx.run(kInsertUnsealed, entry.entry_id);
}

constexpr db::Query kInsertText{"journal.insert_text", R"sql(
    INSERT INTO journal_text (entry_id, salt, body) VALUES ($1, $2, $3)
)sql"};

void insert_text(db::WriteTx& tx, EntryId entry, const TextRow& text) {
    tx.run(kInsertText, entry, text.salt, text.body);
}

constexpr db::Query kDeleteText{"journal.delete_text", R"sql(
    DELETE FROM journal_text WHERE entry_id = $1
)sql"};

void delete_text(db::WriteTx& tx, EntryId entry) {
    tx.run(kDeleteText, entry);
}

constexpr db::Query kDeleteTextsOf{"journal.delete_texts_of", R"sql(
    DELETE FROM journal_text
    WHERE entry_id IN (SELECT entry_id FROM journal_entry WHERE account_id = $1)
)sql"};

void delete_texts_of(db::WriteTx& tx, access::AccountId account) {
    tx.run(kDeleteTextsOf, account);
}

constexpr db::Query kFindText{"journal.find_text", R"sql(
    SELECT salt, body FROM journal_text WHERE entry_id = $1
)sql"};

std::optional<TextRow> find_text(db::ReadTx& tx, EntryId entry) {
    return tx.find<TextRow>(kFindText, entry);
}

constexpr db::Query kListUnsealed{"journal.list_unsealed", R"sql(
    SELECT entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited, entry.payload,
           entry.text_digest
    FROM journal_unsealed AS unsealed
    JOIN journal_entry AS entry ON entry.entry_id = unsealed.entry_id
    ORDER BY unsealed.entry_id LIMIT $1
)sql"};

std::vector<EntryRow> list_unsealed(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<EntryRow>(kListUnsealed, limit);
}

constexpr db::Query kInsertSeal{"journal.insert_seal", R"sql(
    INSERT INTO journal_seal (seq, entry_id, audited, hash) VALUES ($1, $2, $3, $4)
)sql"};

void insert_seal(db::WriteTx& tx, const SealRow& seal) {
    tx.run(kInsertSeal, seal.seq, seal.entry_id, seal.audited, seal.hash);
}

constexpr db::Query kDeleteUnsealed{"journal.delete_unsealed", R"sql(
    DELETE FROM journal_unsealed WHERE entry_id = $1
)sql"};

void delete_unsealed(db::WriteTx& tx, EntryId entry) {
    tx.run(kDeleteUnsealed, entry);
}

constexpr db::Query kFindLastSeal{"journal.find_last_seal", R"sql(
    SELECT seq, entry_id, audited, hash FROM journal_seal ORDER BY seq DESC LIMIT 1
)sql"};

std::optional<SealRow> find_last_seal(db::ReadTx& tx) {
    return tx.find<SealRow>(kFindLastSeal);
}

constexpr db::Query kListSealsAfter{"journal.list_seals_after", R"sql(
    SELECT seq, entry_id, audited, hash FROM journal_seal WHERE seq > $1 ORDER BY seq LIMIT $2
)sql"};

std::vector<SealRow> list_seals_after(db::ReadTx& tx, std::int64_t seq, std::int64_t limit) {
    return tx.all<SealRow>(kListSealsAfter, seq, limit);
}

constexpr db::Query kFindEntry{"journal.find_entry", R"sql(
    SELECT entry_id, at, name, account_id, audited, payload, text_digest
    FROM journal_entry WHERE entry_id = $1
)sql"};

std::optional<EntryRow> find_entry(db::ReadTx& tx, EntryId entry) {
    return tx.find<EntryRow>(kFindEntry, entry);
}

constexpr db::Query kCountEntriesWithoutPlace{"journal.count_entries_without_place", R"sql(
    SELECT COUNT(*) FROM journal_entry AS entry
    LEFT JOIN journal_seal AS seal ON seal.entry_id = entry.entry_id
    LEFT JOIN journal_unsealed AS unsealed ON unsealed.entry_id = entry.entry_id
    WHERE seal.entry_id IS NULL AND unsealed.entry_id IS NULL
)sql"};

std::int64_t count_entries_without_place(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountEntriesWithoutPlace).value_or(0);
}

constexpr db::Query kSealedAfter{"journal.sealed_after", R"sql(
    SELECT seal.seq, entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited,
           entry.payload
    FROM journal_seal AS seal
    JOIN journal_entry AS entry ON entry.entry_id = seal.entry_id
    WHERE seal.seq > $1 ORDER BY seal.seq LIMIT $2
)sql"};

std::vector<Sealed> sealed_after(db::ReadTx& tx, std::int64_t seq, std::int64_t limit) {
    return tx.all<Sealed>(kSealedAfter, seq, limit);
}

constexpr db::Query kAuditedBefore{"journal.audited_before", R"sql(
    SELECT seal.seq, entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited,
           entry.payload
    FROM journal_seal AS seal
    JOIN journal_entry AS entry ON entry.entry_id = seal.entry_id
    WHERE seal.audited = 1 AND seal.seq < $1 ORDER BY seal.seq DESC LIMIT $2
)sql"};

std::vector<Sealed> audited_before(db::ReadTx& tx, std::int64_t seq, std::int64_t limit) {
    return tx.all<Sealed>(kAuditedBefore, seq, limit);
}

constexpr db::Query kCursorOf{"journal.cursor_of", R"sql(
    SELECT seq FROM journal_cursor WHERE reader = $1
)sql"};

std::int64_t cursor_of(db::ReadTx& tx, std::string_view reader) {
    return tx.find<std::int64_t>(kCursorOf, reader).value_or(0);
}

constexpr db::Query kMoveCursor{"journal.move_cursor", R"sql(
    INSERT INTO journal_cursor (reader, seq) VALUES ($1, $2)
    ON CONFLICT (reader) DO UPDATE SET seq = excluded.seq
)sql"};

void move_cursor(db::WriteTx& tx, std::string_view reader, std::int64_t seq) {
    tx.run(kMoveCursor, reader, seq);
}

}  // namespace agora::journal
