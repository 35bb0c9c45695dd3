#pragma once

#include "agora/accounts/account.hpp"
#include "agora/http/response.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The way in for people who have an account without having asked for it.
namespace agora::accounts {

/// Imported accounts after that number that their owners have not touched yet, in order.
std::vector<AccountId> list_untouched(db::ReadTx& tx, AccountId after, std::int64_t limit);

/// A link's secret that signs in once, until then; an earlier one stops working. Only its digest is
/// kept.
std::string put_welcome_link(db::WriteTx& tx, const Account& account, Instant expires_at);
/// Whose link this is, while it works.
std::optional<Account> find_welcomed(db::ReadTx& tx, std::string_view secret, Instant now);
/// Uses the link: the account is active, its address confirmed and the browser let in, as after a
/// link by mail. The answer leads to `to`, a path of this site, or refuses.
http::Response take_welcome_link(web::Call& call, std::string_view secret, std::string_view to);

}  // namespace agora::accounts
