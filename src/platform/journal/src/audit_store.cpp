#include "agora/journal/audit.hpp"
#include "agora/journal/chain_file.hpp"

namespace agora::journal {

constexpr db::Query kFindAudited{"journal.find_audited", R"sql(
    SELECT seal.seq, entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited,
           entry.payload
    FROM journal_seal AS seal
    JOIN journal_entry AS entry ON entry.entry_id = seal.entry_id
    WHERE seal.audited = 1 AND seal.seq < $1 AND ($2 = '' OR entry.name = $2)
      AND ($3 = 0 OR entry.account_id = $3) AND entry.at >= $4 AND entry.at < $5
    ORDER BY seal.seq DESC LIMIT $6
)sql"};

std::vector<Sealed> find_audited(db::ReadTx& tx, const AuditQuery& query, std::int64_t limit) {
    return tx.all<Sealed>(kFindAudited, query.before, query.name, query.account.value(), query.from,
                          query.until, limit);
}

constexpr db::Query kAuditedNames{"journal.audited_names", R"sql(
    SELECT DISTINCT name FROM journal_entry WHERE audited = 1 ORDER BY name
)sql"};

std::vector<std::string> audited_names(db::ReadTx& tx) {
    return tx.all<std::string>(kAuditedNames);
}

constexpr db::Query kTextBeside{"journal.text_beside", R"sql(
    SELECT body FROM journal_text WHERE entry_id = $1
)sql"};

std::optional<std::string> text_beside(db::ReadTx& tx, EntryId entry) {
    return tx.find<std::string>(kTextBeside, entry);
}

constexpr db::Query kEraseTextsAbout{"journal.erase_texts_about", R"sql(
    DELETE FROM journal_text
    WHERE entry_id IN (SELECT beside.entry_id FROM journal_text AS beside
                       JOIN journal_entry AS entry ON entry.entry_id = beside.entry_id
                       WHERE entry.payload = $1 OR entry.payload LIKE $2)
)sql"};

void erase_texts_about(db::WriteTx& tx, access::AccountId account) {
    const std::string about = "account=" + to_string(account);
    tx.run(kEraseTextsAbout, about, about + " %");
}

constexpr db::Query kSealedBetween{"journal.sealed_between", R"sql(
    SELECT seal.seq, entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited,
           entry.payload
    FROM journal_seal AS seal
    JOIN journal_entry AS entry ON entry.entry_id = seal.entry_id
    WHERE seal.seq > $1 AND entry.at >= $2 AND entry.at < $3 ORDER BY seal.seq LIMIT $4
)sql"};

std::vector<Sealed> sealed_between(db::ReadTx& tx, Instant from, Instant until, std::int64_t after,
                                   std::int64_t limit) {
    return tx.all<Sealed>(kSealedBetween, after, from, until, limit);
}

constexpr db::Query kChainEnd{"journal.chain_end", R"sql(
    SELECT seal.seq, seal.hash, entry.at FROM journal_seal AS seal
    JOIN journal_entry AS entry ON entry.entry_id = seal.entry_id
    ORDER BY seal.seq DESC LIMIT 1
)sql"};

std::optional<ChainEnd> chain_end(db::ReadTx& tx) {
    return tx.find<ChainEnd>(kChainEnd);
}

constexpr db::Query kCountUnsealed{"journal.count_unsealed", R"sql(
    SELECT COUNT(*) FROM journal_unsealed
)sql"};

std::int64_t count_unsealed(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountUnsealed).value_or(0);
}

constexpr db::Query kListCursors{"journal.list_cursors", R"sql(
    SELECT reader, seq FROM journal_cursor ORDER BY reader
)sql"};

std::vector<Cursor> list_cursors(db::ReadTx& tx) {
    return tx.all<Cursor>(kListCursors);
}

constexpr db::Query kChainLinks{"journal.chain_links", R"sql(
    SELECT seal.seq, entry.entry_id, entry.at, entry.name, entry.account_id, entry.audited,
           entry.payload, entry.text_digest, seal.hash
    FROM journal_seal AS seal
    JOIN journal_entry AS entry ON entry.entry_id = seal.entry_id
    WHERE seal.seq > $1 ORDER BY seal.seq LIMIT $2
)sql"};

std::vector<ChainLink> chain_links(db::ReadTx& tx, std::int64_t after, std::int64_t limit) {
    return tx.all<ChainLink>(kChainLinks, after, limit);
}

}  // namespace agora::journal
