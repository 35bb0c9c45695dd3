#pragma once

#include "agora/crypto/keys.hpp"
#include "report.hpp"

#include <optional>
#include <string>
#include <string_view>

// The copy that each seller gets of the own part of a report.
namespace agora::credits {

/// Tells each seller of the year before, once, that the copy of what is reported stands ready.
void tell_of_copies(web::Services& services, Instant now);

/// Whose copy a link opens.
struct CopyKey {
    AccountId account = {};
    int year = 0;
};
/// Who left can't sign in any more: the words of their link name them and the year, signed with the keys of the
/// installation. It opens as long as what it shows is kept.
std::string copy_token(const crypto::Keys& keys, const CopyKey& key);
std::optional<CopyKey> copy_key(const crypto::Keys& keys, std::string_view token);
/// The last day on which that is kept.
Date kept_until(int year);

/// Mails whoever closes their account the link to their copy; before the account goes.
void mail_copy(db::WriteTx& tx, const web::Services& services, const CopyKey& key, Instant now);

}  // namespace agora::credits
