#include "agora/base/assert.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/jobs/queue.hpp"
#include "ballot_store.hpp"
#include "code.hpp"
#include "roll_store.hpp"
#include "sight.hpp"
#include "work.hpp"

namespace agora::votes {

VoteId put_whole_vote(db::WriteTx& tx, const WholeVote& whole) {
    Vote vote = whole.vote;
    vote.vote_id = tx.new_id<VoteId>();
    vote.members = std::ssize(whole.roll);
    vote.voted = std::ssize(whole.ballots);
    insert_vote(tx, vote);
    for (const Words& words : whole.words) put_words(tx, vote.vote_id, words);
    for (const Voter& voter : whole.roll) insert_voter(tx, vote.vote_id, voter);
    if (vote.state == State::announced) {
        jobs::enqueue(tx, CloseVote{vote.vote_id}, {.run_at = vote.closes_at});
        return vote.vote_id;
    }
    AGORA_ASSERT(vote.state == State::counted);
    std::vector<Ballot> ballots = whole.ballots;
    for (Ballot& ballot : ballots) {
        if (ballot.code.empty()) ballot.code = new_code();
    }
    insert_ballots(tx, vote.vote_id, ballots);
    const Published published = published_of(tx, vote, std::move(ballots));
    vote.result = fields::to_json(count(published));
    vote.digest = published.digest;
    put_result(tx, vote);
    return vote.vote_id;
}

}  // namespace agora::votes
