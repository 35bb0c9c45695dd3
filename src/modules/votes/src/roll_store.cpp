#include "roll_store.hpp"

#include "agora/db/among.hpp"

namespace agora::votes {

constexpr db::Query kInsertVoter{"votes.insert_voter", R"sql(
    INSERT INTO votes_voter (vote_id, account_id, college, shares, voted)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_voter(db::WriteTx& tx, VoteId vote, const Voter& voter) {
    tx.queue(kInsertVoter, vote, voter.account_id, voter.college, voter.shares, voter.voted);
}

constexpr db::Query kFindVoter{"votes.find_voter", R"sql(
    SELECT account_id, college, shares, voted FROM votes_voter
    WHERE vote_id = $1 AND account_id = $2
)sql"};

std::optional<Voter> find_voter(db::ReadTx& tx, VoteId vote, AccountId account) {
    return tx.find<Voter>(kFindVoter, vote, account);
}

constexpr db::Query kListRoll{"votes.list_roll", R"sql(
    SELECT account_id, college, shares, voted FROM votes_voter
    WHERE vote_id = $1 AND account_id > $2 ORDER BY account_id LIMIT $3
)sql"};

std::vector<Voter> list_roll(db::ReadTx& tx, VoteId vote, AccountId after, std::int64_t limit) {
    return tx.all<Voter>(kListRoll, vote, after, limit);
}

constexpr db::Query kListOwn{"votes.list_own", R"sql(
    SELECT vote_id, voted FROM votes_voter
    WHERE vote_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                      $17, $18, $19, $20, $21, $22, $23, $24)
      AND account_id = $25
)sql"};

std::vector<OwnRow> list_own(db::ReadTx& tx, std::span<const VoteId> votes, AccountId account) {
    return db::all_among<OwnRow>(tx, kListOwn, votes, account);
}

constexpr db::Query kMarkVoted{"votes.mark_voted", R"sql(
    UPDATE votes_voter SET voted = 1 WHERE vote_id = $1 AND account_id = $2
)sql"};

void mark_voted(db::WriteTx& tx, VoteId vote, AccountId account) {
    tx.run(kMarkVoted, vote, account);
}

constexpr db::Query kCountVoted{"votes.count_voted", R"sql(
    SELECT COUNT(*) FROM votes_voter WHERE vote_id = $1 AND voted = 1
)sql"};

std::int64_t count_voted(db::ReadTx& tx, VoteId vote) {
    return tx.find<std::int64_t>(kCountVoted, vote).value_or(0);
}

constexpr db::Query kListWaitedFor{"votes.list_waited_for", R"sql(
    SELECT account_id FROM votes_voter
    WHERE vote_id = $1 AND account_id > $2
      AND (voted = 0
           OR EXISTS (SELECT 1 FROM votes_proxy
                      JOIN votes_voter given ON given.vote_id = votes_proxy.vote_id
                                            AND given.account_id = votes_proxy.giver
                      WHERE votes_proxy.vote_id = $1 AND given.voted = 0
                        AND votes_proxy.holder = votes_voter.account_id))
    ORDER BY account_id LIMIT $3
)sql"};

std::vector<AccountId> list_waited_for(db::ReadTx& tx, VoteId vote, AccountId after,
                                       std::int64_t limit) {
    return tx.all<AccountId>(kListWaitedFor, vote, after, limit);
}

constexpr db::Query kDeleteObservers{"votes.delete_observers", R"sql(
    DELETE FROM votes_observer WHERE vote_id = $1
)sql"};

constexpr db::Query kInsertObserver{"votes.insert_observer", R"sql(
    INSERT INTO votes_observer (vote_id, account_id) VALUES ($1, $2)
    ON CONFLICT (vote_id, account_id) DO NOTHING
)sql"};

void put_observers(db::WriteTx& tx, VoteId vote, const std::vector<AccountId>& observers) {
    tx.run(kDeleteObservers, vote);
    for (const AccountId observer : observers) tx.run(kInsertObserver, vote, observer);
}

constexpr db::Query kListObservers{"votes.list_observers", R"sql(
    SELECT account_id FROM votes_observer WHERE vote_id = $1 ORDER BY account_id
)sql"};

std::vector<AccountId> list_observers(db::ReadTx& tx, VoteId vote) {
    return tx.all<AccountId>(kListObservers, vote);
}

constexpr db::Query kInsertProxy{"votes.insert_proxy", R"sql(
    INSERT INTO votes_proxy (vote_id, giver, holder) VALUES ($1, $2, $3)
    ON CONFLICT (vote_id, giver) DO NOTHING
)sql"};

bool insert_proxy(db::WriteTx& tx, VoteId vote, const Proxy& proxy) {
    return tx.run(kInsertProxy, vote, proxy.giver, proxy.holder) > 0;
}

constexpr db::Query kDeleteProxy{"votes.delete_proxy", R"sql(
    DELETE FROM votes_proxy WHERE vote_id = $1 AND giver = $2
)sql"};

bool delete_proxy(db::WriteTx& tx, VoteId vote, AccountId giver) {
    return tx.run(kDeleteProxy, vote, giver) > 0;
}

constexpr db::Query kProxyOf{"votes.proxy_of", R"sql(
    SELECT giver, holder FROM votes_proxy WHERE vote_id = $1 AND giver = $2
)sql"};

std::optional<Proxy> proxy_of(db::ReadTx& tx, VoteId vote, AccountId giver) {
    return tx.find<Proxy>(kProxyOf, vote, giver);
}

constexpr db::Query kProxiesHeld{"votes.proxies_held", R"sql(
    SELECT giver, holder FROM votes_proxy WHERE vote_id = $1 AND holder = $2 ORDER BY giver
)sql"};

std::vector<Proxy> proxies_held(db::ReadTx& tx, VoteId vote, AccountId holder) {
    return tx.all<Proxy>(kProxiesHeld, vote, holder);
}

constexpr db::Query kListProxies{"votes.list_proxies", R"sql(
    SELECT giver, holder FROM votes_proxy
    WHERE vote_id = $1 AND giver > $2 AND giver <= $3 ORDER BY giver
)sql"};

std::vector<Proxy> list_proxies(db::ReadTx& tx, VoteId vote, AccountId after, AccountId last) {
    return tx.all<Proxy>(kListProxies, vote, after, last);
}

}  // namespace agora::votes
