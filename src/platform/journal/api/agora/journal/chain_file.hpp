#pragma once

#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The chain as a file of JSON lines that can be verified without the program (docs/operating/audit.md).
namespace agora::journal {

/// One link: every chained column, and the hash over the previous hash and these.
struct ChainLink {
    std::int64_t seq = 0;
    std::int64_t entry_id = 0;
    std::int64_t at = 0;  ///< microseconds since 1970 in UTC
    std::string name;
    std::int64_t account_id = 0;
    bool audited = false;
    std::string payload;
    std::string text_digest;
    std::string hash;
};
AGORA_FIELDS(ChainLink, seq, entry_id, at, name, account_id, audited, payload, text_digest, hash)

std::vector<ChainLink> chain_links(db::ReadTx& tx, std::int64_t after, std::int64_t limit);
/// One JSON object and a line feed.
std::string chain_line(const ChainLink& link);

/// What is wrong with a whole exported chain, a sentence for each fault. `last_hash`, noted elsewhere
/// at the time of the export, also finds lines cut off at the end; empty: unknown.
std::vector<std::string> verify_chain_file(std::string_view lines, std::string_view last_hash,
                                           std::size_t most = 20);

}  // namespace agora::journal
