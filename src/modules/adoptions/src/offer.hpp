#pragma once

#include "sight.hpp"

#include <string>
#include <vector>

// What members propose, and what editors say that members can do.
namespace agora::adoptions {

/// A member thinks that members can carry it out; the editors are told on Today.
struct Proposal {
    std::int64_t hours = 0;
    std::int64_t people = 0;
    std::string language = {};
    std::string words = {};
};
Result<Done> propose(const Acting& acting, const Seen& seen, const Proposal& proposal);

struct Terms {
    std::int64_t hours = 0;
    std::int64_t people = 0;
    std::vector<OfferWords> words = {};  ///< an empty text takes that language away
};
/// An editor says that members can do it, or changes what it takes; who proposed it is told.
Result<Done> open_offer(const Acting& acting, const Seen& seen, const Terms& terms);
/// Of a proposal; who proposed it reads the reason.
Result<Done> decline(const Acting& acting, const Seen& seen, const std::string& reason);
/// While no group does it.
Result<Done> withdraw(const Acting& acting, const Seen& seen);

/// "I would do this", of twenty that are free at most; whoever said so before is told.
Result<Done> say_interest(const Acting& acting, const Seen& seen);
Result<Done> end_interest(const Acting& acting, const Seen& seen);

}  // namespace agora::adoptions
