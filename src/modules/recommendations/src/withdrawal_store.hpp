#pragma once

#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::recommendations {

/// That an act was recorded by mistake, and why.
struct Withdrawal {
    ActId act_id = {};
    std::string language = {};
    std::string reason = {};
    AccountId withdrawn_by = {};  ///< zero: the account is erased
    Instant withdrawn_at = {};
    AccountId told_until = {};  ///< followers up to this number were told
};
AGORA_FIELDS(Withdrawal, act_id, language, reason, withdrawn_by, withdrawn_at, told_until)

void insert_withdrawal(db::WriteTx& tx, const Withdrawal& withdrawal);
void set_withdrawal_told(db::WriteTx& tx, ActId act, AccountId until);
std::optional<Withdrawal> find_withdrawal(db::ReadTx& tx, ActId act);
/// Of all acts of one recommendation.
std::vector<Withdrawal> list_withdrawals_of(db::ReadTx& tx, RecommendationId item);

}  // namespace agora::recommendations
