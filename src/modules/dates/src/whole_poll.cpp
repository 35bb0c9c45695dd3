#include "poll_store.hpp"

namespace agora::dates {

PollId put_whole_poll(db::WriteTx& tx, const WholePoll& whole) {
    Poll poll = whole.poll;
    poll.poll_id = tx.new_id<PollId>();
    insert_poll(tx, poll);
    for (const Slot& slot : whole.slots) insert_slot(tx, poll.poll_id, slot);
    for (const Vote& vote : whole.votes) put_vote(tx, poll.poll_id, vote);
    return poll.poll_id;
}

}  // namespace agora::dates
