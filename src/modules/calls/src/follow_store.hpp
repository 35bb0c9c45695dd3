#pragma once

#include "agora/calls/call.hpp"

namespace agora::calls {

struct Follow {
    CallId call_id = {};
    AccountId account_id = {};
    Instant since = {};
    std::int64_t reminded = 0;  ///< days before the deadline of which they were told; 0: not yet
};
AGORA_FIELDS(Follow, call_id, account_id, since, reminded)

void insert_follow(db::WriteTx& tx, const Follow& follow);
void delete_follow(db::WriteTx& tx, CallId call, AccountId account);
bool follows(db::ReadTx& tx, CallId call, AccountId account);
std::int64_t count_followers(db::ReadTx& tx, CallId call);
/// The newest first.
std::vector<CallId> list_followed(db::ReadTx& tx, AccountId account);
/// In order of number, after one, who followed at that moment.
std::vector<AccountId> list_followers_after(db::ReadTx& tx, CallId call, AccountId after,
                                            Instant at, std::int64_t most);
/// Calls that close in this span and who follows them, of whom this reminder did not go yet.
struct Closing {
    Instant from = {};
    Instant until = {};
    std::int64_t days = 0;
    std::int64_t most = 0;
};
std::vector<Follow> list_unreminded(db::ReadTx& tx, const Closing& closing);
void set_reminded(db::WriteTx& tx, const Follow& follow, std::int64_t days);
/// The deadline moved: who was reminded is reminded again.
void start_reminding_again(db::WriteTx& tx, CallId call);
/// The first that this account follows and that closes in the span.
std::optional<CallId> find_closing(db::ReadTx& tx, AccountId account, Instant from, Instant until);

/// The secret address of a member's deadlines.
struct Feed {
    AccountId account_id = {};
    std::int64_t generation = 0;  ///< a new one ends the old address
    bool is_open = false;
    Instant made_at = {};
};
AGORA_FIELDS(Feed, account_id, generation, is_open, made_at)

void put_feed(db::WriteTx& tx, const Feed& feed);
std::optional<Feed> find_feed(db::ReadTx& tx, AccountId account);

}  // namespace agora::calls
