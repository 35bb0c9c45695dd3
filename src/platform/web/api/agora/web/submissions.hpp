#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <string_view>

namespace agora::web {

/// Forgets which forms were sent before a moment; one of them sent again would be done again.
void delete_submissions(db::WriteTx& tx, Instant before);

/// Of an account's forms that led to this path or below, keeps that they were sent but not where they
/// led: one of them sent again leads to `elsewhere`.
void forget_where(db::WriteTx& tx, access::AccountId account, std::string_view path,
                  std::string_view elsewhere);

}  // namespace agora::web
