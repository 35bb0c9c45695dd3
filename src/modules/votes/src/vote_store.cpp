#include "vote_store.hpp"

#include "agora/db/among.hpp"
#include "agora/db/pieces.hpp"

namespace agora::votes {
namespace {

constexpr db::Piece kSelectVote{R"sql(
    SELECT vote_id, rule_id, state, method, secrecy, electorate, audience, majority, quorum, time_zone,
           opens_at, closes_at, made_by, made_at, rolled_at, members, voted, public_key, result,
           digest, why, reminded, moderation
    FROM votes_vote)sql"};

}  // namespace

constexpr db::Query kInsertVote{"votes.insert_vote", R"sql(
    INSERT INTO votes_vote (vote_id, rule_id, state, method, secrecy, electorate, audience,
                            majority, quorum, time_zone, opens_at, closes_at, made_by, made_at,
                            rolled_at, members, voted, public_key, result, digest, why, reminded, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22, $23)
)sql"};

void insert_vote(db::WriteTx& tx, const Vote& vote) {
    tx.run(kInsertVote, vote.vote_id, vote.rule_id, vote.state, vote.method, vote.secrecy,
           vote.electorate, vote.audience, vote.majority, vote.quorum, vote.time_zone,
           vote.opens_at, vote.closes_at, vote.made_by, vote.made_at, vote.rolled_at, vote.members,
           vote.voted, vote.public_key, vote.result, vote.digest, vote.why, vote.reminded,
           vote.moderation);
}

constexpr db::Query kFindVote{"votes.find_vote", db::kSql<kSelectVote, R"sql( WHERE vote_id = $1
)sql">};

std::optional<Vote> find_vote(db::ReadTx& tx, VoteId id) {
    return tx.find<Vote>(kFindVote, id);
}

constexpr db::Query kUpdateDraft{"votes.update_draft", R"sql(
    UPDATE votes_vote SET rule_id = $2, method = $3, secrecy = $4, electorate = $5, audience = $6,
           majority = $7, quorum = $8, time_zone = $9, opens_at = $10, closes_at = $11
    WHERE vote_id = $1 AND state = 'draft'
)sql"};

void update_draft(db::WriteTx& tx, const Vote& vote) {
    tx.run(kUpdateDraft, vote.vote_id, vote.rule_id, vote.method, vote.secrecy, vote.electorate,
           vote.audience, vote.majority, vote.quorum, vote.time_zone, vote.opens_at,
           vote.closes_at);
}

constexpr db::Query kAnnounceVote{"votes.announce", R"sql(
    UPDATE votes_vote SET state = 'announced', rolled_at = $2, members = $3
    WHERE vote_id = $1 AND state = 'draft'
)sql"};

bool announce_vote(db::WriteTx& tx, const Vote& vote) {
    return tx.run(kAnnounceVote, vote.vote_id, vote.rolled_at, vote.members) > 0;
}

constexpr db::Query kWithdrawVote{"votes.withdraw", R"sql(
    UPDATE votes_vote SET state = 'withdrawn', why = $2
    WHERE vote_id = $1 AND state IN ('draft', 'announced')
)sql"};

bool withdraw_vote(db::WriteTx& tx, VoteId id, std::string_view why) {
    return tx.run(kWithdrawVote, id, why) > 0;
}

constexpr db::Query kCloseVote{"votes.close", R"sql(
    UPDATE votes_vote SET state = 'closed', voted = $2 WHERE vote_id = $1 AND state = 'announced'
)sql"};

bool close_vote(db::WriteTx& tx, VoteId id, std::int64_t voted) {
    return tx.run(kCloseVote, id, voted) > 0;
}

constexpr db::Query kPublishVote{"votes.publish", R"sql(
    UPDATE votes_vote SET state = 'counted', result = $2, digest = $3
    WHERE vote_id = $1 AND state = 'closed'
)sql"};

bool publish_vote(db::WriteTx& tx, const Vote& vote) {
    return tx.run(kPublishVote, vote.vote_id, vote.result, vote.digest) > 0;
}

constexpr db::Query kPutResult{"votes.put_result", R"sql(
    UPDATE votes_vote SET result = $2, digest = $3 WHERE vote_id = $1
)sql"};

void put_result(db::WriteTx& tx, const Vote& vote) {
    tx.run(kPutResult, vote.vote_id, vote.result, vote.digest);
}

constexpr db::Query kPutPublicKey{"votes.put_public_key", R"sql(
    UPDATE votes_vote SET public_key = $2 WHERE vote_id = $1
)sql"};

void put_public_key(db::WriteTx& tx, VoteId id, const std::string& key) {
    tx.run(kPutPublicKey, id, key);
}

constexpr db::Query kMarkReminded{"votes.mark_reminded", R"sql(
    UPDATE votes_vote SET reminded = 1 WHERE vote_id = $1
)sql"};

void mark_reminded(db::WriteTx& tx, VoteId id) {
    tx.run(kMarkReminded, id);
}

constexpr db::Query kModerateVote{"votes.moderate", R"sql(
    UPDATE votes_vote SET moderation = $2 WHERE vote_id = $1 AND moderation <> $2
)sql"};

bool moderate_vote(db::WriteTx& tx, VoteId id, web::Moderation moderation) {
    return tx.run(kModerateVote, id, moderation) > 0;
}

constexpr db::Query kPutWords{"votes.put_words", R"sql(
    INSERT INTO votes_words (vote_id, language, title, question, options)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (vote_id, language) DO UPDATE
    SET title = excluded.title, question = excluded.question, options = excluded.options
)sql"};

void put_words(db::WriteTx& tx, VoteId id, const Words& words) {
    tx.run(kPutWords, id, words.language, words.title, words.question, words.options);
}

constexpr db::Query kListWords{"votes.list_words", R"sql(
    SELECT language, title, question, options FROM votes_words
    WHERE vote_id = $1 ORDER BY language
)sql"};

std::vector<Words> list_words(db::ReadTx& tx, VoteId id) {
    return tx.all<Words>(kListWords, id);
}

constexpr db::Query kListTitles{"votes.list_titles", R"sql(
    SELECT vote_id, title FROM votes_words
    WHERE vote_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                      $17, $18, $19, $20, $21, $22, $23, $24)
      AND language = $25
)sql"};

