#pragma once

#include "agora/votes/vote.hpp"

#include <optional>
#include <span>
#include <vector>

namespace agora::votes {

void insert_vote(db::WriteTx& tx, const Vote& vote);
std::optional<Vote> find_vote(db::ReadTx& tx, VoteId id);
/// Everything that is chosen before the announcement.
void update_draft(db::WriteTx& tx, const Vote& vote);
/// Each false when another was faster.
bool announce_vote(db::WriteTx& tx, const Vote& vote);
bool withdraw_vote(db::WriteTx& tx, VoteId id, std::string_view why);
bool close_vote(db::WriteTx& tx, VoteId id, std::int64_t voted);
bool publish_vote(db::WriteTx& tx, const Vote& vote);
/// Of a vote that is counted as it is put.
void put_result(db::WriteTx& tx, const Vote& vote);
void put_public_key(db::WriteTx& tx, VoteId id, const std::string& key);
void mark_reminded(db::WriteTx& tx, VoteId id);
/// False when that was in force already.
bool moderate_vote(db::WriteTx& tx, VoteId id, web::Moderation moderation);

/// In place of those in the same language.
void put_words(db::WriteTx& tx, VoteId id, const Words& words);
std::vector<Words> list_words(db::ReadTx& tx, VoteId id);

struct TitleRow {
    VoteId vote_id = {};
    std::string title = {};
};
AGORA_FIELDS(TitleRow, vote_id, title)
/// In no order.
std::vector<TitleRow> list_titles(db::ReadTx& tx, std::span<const VoteId> votes, Language language);

/// For whom a list is made.
struct Reader {
    AccountId account = {};
    bool member = false;
    bool runs = false;  ///< sees drafts, and votes of any roll
    bool audits = false;
};
/// Running or to come, as this reader may see it; the one that closes first at the front.
std::vector<Vote> list_ahead(db::ReadTx& tx, const Reader& reader, Instant now);
/// Past their close, the last at the front.
std::vector<Vote> list_past(db::ReadTx& tx, const Reader& reader, Instant now, std::int64_t skip,
                            std::int64_t limit);
/// Not announced yet.
std::vector<Vote> list_drafts(db::ReadTx& tx);
bool may_see_vote(db::ReadTx& tx, VoteId id, const Reader& reader);

std::vector<VoteId> list_counted(db::ReadTx& tx);
/// Announced, and past their close.
std::vector<VoteId> list_overdue(db::ReadTx& tx, Instant now);
/// Running, of which nobody was reminded, that close before an instant.
std::vector<Vote> list_to_remind(db::ReadTx& tx, Instant now, Instant until);
/// Running, for which somebody on the roll still has to vote: for themselves or as a proxy.
std::vector<Vote> list_waiting_for(db::ReadTx& tx, AccountId account, Instant now);
/// Not counted yet, with this trustee.
std::vector<Vote> list_entrusted(db::ReadTx& tx, AccountId trustee);
/// Closed secret votes for which a trustee has not given their part.
std::vector<Vote> list_to_open(db::ReadTx& tx, AccountId trustee);
/// Secret drafts for which a trustee has made no key yet.
std::vector<Vote> list_without_key(db::ReadTx& tx, AccountId trustee);

}  // namespace agora::votes
