#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>
#include <string>

namespace agora::accounts {

/// Where tries of a password come from. A person is slowed down only in the network from which
/// wrong tries came, so nobody can lock somebody else out.
struct Guess {
    std::string mail;
    std::string network;  ///< http::rate_key of the address
};

/// None for the first five wrong tries, then 1 minute doubled each time, at most 60.
std::int64_t minutes_to_wait(std::int64_t failures);

Result<Done> may_try(db::ReadTx& tx, const Guess& guess, Instant now);
void count_failure(db::WriteTx& tx, const Guess& guess, Instant now);
void forget_failures(db::WriteTx& tx, const Guess& guess);
/// Tries older than a day count no more.
void forget_old_failures(db::WriteTx& tx, Instant now);

}  // namespace agora::accounts
