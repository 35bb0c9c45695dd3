#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"

#include <string_view>
#include <vector>

namespace agora::messages {

using access::AccountId;

/// Whom lines of names and addresses of pages mean, each once, the writer left out. Hidden members
/// and such as take no messages are unknown names.
Result<std::vector<AccountId>> recipients_of(db::ReadTx& tx, AccountId writer,
                                             std::string_view lines, Date today);

}  // namespace agora::messages
