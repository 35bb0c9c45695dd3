#pragma once

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

struct Quarter {
    std::int64_t activities = 0;
    std::int64_t credits = 0;      ///< consideration in credits
    std::int64_t value_cents = 0;  ///< as the seller stated it, within the profession
};
using Quarters = std::array<Quarter, 4>;

/// What each member was paid for in a year, by quarters. What was corrected did not take place.
std::map<AccountId, Quarters> sold_in(db::ReadTx& tx, int year);
Quarters sold_by(db::ReadTx& tx, AccountId account, int year);

/// Somebody took out the file.
struct SellersReported {
    static constexpr std::string_view kName = "credits.sellers_reported";
    std::int64_t year = 0;
};
AGORA_FIELDS(SellersReported, year)

/// Tells each seller of the year before, once, that the copy of what is reported stands ready.
void tell_of_copies(web::Services& services, Instant now);

}  // namespace agora::credits
