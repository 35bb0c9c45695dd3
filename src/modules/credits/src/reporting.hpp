#pragma once

#include "agora/credits/supply.hpp"
#include "note_store.hpp"
#include "seller_store.hpp"

#include <array>
#include <map>
#include <vector>

namespace agora::web {
struct Services;
}

// What directive (EU) 2021/514 asks of who runs a platform, while `credits.dac7` says "reports".
namespace agora::credits {

/// What somebody got for what they supplied.
struct Sum {
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::int64_t value_cents = 0;  ///< in euro, as far as it is known

    Sum& operator+=(const Sum& more);
};

struct Quarter {
    Sum paid = {};
    Sum barter = {};
    Sum credits = {};

    Sum& of(Way way);
    Sum whole() const;
};
using Quarters = std::array<Quarter, 4>;
Sum whole_of(const Quarters& quarters);

/// What each member supplied in a year, by quarters: paid, in barter and for credits. What was corrected did not take
/// place.
std::map<AccountId, Quarters> sold_in(const web::Services& services, db::ReadTx& tx, int year);
Quarters sold_by(const web::Services& services, db::ReadTx& tx, AccountId account, int year);

/// The report of a year has to be made by then.
Date due_of(int year);

/// Somebody took out the file.
struct SellersReported {
    static constexpr std::string_view kName = "credits.sellers_reported";
    std::int64_t year = 0;
};
AGORA_FIELDS(SellersReported, year)

}  // namespace agora::credits
