#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "filter_store.hpp"

namespace agora::calls {

/// Who follows is told of each change, and that the deadline comes near.
Result<Done> follow(const Acting& acting, const access::Actor& actor, const Call& call);
Result<Done> stop_following(const Acting& acting, const access::Actor& actor, const Call& call);

/// What somebody wants to keep; the query is put in its own order.
struct Wanted {
    std::string name = {};
    Frequency frequency = Frequency::daily;
    CircleId circle = {};
    std::string query = {};
};
/// What is there already is not told; `animated`: groups for which the actor may act.
Result<FilterId> keep_filter(const Acting& acting, const access::Actor& actor, const Wanted& wanted,
                             const std::vector<CircleId>& animated);
Result<Done> change_filter(const Acting& acting, Filter filter, const Wanted& wanted);

}  // namespace agora::calls
