#pragma once

#include "agora/accounts/account.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::accounts {

struct InvitationRow {
    std::string code_hash;
    std::string mail;  ///< lower case; emptied when it is used
    Language language = Language::en;
    AccountId invited_by;
    Instant invited_at;
    Instant expires_at;
    std::optional<Instant> used_at;
};
AGORA_FIELDS(InvitationRow, code_hash, mail, language, invited_by, invited_at, expires_at, used_at)

void insert_invitation(db::WriteTx& tx, const InvitationRow& invitation);
/// One that still opens the door.
std::optional<InvitationRow> find_invitation(db::ReadTx& tx, std::string_view hash, Instant now);
/// Those that are not used, the newest first; their time may be over for an hour.
std::vector<InvitationRow> list_open_invitations(db::ReadTx& tx);
std::int64_t count_open_invitations(db::ReadTx& tx);
/// False when it was used already. The address goes: the account has it now.
bool use_invitation(db::WriteTx& tx, std::string_view hash, Instant now);
/// False when it is gone.
bool delete_invitation(db::WriteTx& tx, std::string_view hash);
void delete_open_invitations_to(db::WriteTx& tx, std::string_view mail);
void delete_expired_invitations(db::WriteTx& tx, Instant now);

}  // namespace agora::accounts
