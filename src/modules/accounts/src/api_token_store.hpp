#pragma once

#include "agora/accounts/account.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::accounts {

enum class ApiScope { read, write };
AGORA_ENUM(ApiScope, read, write)

struct ApiTokenRow {
    std::string token_hash;
    AccountId account_id;
    std::string name;
    ApiScope scope = ApiScope::read;
    Instant created_at;
    Instant expires_at;
    std::optional<Date> last_used_on;
};
AGORA_FIELDS(ApiTokenRow, token_hash, account_id, name, scope, created_at, expires_at, last_used_on)

void insert_api_token(db::WriteTx& tx, const ApiTokenRow& token);
std::optional<ApiTokenRow> find_api_token(db::ReadTx& tx, std::string_view hash, Instant now);
std::vector<ApiTokenRow> list_api_tokens(db::ReadTx& tx, AccountId account);
bool delete_api_token(db::WriteTx& tx, AccountId account, std::string_view hash);

}  // namespace agora::accounts
