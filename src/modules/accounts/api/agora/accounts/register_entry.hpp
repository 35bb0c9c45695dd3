#pragma once

#include "agora/accounts/account.hpp"

#include <optional>
#include <string>

// What the cooperative's own register says of people who have an account already.
namespace agora::accounts {

struct RegisterEntry {
    std::string mail;
    std::string name;
    std::optional<Language> language;  ///< nothing: as it is
    Facts facts;
    std::string country;             ///< empty: as it is
    std::optional<OfficeId> office;  ///< nothing: as it is
};

/// Whether nobody but the import has touched the account: name, language and address are still the
/// register's and not yet the person's own.
bool is_untouched(const Account& account);

/// Facts, country and office follow the register; address, name and language only as long as the
/// account is untouched. An address that somebody else has is refused at "mail".
Result<Done> follow_register(db::WriteTx& tx, const journal::Origin& origin, const Account& account,
                             const RegisterEntry& entry);

}  // namespace agora::accounts
