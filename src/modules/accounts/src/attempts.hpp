#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>
#include <string>

namespace agora::accounts {

inline constexpr std::int64_t kFreeTries = 5;

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
/// How many wrong tries of this kind count at the moment.
std::int64_t failures_of(db::ReadTx& tx, const Guess& guess, Instant now);
void forget_failures(db::WriteTx& tx, const Guess& guess);
/// Counts a mail that somebody in this network asked for an address, the same for one that nobody
/// has. False after five in a row without an hour between: nobody is buried in mails, and the person
/// still gets theirs from another network.
bool may_mail(db::WriteTx& tx, const Guess& asked, Instant now);
/// Tries older than a day count no more.
void forget_old_failures(db::WriteTx& tx, Instant now);

}  // namespace agora::accounts
