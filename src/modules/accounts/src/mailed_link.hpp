#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/desk.hpp"
#include "session_store.hpp"

#include <string>
#include <string_view>

namespace agora::accounts {

/// The texts of one kind of mail with a link; English sources.
struct LinkLetter {
    TokenPurpose purpose;
    std::string_view path;  ///< the secret is put behind it: "/accounts/confirmation/"
    std::string_view subject;
    std::string_view sentence;
    std::string_view button;
};

using outbox::Desk;

/// Mails a link that works once, for 50 minutes; earlier ones for the same purpose stop working.
/// `mail` is where it goes: for a change of address the new one.
void mail_link(db::WriteTx& tx, const Desk& desk, const LinkLetter& letter, const Account& account,
               std::string_view mail, Instant now);

/// Why most mails of this module come.
Message because_of_the_account();

extern const LinkLetter kConfirmMail;
extern const LinkLetter kSignInLink;
extern const LinkLetter kResetPassword;
extern const LinkLetter kChangeMail;
extern const LinkLetter kCloseAccount;

}  // namespace agora::accounts
