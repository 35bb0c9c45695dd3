#include "consent_store.hpp"

namespace agora::members {

constexpr db::Query kInsertConsent{"members.insert_consent", R"sql(
    INSERT INTO members_consent (consent_id, account_id, field, given, audience, wording, way, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_consent(db::WriteTx& tx, AccountId account, const ConsentRow& consent) {
    tx.run(kInsertConsent, consent.consent_id, account, consent.field, consent.given,
           consent.audience, consent.wording, consent.way, consent.at);
}

constexpr db::Query kListConsents{"members.list_consents", R"sql(
    SELECT consent_id, field, given, audience, wording, way, at
    FROM members_consent WHERE account_id = $1 ORDER BY at DESC, consent_id DESC
)sql"};

std::vector<ConsentRow> list_consents(db::ReadTx& tx, AccountId account) {
    return tx.all<ConsentRow>(kListConsents, account);
}

constexpr db::Query kFindAnswer{"members.find_answer", R"sql(
    SELECT consent_id FROM members_consent WHERE account_id = $1 AND field = 'listing' LIMIT 1
)sql"};

bool has_answered(db::ReadTx& tx, AccountId account) {
    return tx.find<ConsentId>(kFindAnswer, account).has_value();
}

constexpr db::Query kPutKnown{"members.put_known", R"sql(
    INSERT INTO members_known (account_id, field, content, imported_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id, field) DO UPDATE
    SET content = excluded.content, imported_at = excluded.imported_at
)sql"};

void put_known(db::WriteTx& tx, AccountId account, const KnownRow& known, Instant now) {
    tx.run(kPutKnown, account, known.field, known.content, now);
}

constexpr db::Query kListKnown{"members.list_known", R"sql(
    SELECT field, content FROM members_known WHERE account_id = $1 ORDER BY field
)sql"};

std::vector<KnownRow> list_known(db::ReadTx& tx, AccountId account) {
    return tx.all<KnownRow>(kListKnown, account);
}

constexpr db::Query kDeleteKnown{"members.delete_known", R"sql(
    DELETE FROM members_known WHERE account_id = $1
)sql"};

void delete_known(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteKnown, account);
}

}  // namespace agora::members
