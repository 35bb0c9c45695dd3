#include "reporting.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/credits/nature.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/ledger/receipt.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"

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

Instant start_of_year(int year) {
    return locale::instant_of({Date{year, 1, 1}}, locale::TimeZone{});
}

void tell_copy(web::Services& services, db::WriteTx& tx, AccountId to, int year, Instant now) {
    const auto account = accounts::find_account(tx, to);
    if (!account || !claim_copy(tx, to, year, now)) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const Message subject{tr("What the tax office is told of your year {year}"),
                          {{"year", std::to_string(year)}}};
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs.push_back(pen.say(Message{
        tr("The cooperative has to report to the tax office what members were paid, bartered or "
           "got in credits through this site. Your copy stands ready: look whether your own data "
           "are right, before {due}."),
        {{"due", locale::date(account->language, due_of(year))}}}));
    pen.put_button(letter, tr("See the copy"), "/credits/seller");
    pen.put_reason(letter, {tr("You get this mail because the law asks for it."), {}});
    inbox::tell(tx, services,
                {.kind = inbox::Kind::service,
                 .about = "credits copy " + std::to_string(year),
                 .path = "/credits/seller",
                 .sentence = subject},
                std::move(letter), now);
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
    const auto values = list_values(tx);
    for (const ledger::Receipt& receipt :
         ledger::list_receipts(tx, start_of_year(year), start_of_year(year + 1))) {
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
    for (const ledger::Receipt& receipt :
         ledger::list_receipts_of(tx, account, start_of_year(year), start_of_year(year + 1))) {
        add(supply_of(receipt, values), quarters);
    }
    for (const Supply& supply : elsewhere(services, tx, year, account)) add(supply, quarters);
    return quarters;
}

void tell_of_copies(web::Services& services, Instant now) {
    const Date today = locale::local_date(now, {});
    if (!asks_value(services) || today.month != 1) return;
    const int year = today.year - 1;
    const auto sold =
        services.database.read([&](db::ReadTx& tx) { return sold_in(services, tx, year); });
    for (const auto& [seller, quarters] : sold) {
        services.database.write(
            [&](db::WriteTx& tx) { tell_copy(services, tx, seller, year, now); });
    }
}

}  // namespace agora::credits
