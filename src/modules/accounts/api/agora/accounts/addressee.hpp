#pragma once

#include "agora/accounts/account.hpp"
#include "agora/outbox/pen.hpp"

namespace agora::accounts {

/// An account as its letters are addressed.
inline outbox::Addressee addressee_of(const Account& account) {
    return {account.account_id, account.mail, account.name, account.language};
}

}  // namespace agora::accounts
