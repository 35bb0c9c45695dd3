#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::ledger {

using access::AccountId;
using LedgerAccountId = Id<struct LedgerAccountTag>;

/// Whose balance it is: a member's, a group's, or the cooperative's common pot (owner 0, one).
enum class Holder { member, group, common };
AGORA_ENUM(Holder, member, group, common)

/// closed: its holder left; nothing goes in or out, the balance stays in the sum.
enum class AccountState { open, frozen, closed };
AGORA_ENUM(AccountState, open, frozen, closed)

/// Amounts are whole credits. Of an open account, always: lowest <= balance - held_out and
/// balance + held_in <= highest; the database refuses anything else by itself.
struct Account {
    LedgerAccountId account_id = {};
    Holder holder = Holder::member;
    std::int64_t owner_id = 0;  ///< the member's or group's number; 0: the common pot, or who left
    AccountState state = AccountState::open;
    std::int64_t lowest = 0;    ///< at most 0
    std::int64_t highest = 0;   ///< at least 0
    std::int64_t balance = 0;   ///< the sum of its entries
    std::int64_t held_out = 0;  ///< confirmed by its holder, waits for the other side
    std::int64_t held_in = 0;   ///< likewise, to come
    std::int64_t entries = 0;
    Instant opened_at = {};
    Instant moved_at = {};  ///< of the last entry; zero: none

    std::int64_t can_spend() const { return balance - held_out - lowest; }
    std::int64_t can_receive() const { return highest - balance - held_in; }
};
AGORA_FIELDS(Account, account_id, holder, owner_id, state, lowest, highest, balance, held_out,
             held_in, entries, opened_at, moved_at)

std::optional<Account> find_account(db::ReadTx& tx, LedgerAccountId id);
std::optional<Account> find_account_of(db::ReadTx& tx, Holder holder, std::int64_t owner);
/// Closed ones among them; for a page of figures, not for a request of many.
std::vector<Account> list_accounts(db::ReadTx& tx);
/// Of all groups, in one query.
std::vector<Account> list_accounts_of_groups(db::ReadTx& tx);

/// When there is none yet; else gives the one that is there, as it is. Who left (owner 0) has none: a closed account
/// without number, between which and any other nothing moves.
struct Opening {
    Holder holder = Holder::member;
    std::int64_t owner = 0;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    Instant at = {};
};
Account open_account(db::WriteTx& tx, const Opening& opening);
/// With the limits of the settings `ledger.lowest` and `ledger.highest`.
Account account_for(db::WriteTx& tx, const web::Services& services, Holder holder,
                    std::int64_t owner, Instant at);

/// How near an account is to where it stops: within the last fifth of a limit, or at it.
enum class Nearness { clear, near_lowest, at_lowest, near_highest, at_highest };
AGORA_ENUM(Nearness, clear, near_lowest, at_lowest, near_highest, at_highest)
Nearness nearness(const Account& account);

}  // namespace agora::ledger
