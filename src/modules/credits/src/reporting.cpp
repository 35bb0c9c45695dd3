#include "reporting.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/credits/nature.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"

namespace agora::credits {
namespace {

constexpr int kMonthsOfQuarter = 3;
constexpr std::size_t kAtOnce = 500;

void add(const Supply& supply, Quarters& quarters) {
    const int quarter = (supply.on.month - 1) / kMonthsOfQuarter;
    Sum& sum = quarters.at(static_cast<std::size_t>(quarter)).of(supply.way);
    ++sum.activities;
    sum.credits += supply.credits;
    sum.value_cents += supply.value_cents;
}

/// A ring is a barter of which the ledger evens out the differences.
void count(db::ReadTx& tx, const ledger::Entry& entry, int year, Quarters& quarters) {
    Supply supply{.on = locale::local_date(entry.at, {}), .credits = entry.amount};
    if (entry.amount <= 0 || supply.on.year != year) return;
    const auto transfer = ledger::find_transfer(tx, entry.transfer_id);
    if (!transfer || transfer->corrects || transfer->state == ledger::TransferState::corrected) {
        return;
    }
    supply.way = transfer->purpose == ledger::Purpose::ring ? Way::barter : Way::credits;
    const auto note = find_note(tx, entry.transfer_id);
    if (note) supply.value_cents = note->value_cents.value_or(0);
    add(supply, quarters);
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

/// In the cooperative's own time the year begins an hour or two earlier.
Instant before_year(int year) {
    return start_of({year, 1, 1}) - std::chrono::hours{24};
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

Sum& Quarter::of(Way way) {
    if (way == Way::paid) return paid;
    return way == Way::barter ? barter : credits;
}

Sum Quarter::whole() const {
    Sum sum;
    for (const Sum* one : {&paid, &barter, &credits}) {
        sum.activities += one->activities;
        sum.credits += one->credits;
        sum.value_cents += one->value_cents;
    }
    return sum;
}

Sum whole_of(const Quarters& quarters) {
    Sum sum;
    for (const Quarter& quarter : quarters) {
        const Sum one = quarter.whole();
        sum.activities += one.activities;
        sum.credits += one.credits;
        sum.value_cents += one.value_cents;
    }
    return sum;
}

Date due_of(int year) {
    return {year + 1, 1, 31};
}

std::map<AccountId, Quarters> sold_in(const web::Services& services, db::ReadTx& tx, int year) {
    std::map<ledger::LedgerAccountId, AccountId> members;
    for (const ledger::Account& account : ledger::list_accounts(tx)) {
        if (account.holder == ledger::Holder::member && account.owner_id != 0) {
            members[account.account_id] = AccountId{account.owner_id};
        }
    }
    std::map<AccountId, Quarters> sold;
    for (const ledger::Entry& entry : ledger::list_entries_since(tx, before_year(year))) {
        const auto member = members.find(entry.account_id);
        if (member != members.end()) count(tx, entry, year, sold[member->second]);
    }
    for (const Supply& supply : elsewhere(services, tx, year, {})) {
        add(supply, sold[supply.seller]);
    }
    std::erase_if(sold, [](const auto& one) { return whole_of(one.second).activities == 0; });
    return sold;
}

Quarters sold_by(const web::Services& services, db::ReadTx& tx, AccountId account, int year) {
    Quarters quarters = {};
    const auto own = ledger::find_account_of(tx, ledger::Holder::member, account.value());
    std::int64_t before = 0;
    while (own) {
        const auto some = ledger::list_entries(tx, own->account_id, before, kAtOnce);
        for (const ledger::Entry& entry : some) count(tx, entry, year, quarters);
        if (some.size() < kAtOnce || some.back().at < before_year(year)) break;
        before = some.back().place;
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
