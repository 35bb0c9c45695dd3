#pragma once

#include "parties.hpp"

namespace agora::credits {

/// Whom a line means: the name of a member as it stands in the directory, the name of a group, or the address of a page
/// of either. Hidden members, such as take no messages, and such as keep the writer away are unknown names.
Result<Party> recipient_of(const web::Call& call, db::ReadTx& tx, std::string_view line);

/// Of which holder an administrator speaks: also a member who is hidden or keeps the asker away, by name, mail or number,
/// and a group that has ended. Nothing when several are called so.
std::optional<Party> holder_called(const web::Call& call, db::ReadTx& tx, std::string_view line);

/// The same as a line that finds it again.
std::string line_of(const web::Call& call, db::ReadTx& tx, const Party& party);

}  // namespace agora::credits
