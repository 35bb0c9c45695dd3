#pragma once

#include "journal_store.hpp"

#include <string>
#include <string_view>

namespace agora::journal {

/// What the first link has in place of a previous hash.
inline constexpr std::string_view kBeforeTheFirst = "agora journal";

/// SHA-256 in hexadecimal over the previous hash, the place and every chained column, each with its
/// length before it, so that no two different entries give the same bytes.
std::string chain_hash(std::string_view previous, std::int64_t seq, const EntryRow& entry);

/// Salted digest of an erasable text; empty for none.
std::string text_digest(std::string_view salt, std::string_view body);

}  // namespace agora::journal
