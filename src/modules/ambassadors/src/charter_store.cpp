#include "charter_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kNewestCharter{"ambassadors.newest_charter", R"sql(
    SELECT COALESCE(MAX(version), 0) FROM ambassadors_charter
)sql"};

std::int64_t newest_charter(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNewestCharter).value_or(0);
}

constexpr db::Query kInsertCharterText{"ambassadors.insert_charter_text", R"sql(
    INSERT INTO ambassadors_charter
        (version, language, body, published_by, published_at, told_until)
    VALUES ($1, $2, $3, $4, $5, 0)
)sql"};

void insert_charter_text(db::WriteTx& tx, const CharterText& text) {
    tx.run(kInsertCharterText, text.version, text.language, text.body, text.published_by,
           text.published_at);
}

constexpr db::Query kListCharterTexts{"ambassadors.list_charter_texts", R"sql(
    SELECT version, language, body, published_by, published_at
    FROM ambassadors_charter 
    WHERE version = $1 ORDER BY language
)sql"};

std::vector<CharterText> list_charter_texts(db::ReadTx& tx, std::int64_t version) {
    return tx.all<CharterText>(kListCharterTexts, version);
}

constexpr db::Query kListCharterVersions{"ambassadors.list_charter_versions", R"sql(
    SELECT version, MIN(published_at) AS published_at
    FROM ambassadors_charter 
    GROUP BY version ORDER BY version DESC LIMIT 50
)sql"};

std::vector<CharterVersion> list_charter_versions(db::ReadTx& tx) {
    return tx.all<CharterVersion>(kListCharterVersions);
}

constexpr db::Query kCharterToldUntil{"ambassadors.charter_told_until", R"sql(
    SELECT COALESCE(MAX(told_until), 0) FROM ambassadors_charter WHERE version = $1
)sql"};

std::int64_t charter_told_until(db::ReadTx& tx, std::int64_t version) {
    return tx.find<std::int64_t>(kCharterToldUntil, version).value_or(0);
}

constexpr db::Query kSetCharterToldUntil{"ambassadors.set_charter_told_until", R"sql(
    UPDATE ambassadors_charter SET told_until = $2 WHERE version = $1
)sql"};

void set_charter_told_until(db::WriteTx& tx, std::int64_t version, std::int64_t number) {
    tx.run(kSetCharterToldUntil, version, number);
}

constexpr db::Query kInsertSignature{"ambassadors.insert_signature", R"sql(
    INSERT INTO ambassadors_signature
        (account_id, version, signed_at)
    VALUES ($1, $2, $3)
)sql"};

void insert_signature(db::WriteTx& tx, const Signature& signature) {
    tx.run(kInsertSignature, signature.account_id, signature.version, signature.signed_at);
}

constexpr db::Query kListSignatures{"ambassadors.list_signatures", R"sql(
    SELECT account_id, version, signed_at
    FROM ambassadors_signature 
    WHERE account_id = $1 ORDER BY version
)sql"};

std::vector<Signature> list_signatures(db::ReadTx& tx, AccountId account) {
    return tx.all<Signature>(kListSignatures, account);
}

constexpr db::Query kInsertInvitation{"ambassadors.insert_invitation", R"sql(
    INSERT INTO ambassadors_invitation
        (account_id, invited_by, words, invited_at, expires_at, answered_at, yes)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_invitation(db::WriteTx& tx, const Invitation& invitation) {
    tx.run(kInsertInvitation, invitation.account_id, invitation.invited_by, invitation.words,
           invitation.invited_at, invitation.expires_at, invitation.answered_at, invitation.yes);
}

constexpr db::Query kUpdateInvitation{"ambassadors.update_invitation", R"sql(
    UPDATE ambassadors_invitation
    SET invited_by = $2, words = $3, invited_at = $4, expires_at = $5, answered_at = $6, yes = $7
    WHERE account_id = $1
)sql"};

void update_invitation(db::WriteTx& tx, const Invitation& invitation) {
    tx.run(kUpdateInvitation, invitation.account_id, invitation.invited_by, invitation.words,
           invitation.invited_at, invitation.expires_at, invitation.answered_at, invitation.yes);
}

constexpr db::Query kFindInvitation{"ambassadors.find_invitation", R"sql(
    SELECT account_id, invited_by, words, invited_at, expires_at, answered_at, yes
    FROM ambassadors_invitation WHERE account_id = $1
)sql"};

std::optional<Invitation> find_invitation(db::ReadTx& tx, AccountId account) {
    return tx.find<Invitation>(kFindInvitation, account);
}

constexpr db::Query kListInvitations{"ambassadors.list_invitations", R"sql(
    SELECT account_id, invited_by, words, invited_at, expires_at, answered_at, yes
    FROM ambassadors_invitation ORDER BY invited_at DESC LIMIT 100
)sql"};

std::vector<Invitation> list_invitations(db::ReadTx& tx) {
    return tx.all<Invitation>(kListInvitations);
}

constexpr db::Query kCountInvitedBy{"ambassadors.count_invited_by", R"sql(
    SELECT COUNT(*) FROM ambassadors_invitation WHERE invited_by = $1 AND invited_at > $2
)sql"};

std::int64_t count_invited_by(db::ReadTx& tx, AccountId inviter, Instant since) {
    return tx.find<std::int64_t>(kCountInvitedBy, inviter, since).value_or(0);
}

constexpr db::Query kListLimits{"ambassadors.list_limits", R"sql(
    SELECT kind, key, most
    FROM ambassadors_limit ORDER BY kind, key
)sql"};

std::vector<Limit> list_limits(db::ReadTx& tx) {
    return tx.all<Limit>(kListLimits);
}

constexpr db::Query kInsertLimit{"ambassadors.insert_limit", R"sql(
    INSERT INTO ambassadors_limit
        (kind, key, most)
    VALUES ($1, $2, $3)
)sql"};

void insert_limit(db::WriteTx& tx, const Limit& limit) {
    tx.run(kInsertLimit, limit.kind, limit.key, limit.most);
}

constexpr db::Query kDeleteLimit{"ambassadors.delete_limit", R"sql(
    DELETE FROM ambassadors_limit WHERE kind = $1 AND key = $2
)sql"};

void delete_limit(db::WriteTx& tx, LimitKind kind, std::string_view key) {
    tx.run(kDeleteLimit, kind, key);
}

}  // namespace agora::ambassadors
