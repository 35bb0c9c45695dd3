#pragma once

#include "agora/accounts/account.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::accounts {

/// How a person proved who they are.
enum class Way {
    password,
    mail_link,
    passkey,
    password_and_code,
    mail_link_and_code,
    recovery_code,
    command
};
AGORA_ENUM(Way, password, mail_link, passkey, password_and_code, mail_link_and_code, recovery_code,
           command)

struct SessionRow {
    std::string session_hash;
    AccountId account_id;
    Instant created_at;
    Instant last_used_at;
    Instant expires_at;
    std::string device;
    Way way = Way::password;
    std::string device_hash = {};  ///< of accounts_device
};
AGORA_FIELDS(SessionRow, session_hash, account_id, created_at, last_used_at, expires_at, device,
             way, device_hash)

void insert_session(db::WriteTx& tx, const SessionRow& session);
std::optional<SessionRow> find_session(db::ReadTx& tx, std::string_view hash, Instant now);
void update_session_used(db::WriteTx& tx, std::string_view hash, Instant now, Instant expires_at);
std::vector<SessionRow> list_sessions(db::ReadTx& tx, AccountId id, Instant now);
void delete_session(db::WriteTx& tx, AccountId id, std::string_view hash);
/// All but the one to keep (empty: all).
void delete_sessions(db::WriteTx& tx, AccountId id, std::string_view keep);
void delete_expired_sessions(db::WriteTx& tx, Instant now);

/// What a mailed link is for; each works once, a welcome for some weeks, the others for less
/// than an hour.
enum class TokenPurpose {
    confirm_mail,
    sign_in,
    reset_password,
    change_mail,
    close_account,
    welcome
};
AGORA_ENUM(TokenPurpose, confirm_mail, sign_in, reset_password, change_mail, close_account, welcome)

struct TokenRow {
    std::string token_hash;
    AccountId account_id;
    TokenPurpose purpose = TokenPurpose::confirm_mail;
    std::string mail;
    Instant expires_at;
};
AGORA_FIELDS(TokenRow, token_hash, account_id, purpose, mail, expires_at)

void insert_token(db::WriteTx& tx, const TokenRow& token);
std::optional<TokenRow> find_token(db::ReadTx& tx, std::string_view hash, TokenPurpose purpose,
                                   Instant now);
/// False when it was used already.
bool take_token(db::WriteTx& tx, std::string_view hash);
void delete_tokens(db::WriteTx& tx, AccountId id, TokenPurpose purpose);
void delete_all_tokens(db::WriteTx& tx, AccountId id);
void delete_expired_tokens(db::WriteTx& tx, Instant now);

}  // namespace agora::accounts
