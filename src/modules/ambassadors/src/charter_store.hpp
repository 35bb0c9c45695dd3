#pragma once

#include "agora/ambassadors/ambassador.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What holds for all ambassadors: the charter, invitations, limits.
namespace agora::ambassadors {

struct CharterText {
    std::int64_t version = 0;
    std::string language = {};
    std::string body = {};  ///< Markdown
    AccountId published_by = {};
    Instant published_at = {};
};
AGORA_FIELDS(CharterText, version, language, body, published_by, published_at)
struct CharterVersion {
    std::int64_t version = 0;
    Instant published_at = {};
};
AGORA_FIELDS(CharterVersion, version, published_at)
/// 0: there is none yet.
std::int64_t newest_charter(db::ReadTx& tx);
void insert_charter_text(db::WriteTx& tx, const CharterText& text);
std::vector<CharterText> list_charter_texts(db::ReadTx& tx, std::int64_t version);
std::vector<CharterVersion> list_charter_versions(db::ReadTx& tx);
/// Ambassadors up to this number of their sheet were told of the version.
std::int64_t charter_told_until(db::ReadTx& tx, std::int64_t version);
void set_charter_told_until(db::WriteTx& tx, std::int64_t version, std::int64_t number);

struct Signature {
    AccountId account_id = {};
    std::int64_t version = 0;
    Instant signed_at = {};
};
AGORA_FIELDS(Signature, account_id, version, signed_at)
void insert_signature(db::WriteTx& tx, const Signature& signature);
std::vector<Signature> list_signatures(db::ReadTx& tx, AccountId account);

struct Invitation {
    AccountId account_id = {};
    AccountId invited_by = {};
    std::string words = {};
    Instant invited_at = {};
    Instant expires_at = {};
    std::optional<Instant> answered_at = {};
    bool yes = false;
};
AGORA_FIELDS(Invitation, account_id, invited_by, words, invited_at, expires_at, answered_at, yes)
void insert_invitation(db::WriteTx& tx, const Invitation& invitation);
void update_invitation(db::WriteTx& tx, const Invitation& invitation);
std::optional<Invitation> find_invitation(db::ReadTx& tx, AccountId account);
std::vector<Invitation> list_invitations(db::ReadTx& tx);
std::int64_t count_invited_by(db::ReadTx& tx, AccountId inviter, Instant since);

enum class LimitKind { all, sector, region };
AGORA_ENUM(LimitKind, all, sector, region)
struct Limit {
    LimitKind kind = LimitKind::all;
    std::string key = {};
    std::int64_t most = 0;
};
AGORA_FIELDS(Limit, kind, key, most)
std::vector<Limit> list_limits(db::ReadTx& tx);
void insert_limit(db::WriteTx& tx, const Limit& limit);
void delete_limit(db::WriteTx& tx, LimitKind kind, std::string_view key);

}  // namespace agora::ambassadors
