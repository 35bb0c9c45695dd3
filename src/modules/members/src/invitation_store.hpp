#pragma once

#include "agora/members/profile.hpp"

#include <optional>
#include <vector>

namespace agora::members {

/// Imported people after that number who got no invitation, in order.
std::vector<AccountId> list_not_invited(db::ReadTx& tx, AccountId after, std::int64_t limit);

struct InvitedRow {
    AccountId account_id;
    std::optional<Instant> invited_at;  ///< the last of their lines that was
};
AGORA_FIELDS(InvitedRow, account_id, invited_at)

/// Imported people after the first number up to the last, in order.
std::vector<InvitedRow> invited_between(db::ReadTx& tx, AccountId after, AccountId last);
std::optional<InvitedRow> find_invited_row(db::ReadTx& tx, AccountId account);
/// People who were invited and are still there.
std::int64_t count_invited(db::ReadTx& tx);
/// Lines of people who left, or did not answer.
std::int64_t count_left(db::ReadTx& tx);

void update_invited(db::WriteTx& tx, AccountId account, Instant at);
/// A later import brings this person back as somebody new.
void delete_keys_of(db::WriteTx& tx, AccountId account);

}  // namespace agora::members