std::vector<TitleRow> list_titles(db::ReadTx& tx, std::span<const VoteId> votes,
                                  Language language) {
    return db::all_among<TitleRow>(tx, kListTitles, votes, language);
}

constexpr db::Query kListAhead{"votes.list_ahead", db::kSql<kSelectVote, R"sql(
    WHERE state = 'announced' AND closes_at > $5
      AND ((audience = 'everybody' AND moderation = 'none')
           OR (audience <> 'roll' AND moderation <> 'hidden' AND $1 = 1) OR $2 = 1 OR $3 = 1
           OR EXISTS (SELECT 1 FROM votes_voter
                      WHERE votes_voter.vote_id = votes_vote.vote_id AND account_id = $4)
           OR EXISTS (SELECT 1 FROM votes_observer
                      WHERE votes_observer.vote_id = votes_vote.vote_id AND account_id = $4)
           OR EXISTS (SELECT 1 FROM votes_trustee
                      WHERE votes_trustee.vote_id = votes_vote.vote_id AND account_id = $4
                        AND account_id > 0))
    ORDER BY closes_at, vote_id LIMIT 100
)sql">};

std::vector<Vote> list_ahead(db::ReadTx& tx, const Reader& reader, Instant now) {
    return tx.all<Vote>(kListAhead, reader.member, reader.runs, reader.audits, reader.account, now);
}

constexpr db::Query kListPast{"votes.list_past", db::kSql<kSelectVote, R"sql(
    WHERE (state IN ('closed', 'counted', 'withdrawn')
           OR (state = 'announced' AND closes_at <= $5))
      AND rolled_at > 0
      AND ((audience = 'everybody' AND moderation = 'none')
           OR (audience <> 'roll' AND moderation <> 'hidden' AND $1 = 1) OR $2 = 1 OR $3 = 1
           OR EXISTS (SELECT 1 FROM votes_voter
                      WHERE votes_voter.vote_id = votes_vote.vote_id AND account_id = $4)
           OR EXISTS (SELECT 1 FROM votes_observer
                      WHERE votes_observer.vote_id = votes_vote.vote_id AND account_id = $4)
           OR EXISTS (SELECT 1 FROM votes_trustee
                      WHERE votes_trustee.vote_id = votes_vote.vote_id AND account_id = $4
                        AND account_id > 0))
    ORDER BY closes_at DESC, vote_id DESC LIMIT $6 OFFSET $7
)sql">};

std::vector<Vote> list_past(db::ReadTx& tx, const Reader& reader, Instant now, std::int64_t skip,
                            std::int64_t limit) {
    return tx.all<Vote>(kListPast, reader.member, reader.runs, reader.audits, reader.account, now,
                        limit, skip);
}

constexpr db::Query kListDrafts{
    "votes.list_drafts",
    db::kSql<kSelectVote, R"sql( WHERE state = 'draft' ORDER BY made_at DESC, vote_id DESC LIMIT 100
)sql">};

std::vector<Vote> list_drafts(db::ReadTx& tx) {
    return tx.all<Vote>(kListDrafts);
}

