#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::accounts {

/// What modules still have to say to others before everything of an account goes, in the same transaction:
/// services.state<Leaving>(), filled at the start.
class Leaving {
 public:
    using Step = void (*)(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                          access::AccountId account);

    void add(Step step) { steps_.push_back(step); }
    const std::vector<Step>& all() const { return steps_; }

 private:
    std::vector<Step> steps_;
};

}  // namespace agora::accounts
