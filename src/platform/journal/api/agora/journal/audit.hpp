#pragma once

#include "agora/journal/journal.hpp"

#include <limits>
#include <optional>
#include <string>
#include <vector>

// The journal as auditors and administrators read it. Reading writes nothing.
namespace agora::journal {

/// Privileged acts that fit every part that is set.
struct AuditQuery {
    std::string name = {};           ///< empty: every kind
    access::AccountId account = {};  ///< who did it; zero: everybody
    Instant from = {};
    Instant until = Instant::from_microseconds(std::numeric_limits<std::int64_t>::max());
    std::int64_t before = std::numeric_limits<std::int64_t>::max();  ///< only earlier places
};

/// The newest first. Without a filter an index gives them; with one, entries are looked through.
std::vector<Sealed> find_audited(db::ReadTx& tx, const AuditQuery& query, std::int64_t limit);
/// The kinds of privileged acts so far, in order.
std::vector<std::string> audited_names(db::ReadTx& tx);
/// What was written beside an entry, until it is erased.
std::optional<std::string> text_beside(db::ReadTx& tx, EntryId entry);
/// Removes what was written beside entries about this person ("account=" first in the payload).
void erase_texts_about(db::WriteTx& tx, access::AccountId account);

/// Who did something, or to whom something was done, between two moments; each sealed entry once.
std::vector<Sealed> sealed_between(db::ReadTx& tx, Instant from, Instant until, std::int64_t after,
                                   std::int64_t limit);

/// The last link of the chain.
struct ChainEnd {
    std::int64_t seq = 0;
    std::string hash;
    Instant at;
};
AGORA_FIELDS(ChainEnd, seq, hash, at)
std::optional<ChainEnd> chain_end(db::ReadTx& tx);
/// Entries that wait for their place.
std::int64_t count_unsealed(db::ReadTx& tx);

struct Cursor {
    std::string reader;
    std::int64_t seq = 0;
};
AGORA_FIELDS(Cursor, reader, seq)
std::vector<Cursor> list_cursors(db::ReadTx& tx);

}  // namespace agora::journal