constexpr db::Query kMaySeeVote{"votes.may_see", R"sql(
    SELECT vote_id FROM votes_vote
    WHERE vote_id = $5 AND (rolled_at > 0 OR $2 = 1
                            OR EXISTS (SELECT 1 FROM votes_trustee
                                       WHERE votes_trustee.vote_id = votes_vote.vote_id
                                         AND account_id = $4 AND account_id > 0))
      AND ((audience = 'everybody' AND moderation = 'none')
           OR (audience <> 'roll' AND moderation <> 'hidden' AND $1 = 1) OR $2 = 1 OR $3 = 1
           OR EXISTS (SELECT 1 FROM votes_voter
                      WHERE votes_voter.vote_id = votes_vote.vote_id AND account_id = $4)
           OR EXISTS (SELECT 1 FROM votes_observer
                      WHERE votes_observer.vote_id = votes_vote.vote_id AND account_id = $4)
           OR EXISTS (SELECT 1 FROM votes_trustee
                      WHERE votes_trustee.vote_id = votes_vote.vote_id AND account_id = $4
                        AND account_id > 0))
)sql"};

bool may_see_vote(db::ReadTx& tx, VoteId id, const Reader& reader) {
    return tx
        .find<std::int64_t>(kMaySeeVote, reader.member, reader.runs, reader.audits, reader.account,
                            id)
        .has_value();
}

constexpr db::Query kListCounted{"votes.list_counted", R"sql(
    SELECT vote_id FROM votes_vote WHERE state = 'counted' ORDER BY vote_id
)sql"};

std::vector<VoteId> list_counted(db::ReadTx& tx) {
    return tx.all<VoteId>(kListCounted);
}

constexpr db::Query kListOverdue{"votes.list_overdue", R"sql(
    SELECT vote_id FROM votes_vote WHERE state = 'announced' AND closes_at <= $1
    ORDER BY closes_at, vote_id LIMIT 100
)sql"};

std::vector<VoteId> list_overdue(db::ReadTx& tx, Instant now) {
    return tx.all<VoteId>(kListOverdue, now);
}

constexpr db::Query kListToRemind{"votes.list_to_remind", db::kSql<kSelectVote, R"sql(
    WHERE state = 'announced' AND reminded = 0 AND opens_at <= $1 AND closes_at > $1
      AND closes_at <= $2
    ORDER BY closes_at, vote_id LIMIT 100
)sql">};

std::vector<Vote> list_to_remind(db::ReadTx& tx, Instant now, Instant until) {
    return tx.all<Vote>(kListToRemind, now, until);
}

constexpr db::Query kListWaitingFor{"votes.list_waiting_for", db::kSql<kSelectVote, R"sql(
    WHERE state = 'announced' AND opens_at <= $1 AND closes_at > $1
      AND EXISTS (SELECT 1 FROM votes_voter
                  WHERE votes_voter.vote_id = votes_vote.vote_id AND voted = 0
                    AND (account_id = $2
                         OR account_id IN (SELECT giver FROM votes_proxy
                                           WHERE votes_proxy.vote_id = votes_vote.vote_id
                                             AND holder = $2)))
    ORDER BY closes_at, vote_id LIMIT 20
)sql">};

std::vector<Vote> list_waiting_for(db::ReadTx& tx, AccountId account, Instant now) {
    return tx.all<Vote>(kListWaitingFor, now, account);
}

constexpr db::Query kListEntrusted{"votes.list_entrusted", db::kSql<kSelectVote, R"sql(
    WHERE state IN ('draft', 'announced', 'closed')
      AND EXISTS (SELECT 1 FROM votes_trustee
                  WHERE votes_trustee.vote_id = votes_vote.vote_id AND account_id = $1)
    ORDER BY vote_id LIMIT 100
)sql">};

std::vector<Vote> list_entrusted(db::ReadTx& tx, AccountId trustee) {
    return tx.all<Vote>(kListEntrusted, trustee);
}

constexpr db::Query kListToOpen{"votes.list_to_open", db::kSql<kSelectVote, R"sql(
    WHERE state = 'closed'
      AND EXISTS (SELECT 1 FROM votes_trustee
                  WHERE votes_trustee.vote_id = votes_vote.vote_id AND account_id = $1
                    AND gave = 0)
    ORDER BY closes_at, vote_id LIMIT 20
)sql">};

std::vector<Vote> list_to_open(db::ReadTx& tx, AccountId trustee) {
    return tx.all<Vote>(kListToOpen, trustee);
}

constexpr db::Query kListWithoutKey{"votes.list_without_key", db::kSql<kSelectVote, R"sql(
    WHERE state = 'draft'
      AND EXISTS (SELECT 1 FROM votes_trustee
                  WHERE votes_trustee.vote_id = votes_vote.vote_id AND account_id = $1
                    AND public_key = '')
    ORDER BY opens_at, vote_id LIMIT 20
)sql">};

std::vector<Vote> list_without_key(db::ReadTx& tx, AccountId trustee) {
    return tx.all<Vote>(kListWithoutKey, trustee);
}

}  // namespace agora::votes
