#include "api_token_store.hpp"

namespace agora::accounts {

constexpr db::Query kInsertApiToken{"accounts.insert_api_token", R"sql(
    INSERT INTO accounts_api_token (token_hash, account_id, name, scope, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_api_token(db::WriteTx& tx, const ApiTokenRow& token) {
    tx.run(kInsertApiToken, token.token_hash, token.account_id, token.name, token.scope,
           token.created_at, token.expires_at);
}

constexpr db::Query kFindApiToken{"accounts.find_api_token", R"sql(
    SELECT token_hash, account_id, name, scope, created_at, expires_at, last_used_on
    FROM accounts_api_token WHERE token_hash = $1 AND expires_at > $2
)sql"};

std::optional<ApiTokenRow> find_api_token(db::ReadTx& tx, std::string_view hash, Instant now) {
    return tx.find<ApiTokenRow>(kFindApiToken, hash, now);
}

constexpr db::Query kListApiTokens{"accounts.list_api_tokens", R"sql(
    SELECT token_hash, account_id, name, scope, created_at, expires_at, last_used_on
    FROM accounts_api_token WHERE account_id = $1 ORDER BY created_at
)sql"};

std::vector<ApiTokenRow> list_api_tokens(db::ReadTx& tx, AccountId account) {
    return tx.all<ApiTokenRow>(kListApiTokens, account);
}

constexpr db::Query kDeleteApiToken{"accounts.delete_api_token", R"sql(
    DELETE FROM accounts_api_token WHERE account_id = $1 AND token_hash = $2
)sql"};

bool delete_api_token(db::WriteTx& tx, AccountId account, std::string_view hash) {
    return tx.run(kDeleteApiToken, account, hash) == 1;
}

}  // namespace agora::accounts
