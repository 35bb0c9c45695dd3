#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
}

// Whom members may write to: who is listed for them and takes their messages (DIR-10).
namespace agora::members {

/// The public name of a member to whom members may write; nothing for anybody else.
std::optional<std::string> reachable_name(db::ReadTx& tx, access::AccountId member, Date today);

/// Those of exactly this public name to whom members may write; at most 10.
std::vector<access::AccountId> reachable_called(db::ReadTx& tx, std::string_view public_name,
                                                Date today);

/// Whether nothing of this account arrives at the member: blocked there, or by the moderators.
bool is_kept_from(db::ReadTx& tx, const web::Services& services, access::AccountId writer,
                  access::AccountId member);

struct DirectMessage {
    access::AccountId to;
    std::string body;
};
/// As through the form on the profile; gives the path of the conversation of the two.
Result<std::string> write_directly(db::WriteTx& tx, web::Services& services,
                                   const journal::Origin& origin, const DirectMessage& message);

}  // namespace agora::members
