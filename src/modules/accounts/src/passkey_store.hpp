#pragma once

#include "agora/accounts/account.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::accounts {

struct PasskeyRow {
    std::string credential_id;  ///< base64url
    AccountId account_id;
    std::string public_key;  ///< base64url of the COSE key
    std::int64_t sign_count = 0;
    bool backup_eligible = false;
    std::string name;
    Instant created_at;
    std::optional<Instant> last_used_at;
};
AGORA_FIELDS(PasskeyRow, credential_id, account_id, public_key, sign_count, backup_eligible, name,
             created_at, last_used_at)

/// False when somebody has this passkey already.
bool insert_passkey(db::WriteTx& tx, const PasskeyRow& passkey);
std::optional<PasskeyRow> find_passkey(db::ReadTx& tx, std::string_view credential_id);
std::vector<PasskeyRow> list_passkeys(db::ReadTx& tx, AccountId account);
void update_passkey_name(db::WriteTx& tx, const PasskeyRow& passkey);
/// Stores the new counter; false when another sign-in moved it since `known` was read.
bool use_passkey(db::WriteTx& tx, const PasskeyRow& known, std::int64_t counter, Instant now);
void delete_passkey(db::WriteTx& tx, std::string_view credential_id);
void delete_passkeys_of(db::WriteTx& tx, AccountId account);

}  // namespace agora::accounts
