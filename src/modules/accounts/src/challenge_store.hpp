#pragma once

#include "agora/accounts/account.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::accounts {

/// What is under way in one browser: a first step that was passed and by which way, or a question
/// to a passkey that was answered and may not be answered again.
enum class ChallengePurpose { code_after_password, code_after_link, passkey_answered };
AGORA_ENUM(ChallengePurpose, code_after_password, code_after_link, passkey_answered)

struct ChallengeRow {
    std::string challenge_hash;
    AccountId account_id;
    ChallengePurpose purpose = ChallengePurpose::code_after_password;
    Instant expires_at;
};
AGORA_FIELDS(ChallengeRow, challenge_hash, account_id, purpose, expires_at)

/// False when it is there already.
bool insert_challenge(db::WriteTx& tx, const ChallengeRow& challenge);
std::optional<ChallengeRow> find_challenge(db::ReadTx& tx, std::string_view hash, Instant now);
/// False when it was taken already.
bool take_challenge(db::WriteTx& tx, std::string_view hash);
void delete_challenges_of(db::WriteTx& tx, AccountId account);
void delete_expired_challenges(db::WriteTx& tx, Instant now);

}  // namespace agora::accounts
