#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/initiatives/initiative.hpp"

#include <string_view>

namespace agora::initiatives {

/// An editor lets a draft into the register, or its change into the initiative. Gives the number.
Result<std::int64_t> confirm(const Acting& acting, EntryId draft);
/// The reason is mailed to whoever recorded it, if they have an account.
Result<Done> refuse_draft(const Acting& acting, EntryId draft, std::string_view reason);
/// An editor's own change; refused at its field.
Result<Done> change(const Acting& acting, const Entry& entry, Date today);
Result<Done> remove(const Acting& acting, std::int64_t number);

}  // namespace agora::initiatives
