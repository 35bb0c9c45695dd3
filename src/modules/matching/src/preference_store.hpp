#pragma once

#include "agora/db/transaction.hpp"
#include "preference.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace agora::matching {

std::optional<Preference> find_preference(db::ReadTx& tx, AccountId account);
void put_preference(db::WriteTx& tx, const Preference& preference);
/// Who switched matching off.
std::vector<AccountId> list_off(db::ReadTx& tx);
/// Who wants to be told so often and was told last before then, in order of number after one.
std::vector<Preference> list_due(db::ReadTx& tx, Frequency frequency, Instant before,
                                 AccountId after, std::int64_t most);

std::vector<TermId> list_muted(db::ReadTx& tx, AccountId account);
void replace_muted(db::WriteTx& tx, AccountId account, const std::vector<TermId>& skills);
struct MuteRow {
    AccountId account_id = {};
    TermId skill_id = {};
};
AGORA_FIELDS(MuteRow, account_id, skill_id)
std::vector<MuteRow> list_all_muted(db::ReadTx& tx);

}  // namespace agora::matching
