#pragma once

#include "agora/base/date.hpp"
#include "agora/forum/thread.hpp"

#include <vector>

namespace agora::forum {

struct Poll {
    ThreadId thread_id = {};
    std::string question = {};
    bool several = false;  ///< more than one answer can be chosen
    Date until = {};       ///< the last day
    Instant made_at = {};
};
AGORA_FIELDS(Poll, thread_id, question, several, until, made_at)

struct PollOption {
    std::int64_t number = 0;
    std::string words = {};
    std::int64_t votes = 0;
};
AGORA_FIELDS(PollOption, number, words, votes)

/// False when the thread has one.
bool insert_poll(db::WriteTx& tx, const Poll& poll);
void insert_poll_option(db::WriteTx& tx, ThreadId thread, std::int64_t number,
                        std::string_view words);
std::optional<Poll> find_poll(db::ReadTx& tx, ThreadId thread);
std::vector<PollOption> list_poll_options(db::ReadTx& tx, ThreadId thread);
std::int64_t count_voters(db::ReadTx& tx, ThreadId thread);
std::vector<std::int64_t> list_own_votes(db::ReadTx& tx, ThreadId thread, AccountId account);
void put_vote(db::WriteTx& tx, ThreadId thread, AccountId account, std::int64_t number);
void delete_votes(db::WriteTx& tx, ThreadId thread, AccountId account);
/// Whether a poll had its last day then.
bool ends_poll_on(db::ReadTx& tx, Date day);

}  // namespace agora::forum
