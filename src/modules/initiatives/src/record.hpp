#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/initiatives/initiative.hpp"

namespace agora::initiatives {

/// Anybody records one, or a change of the one with this number; it waits for an editor. Refused at its
/// field. Gives the draft.
Result<EntryId> record(const Acting& acting, Entry entry, Date today);
/// Whoever recorded it takes it back.
Result<Done> withdraw(const Acting& acting, EntryId draft);

/// What is wrong with the facts, at its field.
std::optional<Refusal> fault_of(db::ReadTx& tx, const Entry& entry, Date today);

}  // namespace agora::initiatives
