#pragma once

#include "filter_store.hpp"

#include <vector>

// Members of a group who chose to hear of what fits a filter of the group; its animators hear of it anyhow.
namespace agora::calls {

struct Hearer {
    FilterId filter_id = {};
    AccountId account_id = {};
    Instant since = {};
    std::int64_t turn = 0;  ///< the last change before they chose
};
AGORA_FIELDS(Hearer, filter_id, account_id, since, turn)

/// False when they hear of it already.
bool insert_hearer(db::WriteTx& tx, const Hearer& hearer);
/// False when they didn't hear of it.
bool delete_hearer(db::WriteTx& tx, FilterId filter, AccountId account);
void delete_hearers(db::WriteTx& tx, FilterId filter);
/// The filters of which somebody hears.
std::vector<FilterId> list_heard(db::ReadTx& tx, AccountId account);
/// Who chose it before that change, behind `after`.
std::vector<AccountId> list_hearers_after(db::ReadTx& tx, FilterId filter, std::int64_t turn,
                                          AccountId after, std::int64_t most);

}  // namespace agora::calls
