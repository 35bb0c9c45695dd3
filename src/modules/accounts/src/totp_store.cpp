#include "totp_store.hpp"

namespace agora::accounts {

constexpr db::Query kFindTotp{"accounts.find_totp", R"sql(
    SELECT sealed_secret, last_counter, started_at, confirmed_at
    FROM accounts_totp WHERE account_id = $1
)sql"};

std::optional<TotpRow> find_totp(db::ReadTx& tx, AccountId account) {
    return tx.find<TotpRow>(kFindTotp, account);
}

constexpr db::Query kPutStartedTotp{"accounts.put_started_totp", R"sql(
    INSERT INTO accounts_totp (account_id, sealed_secret, last_counter, started_at)
    VALUES ($1, $2, 0, $3)
    ON CONFLICT (account_id) DO UPDATE
    SET sealed_secret = excluded.sealed_secret, last_counter = 0, started_at = excluded.started_at
    WHERE accounts_totp.confirmed_at IS NULL
)sql"};

bool put_started_totp(db::WriteTx& tx, AccountId account, std::string_view sealed_secret,
                      Instant now) {
    return tx.run(kPutStartedTotp, account, sealed_secret, now) == 1;
}

constexpr db::Query kUpdateTotpConfirmed{"accounts.update_totp_confirmed", R"sql(
    UPDATE accounts_totp SET last_counter = $2, confirmed_at = $3 WHERE account_id = $1
)sql"};

void update_totp_confirmed(db::WriteTx& tx, AccountId account, std::int64_t counter, Instant now) {
    tx.run(kUpdateTotpConfirmed, account, counter, now);
}

constexpr db::Query kUseTotpCounter{"accounts.use_totp_counter", R"sql(
    UPDATE accounts_totp SET last_counter = $2 WHERE account_id = $1 AND last_counter < $2
)sql"};

bool use_totp_counter(db::WriteTx& tx, AccountId account, std::int64_t counter) {
    return tx.run(kUseTotpCounter, account, counter) == 1;
}

constexpr db::Query kDeleteTotp{"accounts.delete_totp", R"sql(
    DELETE FROM accounts_totp WHERE account_id = $1
)sql"};

void delete_totp(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteTotp, account);
}

constexpr db::Query kDeleteUnconfirmedTotps{"accounts.delete_unconfirmed_totps", R"sql(
    DELETE FROM accounts_totp WHERE confirmed_at IS NULL AND started_at < $1
)sql"};

void delete_unconfirmed_totps(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteUnconfirmedTotps, before);
}

constexpr db::Query kInsertRecoveryCode{"accounts.insert_recovery_code", R"sql(
    INSERT INTO accounts_recovery_code (code_hash, account_id) VALUES ($1, $2)
)sql"};

void insert_recovery_code(db::WriteTx& tx, AccountId account, std::string_view digest) {
    tx.run(kInsertRecoveryCode, digest, account);
}

constexpr db::Query kListRecoveryCodes{"accounts.list_recovery_codes", R"sql(
    SELECT code_hash FROM accounts_recovery_code WHERE account_id = $1 ORDER BY code_hash
)sql"};

std::vector<std::string> list_recovery_codes(db::ReadTx& tx, AccountId account) {
    return tx.all<std::string>(kListRecoveryCodes, account);
}

constexpr db::Query kTakeRecoveryCode{"accounts.take_recovery_code", R"sql(
    DELETE FROM accounts_recovery_code WHERE account_id = $1 AND code_hash = $2
)sql"};

bool take_recovery_code(db::WriteTx& tx, AccountId account, std::string_view digest) {
    return tx.run(kTakeRecoveryCode, account, digest) == 1;
}

constexpr db::Query kDeleteRecoveryCodes{"accounts.delete_recovery_codes", R"sql(
    DELETE FROM accounts_recovery_code WHERE account_id = $1
)sql"};

void delete_recovery_codes(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteRecoveryCodes, account);
}

}  // namespace agora::accounts
