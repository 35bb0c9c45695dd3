#pragma once

#include "agora/calls/call.hpp"
#include "agora/notices/notice.hpp"

namespace agora::calls {

/// Who buys, by the codes of the notice and by the buyers' names: older notices have one code for
/// regions and towns together, others have none. `of_source`: where the notice is silent.
BuyerType buyer_type_of(const notices::Notice& notice, BuyerType of_source);

}  // namespace agora::calls
