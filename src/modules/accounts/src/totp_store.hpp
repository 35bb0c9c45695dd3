#pragma once

#include "agora/accounts/account.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::accounts {

/// What a phone and we share; it asks nothing before it is confirmed.
struct TotpRow {
    std::string sealed_secret;
    std::int64_t last_counter = 0;
    Instant started_at;
    std::optional<Instant> confirmed_at;
};
AGORA_FIELDS(TotpRow, sealed_secret, last_counter, started_at, confirmed_at)

std::optional<TotpRow> find_totp(db::ReadTx& tx, AccountId account);
/// Replaces what was started before, but never what is confirmed: false then.
bool put_started_totp(db::WriteTx& tx, AccountId account, std::string_view sealed_secret,
                      Instant now);
void update_totp_confirmed(db::WriteTx& tx, AccountId account, std::int64_t counter, Instant now);
/// False when a code of this counter or a later one was accepted already.
bool use_totp_counter(db::WriteTx& tx, AccountId account, std::int64_t counter);
void delete_totp(db::WriteTx& tx, AccountId account);
/// What was started before this moment and never confirmed.
void delete_unconfirmed_totps(db::WriteTx& tx, Instant before);

void insert_recovery_code(db::WriteTx& tx, AccountId account, std::string_view digest);
std::vector<std::string> list_recovery_codes(db::ReadTx& tx, AccountId account);
/// False when it was used already.
bool take_recovery_code(db::WriteTx& tx, AccountId account, std::string_view digest);
void delete_recovery_codes(db::WriteTx& tx, AccountId account);

}  // namespace agora::accounts
