#pragma once

#include "mailed_link.hpp"

#include <string_view>

// What people change about their own account; each change is told by mail.
namespace agora::accounts {

Result<Done> rename(db::WriteTx& tx, AccountId id, std::string_view name, Language language);

struct NewPassword {
    std::string_view hash;          ///< made before the transaction
    std::string_view keep_session;  ///< digest of the session that goes on; empty: all end
};
void change_password(db::WriteTx& tx, const Desk& desk, const journal::Origin& origin,
                     const Account& account, const NewPassword& wanted);

/// Mails a link to choose a new password; an address that nobody has gets nothing, and nobody can
/// tell the difference.
void ask_new_password(db::WriteTx& tx, const Desk& desk, std::string_view mail, Instant now);
/// The link of that mail. It also confirms the address; every session ends.
Result<AccountId> reset_password(db::WriteTx& tx, const Desk& desk, const journal::Origin& origin,
                                 std::string_view secret, std::string_view hash);

/// The account whose link this is; the link is spent with it.
Result<Account> take_closure_link(db::WriteTx& tx, std::string_view secret, Instant now);

/// Mails a link to the new address and a notice to the present one. An address that somebody has
/// gets nothing: nobody learns who is a member.
Result<Done> ask_mail_change(db::WriteTx& tx, const Desk& desk, const Account& account,
                             std::string_view mail, Instant now);
/// The link of that mail: the new address holds, and the old one is told.
Result<AccountId> confirm_mail_change(db::WriteTx& tx, const Desk& desk,
                                      const journal::Origin& origin, std::string_view secret);

}  // namespace agora::accounts
