#pragma once

#include "filter_store.hpp"
#include "table.hpp"

#include <vector>

namespace agora::calls {

/// What fits a filter and was not told yet: the first of it in full, and how much there is.
struct Fresh {
    std::vector<EntryPointer> entries = {};
    std::size_t count = 0;
};
/// So many stand in one letter.
inline constexpr std::size_t kMostInLetter = 15;

/// Tells one person of it; nothing to who has no account any more.
void tell_fresh(web::Services& services, db::WriteTx& tx, const Filter& filter, const Fresh& fresh,
                AccountId to, Instant now);

}  // namespace agora::calls
