#pragma once

#include "acting.hpp"
#include "sight.hpp"

// What becomes of wishes, by who keeps them. Each act is a step that stays; supporters are told.
namespace agora::wishes {

/// Declining needs a reason. `seen`: how many steps there were when the writer began.
Result<Done> set_status(const Acting& acting, const access::Actor& actor, Wish wish, Status status,
                        std::string reason, std::int64_t seen);
/// A duplicate goes on in another wish, with its supporters; it stays to be read.
Result<Done> merge(const Acting& acting, const access::Actor& actor, Wish wish, std::int64_t into);

}  // namespace agora::wishes
