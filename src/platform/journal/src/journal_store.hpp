#pragma once

#include "agora/journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::journal {

/// An entry as the chain sees it.
struct EntryRow {
    EntryId entry_id;
    Instant at;
    std::string name;
    access::AccountId account_id;
    bool audited = false;
    std::string payload;
    std::string text_digest;
};
AGORA_FIELDS(EntryRow, entry_id, at, name, account_id, audited, payload, text_digest)

struct SealRow {
    std::int64_t seq = 0;
    EntryId entry_id;
    bool audited = false;
    std::string hash;
};
AGORA_FIELDS(SealRow, seq, entry_id, audited, hash)

struct TextRow {
    std::string salt;
    std::string body;
};
AGORA_FIELDS(TextRow, salt, body)

void insert_entry(db::WriteTx& tx, const EntryRow& entry);
void insert_text(db::WriteTx& tx, EntryId entry, const TextRow& text);
void delete_text(db::WriteTx& tx, EntryId entry);
void delete_texts_of(db::WriteTx& tx, access::AccountId account);
std::optional<TextRow> find_text(db::ReadTx& tx, EntryId entry);

std::vector<EntryRow> list_unsealed(db::ReadTx& tx, std::int64_t limit);
void insert_seal(db::WriteTx& tx, const SealRow& seal);
void delete_unsealed(db::WriteTx& tx, EntryId entry);
std::optional<SealRow> find_last_seal(db::ReadTx& tx);
std::vector<SealRow> list_seals_after(db::ReadTx& tx, std::int64_t seq, std::int64_t limit);
std::optional<EntryRow> find_entry(db::ReadTx& tx, EntryId entry);
std::int64_t count_entries_without_place(db::ReadTx& tx);

}  // namespace agora::journal
