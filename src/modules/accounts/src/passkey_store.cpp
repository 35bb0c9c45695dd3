#include "passkey_store.hpp"

namespace agora::accounts {

constexpr db::Query kInsertPasskey{"accounts.insert_passkey", R"sql(
    INSERT INTO accounts_passkey (credential_id, account_id, public_key, sign_count,
                                  backup_eligible, name, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
)sql"};

bool insert_passkey(db::WriteTx& tx, const PasskeyRow& passkey) {
    return tx.run(kInsertPasskey, passkey.credential_id, passkey.account_id, passkey.public_key,
                  passkey.sign_count, passkey.backup_eligible, passkey.name,
                  passkey.created_at) == 1;
}

constexpr db::Query kFindPasskey{"accounts.find_passkey", R"sql(
    SELECT credential_id, account_id, public_key, sign_count, backup_eligible, name, created_at,
           last_used_at
    FROM accounts_passkey WHERE credential_id = $1
)sql"};

std::optional<PasskeyRow> find_passkey(db::ReadTx& tx, std::string_view credential_id) {
    return tx.find<PasskeyRow>(kFindPasskey, credential_id);
}

constexpr db::Query kListPasskeys{"accounts.list_passkeys", R"sql(
    SELECT credential_id, account_id, public_key, sign_count, backup_eligible, name, created_at,
           last_used_at
    FROM accounts_passkey WHERE account_id = $1 ORDER BY created_at, credential_id
)sql"};

std::vector<PasskeyRow> list_passkeys(db::ReadTx& tx, AccountId account) {
    return tx.all<PasskeyRow>(kListPasskeys, account);
}

constexpr db::Query kUpdatePasskeyName{"accounts.update_passkey_name", R"sql(
    UPDATE accounts_passkey SET name = $2 WHERE credential_id = $1
)sql"};

void update_passkey_name(db::WriteTx& tx, const PasskeyRow& passkey) {
    tx.run(kUpdatePasskeyName, passkey.credential_id, passkey.name);
}

constexpr db::Query kUsePasskey{"accounts.use_passkey", R"sql(
    UPDATE accounts_passkey SET sign_count = $3, last_used_at = $4
    WHERE credential_id = $1 AND sign_count = $2
)sql"};

bool use_passkey(db::WriteTx& tx, const PasskeyRow& known, std::int64_t counter, Instant now) {
    return tx.run(kUsePasskey, known.credential_id, known.sign_count, counter, now) == 1;
}

constexpr db::Query kDeletePasskey{"accounts.delete_passkey", R"sql(
    DELETE FROM accounts_passkey WHERE credential_id = $1
)sql"};

void delete_passkey(db::WriteTx& tx, std::string_view credential_id) {
    tx.run(kDeletePasskey, credential_id);
}

constexpr db::Query kDeletePasskeysOf{"accounts.delete_passkeys_of", R"sql(
    DELETE FROM accounts_passkey WHERE account_id = $1
)sql"};

void delete_passkeys_of(db::WriteTx& tx, AccountId account) {
    tx.run(kDeletePasskeysOf, account);
}

}  // namespace agora::accounts
