#pragma once

#include "agora/circles/circle.hpp"
#include "circle_store.hpp"

#include <vector>

namespace agora::circles {

struct Request {
    CircleId circle_id;
    AccountId account_id;
    std::string words;  ///< why; empty when nothing was said
    std::int64_t charter_version = 0;
    bool shown = false;
    Instant requested_at;
};
AGORA_FIELDS(Request, circle_id, account_id, words, charter_version, shown, requested_at)

/// What the person would be once let in; in since the request.
Membership as_membership(const Request& request);

/// False when the account is in already.
bool insert_member(db::WriteTx& tx, const Membership& membership);
void update_member(db::WriteTx& tx, const Membership& membership);
/// False when the account was not in.
bool delete_member(db::WriteTx& tx, CircleId circle, AccountId account);
/// Whom a list names: those who agreed and the animators, or everybody.
enum class Whom { shown, everybody };
/// Animators first, then in the order of joining.
std::vector<Membership> list_members(db::ReadTx& tx, CircleId circle, Whom whom, std::int64_t first,
                                     std::int64_t most);
std::int64_t count_shown_of(db::ReadTx& tx, CircleId circle);
std::vector<AccountId> list_accounts(db::ReadTx& tx, CircleId circle);
std::vector<Counted> count_members(db::ReadTx& tx);
std::int64_t count_members_of(db::ReadTx& tx, CircleId circle);

bool insert_interest(db::WriteTx& tx, CircleId circle, AccountId account, Instant now);
bool delete_interest(db::WriteTx& tx, CircleId circle, AccountId account);
bool has_interest(db::ReadTx& tx, CircleId circle, AccountId account);
std::vector<Counted> count_interest(db::ReadTx& tx);
std::int64_t count_interest_of(db::ReadTx& tx, CircleId circle);
std::vector<AccountId> list_interested(db::ReadTx& tx, CircleId circle);
void delete_all_interest(db::WriteTx& tx, CircleId circle);

bool insert_request(db::WriteTx& tx, const Request& request);
bool delete_request(db::WriteTx& tx, CircleId circle, AccountId account);
std::optional<Request> find_request(db::ReadTx& tx, CircleId circle, AccountId account);
/// The oldest first.
std::vector<Request> list_requests(db::ReadTx& tx, CircleId circle);

}  // namespace agora::circles
