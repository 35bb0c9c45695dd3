#include "account_store.hpp"

#include "agora/accounts/names.hpp"
#include "agora/accounts/welcome.hpp"
#include "agora/db/among.hpp"
#include "agora/base/text.hpp"

namespace agora::accounts {

constexpr db::Query kInsertAccount{"accounts.insert", R"sql(
    INSERT INTO accounts_account (account_id, mail, mail_confirmed_at, name, language, standing,
                                  uses_services, holds_share, works_here, country, office_id,
                                  entry_way, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING
)sql"};

bool insert_account(db::WriteTx& tx, const Account& account) {
    return tx.run(kInsertAccount, account.account_id, account.mail, account.mail_confirmed_at,
                  account.name, account.language, account.standing, account.uses_services,
                  account.holds_share, account.works_here, account.country, account.office_id,
                  account.entry_way, account.created_at) == 1;
}

constexpr db::Query kFindAccount{"accounts.find", R"sql(
    SELECT account_id, mail, mail_confirmed_at, name, language, standing, uses_services,
           holds_share, works_here, country, office_id, entry_way, created_at, first_signed_in_at
    FROM accounts_account WHERE account_id = $1
)sql"};

std::optional<Account> find_account(db::ReadTx& tx, AccountId id) {
    return tx.find<Account>(kFindAccount, id);
}

constexpr db::Query kFindAccountByMail{"accounts.find_by_mail", R"sql(
    SELECT account_id, mail, mail_confirmed_at, name, language, standing, uses_services,
           holds_share, works_here, country, office_id, entry_way, created_at, first_signed_in_at
    FROM accounts_account WHERE mail = $1
)sql"};

std::optional<Account> find_account_by_mail(db::ReadTx& tx, std::string_view mail) {
    return tx.find<Account>(kFindAccountByMail, ascii_lower(mail));
}

constexpr db::Query kStandingsBetween{"accounts.standings_between", R"sql(
    SELECT account_id, standing FROM accounts_account
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id
)sql"};

std::vector<StandingRow> standings_between(db::ReadTx& tx, AccountId after, AccountId last) {
    return tx.all<StandingRow>(kStandingsBetween, after, last);
}

constexpr db::Query kNamesOf{"accounts.names_of", R"sql(
    SELECT account_id, name, standing FROM accounts_account
    WHERE account_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                         $17, $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<NameRow> names_of(db::ReadTx& tx, std::span<const AccountId> accounts) {
    return db::all_among<NameRow>(tx, kNamesOf, accounts);
}

constexpr db::Query kListUntouched{"accounts.list_untouched", R"sql(
    SELECT account_id FROM accounts_account
    WHERE entry_way = 'imported' AND standing = 'unconfirmed' AND account_id > $1
    ORDER BY account_id LIMIT $2
)sql"};

std::vector<AccountId> list_untouched(db::ReadTx& tx, AccountId after, std::int64_t limit) {
    return tx.all<AccountId>(kListUntouched, after, limit);
}

constexpr db::Query kUpdateStanding{"accounts.update_standing", R"sql(
    UPDATE accounts_account SET standing = $2 WHERE account_id = $1
)sql"};

void update_standing(db::WriteTx& tx, AccountId id, Standing standing) {
    tx.run(kUpdateStanding, id, standing);
}

constexpr db::Query kUpdateMail{"accounts.update_mail", R"sql(
    UPDATE accounts_account SET mail = $2, mail_confirmed_at = $3 WHERE account_id = $1
)sql"};

void update_mail(db::WriteTx& tx, AccountId id, std::string_view mail, Instant confirmed_at) {
    tx.run(kUpdateMail, id, mail, confirmed_at);
}

constexpr db::Query kUpdateNameAndLanguage{"accounts.update_name_and_language", R"sql(
    UPDATE accounts_account SET name = $2, language = $3 WHERE account_id = $1
)sql"};

void update_name_and_language(db::WriteTx& tx, AccountId id, std::string_view name,
                              Language language) {
    tx.run(kUpdateNameAndLanguage, id, name, language);
}

constexpr db::Query kUpdateFacts{"accounts.update_facts", R"sql(
    UPDATE accounts_account SET uses_services = $2, holds_share = $3, works_here = $4
    WHERE account_id = $1
)sql"};

void update_facts(db::WriteTx& tx, AccountId id, const Facts& facts) {
    tx.run(kUpdateFacts, id, facts.uses_services, facts.holds_share, facts.works_here);
}

constexpr db::Query kUpdateFirstSignedIn{"accounts.update_first_signed_in", R"sql(
    UPDATE accounts_account SET first_signed_in_at = $2
    WHERE account_id = $1 AND first_signed_in_at IS NULL
)sql"};

void update_first_signed_in(db::WriteTx& tx, AccountId id, Instant at) {
    tx.run(kUpdateFirstSignedIn, id, at);
}

constexpr db::Query kUpdateLastSeen{"accounts.update_last_seen", R"sql(
    UPDATE accounts_account SET last_seen_on = $2 WHERE account_id = $1
)sql"};

void update_last_seen(db::WriteTx& tx, AccountId id, Date day) {
    tx.run(kUpdateLastSeen, id, to_string(day));
}

constexpr db::Query kFindPassword{"accounts.find_password", R"sql(
    SELECT hash FROM accounts_password WHERE account_id = $1
)sql"};

std::optional<std::string> find_password(db::ReadTx& tx, AccountId id) {
    return tx.find<std::string>(kFindPassword, id);
}

constexpr db::Query kPutPassword{"accounts.put_password", R"sql(
    INSERT INTO accounts_password (account_id, hash, changed_at) VALUES ($1, $2, $3)
    ON CONFLICT (account_id) DO UPDATE
    SET hash = excluded.hash, changed_at = excluded.changed_at
)sql"};

void put_password(db::WriteTx& tx, AccountId id, std::string_view hash, Instant now) {
    tx.run(kPutPassword, id, hash, now);
}

}  // namespace agora::accounts
