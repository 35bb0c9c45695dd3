#pragma once

#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "talk_store.hpp"

namespace agora::talks {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

/// What a talk group knows of somebody.
enum class Standing { stranger, asking, member, named, moderator };
AGORA_ENUM(Standing, stranger, asking, member, named, moderator)

/// Roles in the cooperative change nothing here, an administrator's neither.
Standing standing_in(db::ReadTx& tx, GroupId group, AccountId account);
bool may_read(Standing standing);
/// Both moderators accepted, and it has not ended.
bool takes_in(db::ReadTx& tx, const Talk& talk);

inline constexpr std::size_t kModerators = 2;

}  // namespace agora::talks
