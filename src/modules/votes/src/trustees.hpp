#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/votes/vote.hpp"
#include "trustee_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::votes {

/// A trustee's code, given back once and kept nowhere; Agora keeps the public half of the key that comes of it.
/// With the last trustee's the lock of the vote is made: for each two trustees its secret key in two halves. Until
/// the announcement nothing is sealed yet: who lost a code makes another one, and the lock is made anew.
Result<std::string> make_trustee_key(const Acting& acting, const Vote& vote);

enum class Given { waits, opened };
/// After the close. The first trustee's halves are sealed anew for the others; with the second the boxes are
/// opened, counted and published, and boxes and halves are gone. A trustee also gives the code of one who closed
/// their account.
Result<Given> give_part(const Acting& acting, const Vote& vote, std::string_view code);

/// Whether every two of the trustees have their halves, and each of them an account.
std::optional<Refusal> fault_of_trustees(db::ReadTx& tx, const Vote& vote);
/// Some code can still be given by this trustee: their own, or of one who left.
bool can_give(const std::vector<Trustee>& trustees, const Trustee& mine);

}  // namespace agora::votes
