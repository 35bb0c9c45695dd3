#include "ballot_store.hpp"

#include "code.hpp"

#include <algorithm>
#include <map>

namespace agora::votes {

constexpr db::Query kPutBox{"votes.put_box", R"sql(
    INSERT INTO votes_box (vote_id, account_id, sealed) VALUES ($1, $2, $3)
    ON CONFLICT (vote_id, account_id) DO UPDATE SET sealed = excluded.sealed
)sql"};

void put_box(db::WriteTx& tx, VoteId vote, AccountId voter, const std::string& sealed) {
    tx.run(kPutBox, vote, voter, sealed);
}

constexpr db::Query kListBoxes{"votes.list_boxes", R"sql(
    SELECT votes_voter.college AS college, votes_box.sealed AS sealed
    FROM votes_box
    JOIN votes_voter ON votes_voter.vote_id = votes_box.vote_id
                    AND votes_voter.account_id = votes_box.account_id
    WHERE votes_box.vote_id = $1
)sql"};

constexpr db::Query kDeleteBoxes{"votes.delete_boxes", R"sql(
    DELETE FROM votes_box WHERE vote_id = $1
)sql"};

constexpr db::Query kInsertUrn{"votes.insert_urn", R"sql(
    INSERT INTO votes_urn (vote_id, name, college, sealed) VALUES ($1, $2, $3, $4)
)sql"};

void strip_boxes(db::WriteTx& tx, VoteId vote) {
    std::map<std::string, Box> renamed;
    tx.each<Box>(
        kListBoxes, [&](Box box) { renamed.emplace(new_code(), std::move(box)); }, vote);
    tx.run(kDeleteBoxes, vote);
    for (const auto& [name, box] : renamed) {
        tx.queue(kInsertUrn, vote, name, box.college, box.sealed);
    }
}

constexpr db::Query kListUrn{"votes.list_urn", R"sql(
    SELECT college, sealed FROM votes_urn WHERE vote_id = $1 ORDER BY name
)sql"};

std::vector<Box> list_urn(db::ReadTx& tx, VoteId vote) {
    return tx.all<Box>(kListUrn, vote);
}

constexpr db::Query kEmptyUrn{"votes.empty_urn", R"sql(
    DELETE FROM votes_urn WHERE vote_id = $1
)sql"};

void empty_urn(db::WriteTx& tx, VoteId vote) {
    tx.run(kEmptyUrn, vote);
}

constexpr db::Query kPutVoice{"votes.put_voice", R"sql(
    INSERT INTO votes_voice (vote_id, account_id, code, answer) VALUES ($1, $2, $3, $4)
    ON CONFLICT (vote_id, account_id) DO UPDATE
    SET code = excluded.code, answer = excluded.answer
)sql"};

void put_voice(db::WriteTx& tx, VoteId vote, const Voice& voice) {
    tx.run(kPutVoice, vote, voice.account_id, voice.code, voice.answer);
}

constexpr db::Query kFindVoice{"votes.find_voice", R"sql(
    SELECT account_id, code, answer FROM votes_voice WHERE vote_id = $1 AND account_id = $2
)sql"};

std::optional<Voice> find_voice(db::ReadTx& tx, VoteId vote, AccountId account) {
    return tx.find<Voice>(kFindVoice, vote, account);
}

constexpr db::Query kListVoices{"votes.list_voices", R"sql(
    SELECT account_id, code, answer FROM votes_voice
    WHERE vote_id = $1 AND account_id > $2 AND account_id <= $3 ORDER BY account_id
)sql"};

std::vector<Voice> list_voices(db::ReadTx& tx, VoteId vote, AccountId after, AccountId last) {
    return tx.all<Voice>(kListVoices, vote, after, last);
}

constexpr db::Query kBallotsOfVoices{"votes.ballots_of_voices", R"sql(
    SELECT votes_voice.code AS code, votes_voter.college AS college, votes_voter.shares AS weight,
           votes_voice.answer AS answer
    FROM votes_voice
    JOIN votes_voter ON votes_voter.vote_id = votes_voice.vote_id
                    AND votes_voter.account_id = votes_voice.account_id
    WHERE votes_voice.vote_id = $1
)sql"};

std::vector<Ballot> ballots_of_voices(db::ReadTx& tx, VoteId vote) {
    return tx.all<Ballot>(kBallotsOfVoices, vote);
}

constexpr db::Query kInsertBallot{"votes.insert_ballot", R"sql(
    INSERT INTO votes_ballot (vote_id, code, college, weight, answer) VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_ballots(db::WriteTx& tx, VoteId vote, std::vector<Ballot> ballots) {
    std::ranges::sort(ballots, {}, &Ballot::code);
    for (const Ballot& ballot : ballots) {
        tx.queue(kInsertBallot, vote, ballot.code, ballot.college, ballot.weight, ballot.answer);
    }
}

constexpr db::Query kListBallots{"votes.list_ballots", R"sql(
    SELECT code, college, weight, answer FROM votes_ballot WHERE vote_id = $1 ORDER BY code
)sql"};

std::vector<Ballot> list_ballots(db::ReadTx& tx, VoteId vote) {
    return tx.all<Ballot>(kListBallots, vote);
}

constexpr db::Query kListSomeBallots{"votes.list_some_ballots", R"sql(
    SELECT code, college, weight, answer FROM votes_ballot
    WHERE vote_id = $1 ORDER BY code LIMIT $2 OFFSET $3
)sql"};

std::vector<Ballot> list_ballots(db::ReadTx& tx, VoteId vote, std::int64_t skip,
                                 std::int64_t limit) {
    return tx.all<Ballot>(kListSomeBallots, vote, limit, skip);
}

constexpr db::Query kCountBallots{"votes.count_ballots", R"sql(
    SELECT college, COUNT(*) AS ballots FROM votes_ballot WHERE vote_id = $1 GROUP BY college
)sql"};

std::vector<CollegeCount> count_ballots(db::ReadTx& tx, VoteId vote) {
    return tx.all<CollegeCount>(kCountBallots, vote);
}

}  // namespace agora::votes
