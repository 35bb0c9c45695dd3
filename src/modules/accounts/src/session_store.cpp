#include "session_store.hpp"

namespace agora::accounts {

constexpr db::Query kInsertSession{"accounts.insert_session", R"sql(
    INSERT INTO accounts_session (session_hash, account_id, created_at, last_used_at, expires_at,
                                  device, way, device_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_session(db::WriteTx& tx, const SessionRow& session) {
    tx.run(kInsertSession, session.session_hash, session.account_id, session.created_at,
           session.last_used_at, session.expires_at, session.device, session.way,
           session.device_hash);
}

constexpr db::Query kFindSession{"accounts.find_session", R"sql(
    SELECT session_hash, account_id, created_at, last_used_at, expires_at, device, way,
           device_hash
    FROM accounts_session WHERE session_hash = $1 AND expires_at > $2
)sql"};

std::optional<SessionRow> find_session(db::ReadTx& tx, std::string_view hash, Instant now) {
    return tx.find<SessionRow>(kFindSession, hash, now);
}

constexpr db::Query kUpdateSessionUsed{"accounts.update_session_used", R"sql(
    UPDATE accounts_session SET last_used_at = $2, expires_at = $3 WHERE session_hash = $1
)sql"};

void update_session_used(db::WriteTx& tx, std::string_view hash, Instant now, Instant expires_at) {
    tx.run(kUpdateSessionUsed, hash, now, expires_at);
}

constexpr db::Query kListSessions{"accounts.list_sessions", R"sql(
    SELECT session_hash, account_id, created_at, last_used_at, expires_at, device, way,
           device_hash
    FROM accounts_session WHERE account_id = $1 AND expires_at > $2 ORDER BY last_used_at DESC
)sql"};

std::vector<SessionRow> list_sessions(db::ReadTx& tx, AccountId id, Instant now) {
    return tx.all<SessionRow>(kListSessions, id, now);
}

constexpr db::Query kDeleteSession{"accounts.delete_session", R"sql(
    DELETE FROM accounts_session WHERE account_id = $1 AND session_hash = $2
)sql"};

void delete_session(db::WriteTx& tx, AccountId id, std::string_view hash) {
    tx.run(kDeleteSession, id, hash);
}

constexpr db::Query kDeleteSessions{"accounts.delete_sessions", R"sql(
    DELETE FROM accounts_session WHERE account_id = $1 AND session_hash <> $2
)sql"};

void delete_sessions(db::WriteTx& tx, AccountId id, std::string_view keep) {
    tx.run(kDeleteSessions, id, keep);
}

constexpr db::Query kDeleteExpiredSessions{"accounts.delete_expired_sessions", R"sql(
    DELETE FROM accounts_session WHERE expires_at <= $1
)sql"};

void delete_expired_sessions(db::WriteTx& tx, Instant now) {
    tx.run(kDeleteExpiredSessions, now);
}

constexpr db::Query kInsertToken{"accounts.insert_token", R"sql(
    INSERT INTO accounts_token (token_hash, account_id, purpose, mail, expires_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_token(db::WriteTx& tx, const TokenRow& token) {
    tx.run(kInsertToken, token.token_hash, token.account_id, token.purpose, token.mail,
           token.expires_at);
}

constexpr db::Query kFindToken{"accounts.find_token", R"sql(
    SELECT token_hash, account_id, purpose, mail, expires_at
    FROM accounts_token WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3
)sql"};

std::optional<TokenRow> find_token(db::ReadTx& tx, std::string_view hash, TokenPurpose purpose,
                                   Instant now) {
    return tx.find<TokenRow>(kFindToken, hash, purpose, now);
}

constexpr db::Query kTakeToken{"accounts.take_token", R"sql(
    DELETE FROM accounts_token WHERE token_hash = $1
)sql"};

bool take_token(db::WriteTx& tx, std::string_view hash) {
    return tx.run(kTakeToken, hash) == 1;
}

constexpr db::Query kDeleteTokens{"accounts.delete_tokens", R"sql(
    DELETE FROM accounts_token WHERE account_id = $1 AND purpose = $2
)sql"};

void delete_tokens(db::WriteTx& tx, AccountId id, TokenPurpose purpose) {
    tx.run(kDeleteTokens, id, purpose);
}

constexpr db::Query kDeleteAllTokens{"accounts.delete_all_tokens", R"sql(
    DELETE FROM accounts_token WHERE account_id = $1
)sql"};

void delete_all_tokens(db::WriteTx& tx, AccountId id) {
    tx.run(kDeleteAllTokens, id);
}

constexpr db::Query kDeleteExpiredTokens{"accounts.delete_expired_tokens", R"sql(
    DELETE FROM accounts_token WHERE expires_at <= $1
)sql"};

void delete_expired_tokens(db::WriteTx& tx, Instant now) {
    tx.run(kDeleteExpiredTokens, now);
}

}  // namespace agora::accounts
