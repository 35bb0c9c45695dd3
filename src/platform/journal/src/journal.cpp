#include "agora/journal/journal.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/random.hpp"
#include "chain.hpp"
#include "journal_store.hpp"

namespace agora::journal {
namespace {

constexpr std::int64_t kSmallBatch = 100;
constexpr std::int64_t kLargeBatch = 2000;

/// Seals one batch in its own transaction; gives how many.
std::int64_t seal_batch(db::Database& database, std::int64_t most) {
    const bool has_work =
        database.read([](db::ReadTx& tx) { return !list_unsealed(tx, 1).empty(); });
    if (!has_work) return 0;
    return database.write([most](db::WriteTx& tx) {
        const auto waiting = list_unsealed(tx, most);
        if (waiting.empty()) return std::int64_t{0};
        const auto last = find_last_seal(tx);
        std::int64_t seq = last ? last->seq : 0;
        std::string hash = last ? last->hash : std::string{kBeforeTheFirst};
        for (const EntryRow& entry : waiting) {
            hash = chain_hash(hash, ++seq, entry);
            insert_seal(tx, {seq, entry.entry_id, entry.audited, hash});
            delete_unsealed(tx, entry.entry_id);
        }
        return static_cast<std::int64_t>(waiting.size());
    });
}

/// What is wrong with one seal, or nothing.
std::string fault_of(db::ReadTx& tx, const SealRow& seal, std::int64_t expected_seq,
                     std::string_view previous) {
    const std::string place = "journal entry " + std::to_string(seal.seq);
    if (seal.seq != expected_seq) {
        return "journal entry " + std::to_string(expected_seq) + " is missing";
    }
    const auto entry = find_entry(tx, seal.entry_id);
    if (!entry) return place + " has lost its content";
    if (chain_hash(previous, seal.seq, *entry) != seal.hash || entry->audited != seal.audited) {
        return place + " was changed after it was sealed";
    }
    if (const auto text = find_text(tx, seal.entry_id)) {
        if (text_digest(text->salt, text->body) != entry->text_digest) {
            return place + " has another text than the one it was sealed with";
        }
    }
    return {};
}

EntryId put_entry(db::WriteTx& tx, EntryRow entry, std::string_view erasable_text) {
    const std::string salt = erasable_text.empty() ? "" : crypto::random_token();
    if (!salt.empty()) entry.text_digest = text_digest(salt, erasable_text);
    insert_entry(tx, entry);
    if (!salt.empty()) insert_text(tx, entry.entry_id, {salt, std::string{erasable_text}});
    return entry.entry_id;
}

EntryRow new_entry(db::WriteTx& tx, const Origin& origin, std::string_view name,
                   std::string_view payload) {
    return {.entry_id = tx.new_id<EntryId>(),
            .at = origin.at,
            .name = std::string{name},
            .account_id = origin.account,
            .audited = false,
            .payload = std::string{payload},
            .text_digest = {}};
}

}  // namespace

EntryId add(db::WriteTx& tx, const Origin& origin, std::string_view name, std::string_view payload,
            Audit::No, std::string_view erasable_text) {
    return put_entry(tx, new_entry(tx, origin, name, payload), erasable_text);
}

EntryId add(db::WriteTx& tx, const Origin& origin, std::string_view name, std::string_view payload,
            Audit::Yes, std::string_view erasable_text) {
    EntryRow entry = new_entry(tx, origin, name, payload);
    entry.audited = true;
    return put_entry(tx, std::move(entry), erasable_text);
}

void erase_text(db::WriteTx& tx, EntryId entry) {
    delete_text(tx, entry);
}

void erase_texts_of(db::WriteTx& tx, access::AccountId account) {
    delete_texts_of(tx, account);
}

std::int64_t seal(db::Database& database, Steps steps) {
    const std::int64_t most = steps == Steps::small ? kSmallBatch : kLargeBatch;
    std::int64_t sealed = 0;
    for (;;) {
        try {
            const std::int64_t batch = seal_batch(database, most);
            sealed += batch;
            if (batch < most) return sealed;
        } catch (const db::ConstraintViolated&) {
            // Another sealer took the place; what is left is read again.
        }
    }
}

std::int64_t last_sealed(db::ReadTx& tx) {
    const auto last = find_last_seal(tx);
    return last ? last->seq : 0;
}

std::vector<std::string> verify(db::Database& database, std::size_t most) {
    constexpr std::int64_t kPage = 1000;
    std::vector<std::string> faults;
    std::int64_t seq = 0;
    std::string previous{kBeforeTheFirst};
    for (bool more = true; more && faults.size() < most;) {
        database.read([&](db::ReadTx& tx) {
            const auto seals = list_seals_after(tx, seq, kPage);
            more = static_cast<std::int64_t>(seals.size()) == kPage;
            for (const SealRow& seal : seals) {
                std::string fault = fault_of(tx, seal, seq + 1, previous);
                if (!fault.empty() && faults.size() < most) faults.push_back(std::move(fault));
                seq = seal.seq;
                previous = seal.hash;
            }
        });
    }
    const auto lost = database.read([](db::ReadTx& tx) { return count_entries_without_place(tx); });
    if (lost > 0) {
        faults.push_back(std::to_string(lost) + " journal entries have neither seal nor queue");
    }
    return faults;
}

}  // namespace agora::journal
