#pragma once

#include "mailed_link.hpp"

#include <string>

namespace agora::accounts {

struct SignUp {
    std::string mail;
    std::string name;
    Language language = Language::en;
    std::string password_hash;
};

/// Adds an unconfirmed account and mails the link; for an address that has an account already, that
/// person gets a mail instead and the answer is the same: nobody learns who is a member.
Result<Done> sign_up(db::WriteTx& tx, const Desk& desk, const journal::Origin& origin,
                     const SignUp& wanted);

/// The link of the mail: the account becomes active.
Result<AccountId> confirm_mail(db::WriteTx& tx, const journal::Origin& origin,
                               std::string_view secret);

}  // namespace agora::accounts
