#include "consent_store.hpp"

#include <algorithm>

namespace agora::stories {

constexpr db::Query kInsertConsent{"stories.insert_consent", R"sql(
    INSERT INTO stories_consent (consent_id, story_id, account_id, purpose, text_version, given_at, ended_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_consent(db::WriteTx& tx, const Consent& consent) {
    tx.run(kInsertConsent, consent.consent_id, consent.story_id, consent.account_id,
           consent.purpose, consent.text_version, consent.given_at, consent.ended_at);
}

constexpr db::Query kEndConsents{"stories.end_consents", R"sql(
    UPDATE stories_consent SET ended_at = $2 WHERE story_id = $1 AND ended_at IS NULL
)sql"};

void end_consents(db::WriteTx& tx, StoryId story, Instant at) {
    tx.run(kEndConsents, story, at);
}

constexpr db::Query kListOpenConsents{"stories.list_open_consents", R"sql(
    SELECT consent_id, story_id, account_id, purpose, text_version, given_at, ended_at
    FROM stories_consent WHERE story_id = $1 AND ended_at IS NULL ORDER BY consent_id LIMIT 20
)sql"};

std::vector<Consent> list_open_consents(db::ReadTx& tx, StoryId story) {
    return tx.all<Consent>(kListOpenConsents, story);
}

bool is_agreed_to(db::ReadTx& tx, StoryId story, Use use) {
    const auto open = list_open_consents(tx, story);
    return std::ranges::any_of(open, [&](const Consent& one) { return one.purpose == use; });
}

constexpr db::Query kInsertConsentText{"stories.insert_consent_text", R"sql(
    INSERT INTO stories_consent_text (version, nl, fr, en, published_by, published_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_consent_text(db::WriteTx& tx, const ConsentText& text) {
    tx.run(kInsertConsentText, text.version, text.nl, text.fr, text.en, text.published_by,
           text.published_at);
}

constexpr db::Query kFindConsentText{"stories.find_consent_text", R"sql(
    SELECT version, nl, fr, en, published_by, published_at
    FROM stories_consent_text WHERE version = $1
)sql"};

std::optional<ConsentText> find_consent_text(db::ReadTx& tx, std::int64_t version) {
    if (version == 1) return first_consent_text();
    return tx.find<ConsentText>(kFindConsentText, version);
}

constexpr db::Query kNewestConsentVersion{"stories.newest_consent_version", R"sql(
    SELECT COALESCE(MAX(version), 1) FROM stories_consent_text
)sql"};

std::int64_t newest_consent_version(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNewestConsentVersion).value_or(1);
}

ConsentText newest_consent_text(db::ReadTx& tx) {
    return find_consent_text(tx, newest_consent_version(tx)).value_or(first_consent_text());
}

}  // namespace agora::stories
