#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/crypto/keys.hpp"
#include "agora/votes/vote.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::votes {

/// Whose vote somebody casts.
struct Casting {
    VoteId vote = {};
    AccountId voter = {};
    std::string ballot = {};  ///< as new_ballot made it for this voter
    std::string answer = {};  ///< canonical
};

/// A fresh code for a form, signed so that nobody brings a code of their own; kept nowhere.
std::string new_ballot(const crypto::Keys& keys, const Vote& vote, AccountId voter);
/// The code in it, when it was made for this voter and vote.
std::optional<std::string> code_in(const crypto::Keys& keys, const Vote& vote, AccountId voter,
                                   std::string_view ballot, Instant now);

/// Whether the actor may cast for this voter: for themselves unless another does and is able to, and for who
/// gave them a proxy.
Result<Done> may_cast(db::ReadTx& tx, const Vote& vote, AccountId actor, AccountId voter);

/// Puts the ballot in place of the one before. What decides about the close is the clock in this transaction. Of
/// a secret vote only a box stays, of one length whatever is said; no entry, job or log tells of it.
Result<Done> cast(const Acting& acting, const Casting& casting);

/// The plain text of a box, and back: code and answer, filled up to one length.
std::string boxed(const std::string& code, const std::string& answer);
struct Unboxed {
    std::string code = {};
    std::string answer = {};
};
std::optional<Unboxed> unboxed(std::string_view plain);

}  // namespace agora::votes
