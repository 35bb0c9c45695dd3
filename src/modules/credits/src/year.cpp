#include "year.hpp"

#include "agora/locale/formats.hpp"
#include "entry_view.hpp"
#include "labels.hpp"
#include "parties.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

constexpr std::size_t kAtOnce = 500;

/// Of one year, the oldest first.
std::vector<ledger::Entry> entries_in(db::ReadTx& tx, ledger::LedgerAccountId account, int year) {
    std::vector<ledger::Entry> found;
    std::int64_t before = 0;
    for (;;) {
        const auto some = ledger::list_entries(tx, account, before, kAtOnce);
        for (const ledger::Entry& entry : some) {
            const int of = locale::local_date(entry.at, {}).year;
            if (of == year) found.push_back(entry);
            if (of < year) {
                std::ranges::reverse(found);
                return found;
            }
        }
        if (some.size() < kAtOnce) break;
        before = some.back().place;
    }
    std::ranges::reverse(found);
    return found;
}

StatementLine line_of(const web::Call& call, db::ReadTx& tx, Sides& sides,
                      const ledger::Entry& entry) {
    StatementLine line{.on = locale::local_date(entry.at, {}),
                       .way = call.say(tr("credits")),
                       .given = entry.amount > 0,
                       .credits = entry.amount};
    const std::string url = call.link("/credits/transfers/" + to_string(entry.transfer_id));
    const auto transfer = ledger::find_transfer(tx, entry.transfer_id);
    const auto note = find_note(tx, entry.transfer_id);
    line.what = {url, words_of(note)};
    if (note) line.lang = note->language;
    if (!transfer) return line;
    if (line.what.label.empty()) {
        line.what.label = call.say(label_of(transfer->category));
        line.lang = code(call.language);
    }
    if (transfer->corrects) {
        line.what.label = call.say(tr("a correction"));
        line.lang = code(call.language);
        line.given = false;
    }
    if (transfer->purpose == ledger::Purpose::ring) {
        line.way = call.say(tr("barter, evened out in credits"));
    }
    line.with = sides.of(entry.amount > 0 ? transfer->payer : transfer->payee).label;
    if (note && line.given) {
        line.nature = note->nature;
        line.value_cents = note->value_cents;
    }
    return line;
}

}  // namespace

std::vector<StatementLine> own_lines(const web::Call& call, db::ReadTx& tx, int year) {
    const auto account =
        ledger::find_account_of(tx, ledger::Holder::member, call.actor.account.value());
    if (!account) return {};
    Sides sides(call, tx);
    std::vector<StatementLine> lines;
    for (const ledger::Entry& entry : entries_in(tx, account->account_id, year)) {
        lines.push_back(line_of(call, tx, sides, entry));
    }
    return lines;
}

std::vector<StatementLine> all_lines(web::Call& call, db::ReadTx& tx, int year) {
    std::vector<StatementLine> lines = own_lines(call, tx, year);
    for (const auto& part : call.services.state<StatementParts>().all()) {
        for (StatementLine& line : part(call, tx, year)) lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, &StatementLine::on);
    return lines;
}

}  // namespace agora::credits
