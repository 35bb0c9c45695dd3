#include "reporting.hpp"

#include "agora/ledger/receipt.hpp"
#include "agora/locale/year.hpp"
#include "agora/web/services.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

constexpr int kMonthsOfQuarter = 3;

void add(const Supply& supply, Quarters& quarters) {
    const int quarter = (supply.on.month - 1) / kMonthsOfQuarter;
    quarters.at(static_cast<std::size_t>(quarter)).of(supply.way) +=
        {.activities = 1, .credits = supply.credits, .value_cents = supply.value_cents};
}

/// A ring is a barter of which the ledger evens out the differences.
Supply supply_of(const ledger::Receipt& receipt, const std::map<TransferId, std::int64_t>& values) {
    const auto value = values.find(receipt.transfer_id);
    return {.seller = receipt.member,
            .on = locale::local_date(receipt.at, {}),
            .way = receipt.purpose == ledger::Purpose::ring ? Way::barter : Way::credits,
            .credits = receipt.amount,
            .value_cents = value == values.end() ? 0 : value->second};
}

/// What went through no ledger; `seller`: of this one only.
std::vector<Supply> elsewhere(const web::Services& services, db::ReadTx& tx, int year,
                              AccountId seller) {
    std::vector<Supply> supplies;
    for (const auto& list : services.state<Supplies>().all()) {
        for (Supply& supply : list(tx, year, seller)) supplies.push_back(std::move(supply));
    }
    return supplies;
}

/// Values of these transfers, whose numbers are in the order of time.
std::map<TransferId, std::int64_t> values_of(db::ReadTx& tx,
                                             const std::vector<ledger::Receipt>& receipts) {
    if (receipts.empty()) return {};
    const auto [first, last] =
        std::ranges::minmax_element(receipts, {}, &ledger::Receipt::transfer_id);
    return list_values(tx, first->transfer_id, last->transfer_id);
}

}  // namespace

Sum& Sum::operator+=(const Sum& more) {
    activities += more.activities;
    credits += more.credits;
    value_cents += more.value_cents;
    return *this;
}

Sum& Quarter::of(Way way) {
    if (way == Way::paid) return paid;
    return way == Way::barter ? barter : credits;
}

Sum Quarter::whole() const {
    Sum sum = paid;
    sum += barter;
    sum += credits;
    return sum;
}

Sum whole_of(const Quarters& quarters) {
    Sum sum;
    for (const Quarter& quarter : quarters) sum += quarter.whole();
    return sum;
}

Date due_of(int year) {
    return {year + 1, 1, 31};
}

std::map<AccountId, Quarters> sold_in(const web::Services& services, db::ReadTx& tx, int year) {
    std::map<AccountId, Quarters> sold;
    const auto receipts =
        ledger::list_receipts(tx, locale::start_of_year(year), locale::start_of_year(year + 1));
    const auto values = values_of(tx, receipts);
    for (const ledger::Receipt& receipt : receipts) {
        add(supply_of(receipt, values), sold[receipt.member]);
    }
    for (const Supply& supply : elsewhere(services, tx, year, {})) {
        add(supply, sold[supply.seller]);
    }
    return sold;
}

Quarters sold_by(const web::Services& services, db::ReadTx& tx, AccountId account, int year) {
    Quarters quarters = {};
    const auto values = list_values_by(tx, account);
    for (const ledger::Receipt& receipt : ledger::list_receipts_of(
             tx, account, locale::start_of_year(year), locale::start_of_year(year + 1))) {
        add(supply_of(receipt, values), quarters);
    }
    for (const Supply& supply : elsewhere(services, tx, year, account)) add(supply, quarters);
    return quarters;
}

}  // namespace agora::credits
