#pragma once

#include "agora/base/date.hpp"
#include "agora/credits/nature.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace agora::credits {

/// Something given or done for something in return: what directive (EU) 2021/514 counts of a seller (SHR-19). A barter
/// is two of them, one of each side.
struct Supply {
    access::AccountId seller = {};
    Date on = {};
    Way way = Way::paid;
    std::int64_t credits = 0;      ///< what was got for it in credits
    std::int64_t value_cents = 0;  ///< and in euro, as far as it is known
};

/// What other modules know of supplies that went through no ledger: services.state<Supplies>(), filled at the start.
/// Those that did are counted already.
class Supplies {
 public:
    /// Of one year; `seller`: of this one only, zero: of everybody who is still a member.
    using List =
        std::function<std::vector<Supply>(db::ReadTx&, int year, access::AccountId seller)>;
    void add(List list) { lists_.push_back(std::move(list)); }
    const std::vector<List>& all() const { return lists_; }

 private:
    std::vector<List> lists_;
};

}  // namespace agora::credits
