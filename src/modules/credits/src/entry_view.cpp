#include "entry_view.hpp"

#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "agora/tabular/writer.hpp"
#include "labels.hpp"

#include <algorithm>
#include <array>

namespace agora::credits {

using ledger::Entry;
using ledger::Transfer;

namespace {

constexpr std::size_t kPageSize = 20;
constexpr std::size_t kAtOnce = 500;

std::string path_of(TransferId transfer) {
    return "/credits/transfers/" + to_string(transfer);
}

std::string signed_text(const web::Call& call, std::int64_t amount) {
    return (amount > 0 ? "+" : "") + locale::number(call.language, amount);
}

EntryLine line_of(const web::Call& call, db::ReadTx& tx, Sides& sides, const Entry& entry) {
    EntryLine line{.place = entry.place,
                   .url = call.link(path_of(entry.transfer_id)),
                   .amount = entry.amount,
                   .shown = signed_text(call, entry.amount),
                   .paid = entry.amount < 0,
                   .balance = locale::number(call.language, entry.balance),
                   .at = entry.at};
    const auto transfer = ledger::find_transfer(tx, entry.transfer_id);
    if (!transfer) return line;
    line.other = sides.of(line.paid ? transfer->payee : transfer->payer);
    line.category_label = call.say(label_of(transfer->category));
    line.corrects = bool(transfer->corrects);
    if (transfer->state != ledger::TransferState::posted) {
        line.state_label = call.say(label_of(transfer->state));
    }
    const auto note = find_note(tx, entry.transfer_id);
    line.words = words_of(note);
    if (note) line.lang = note->language;
    return line;
}

void meet_others(db::ReadTx& tx, Sides& sides, const std::vector<Entry>& entries) {
    std::vector<LedgerAccountId> others;
    for (const Entry& entry : entries) {
        const auto transfer = ledger::find_transfer(tx, entry.transfer_id);
        if (transfer) others.push_back(entry.amount < 0 ? transfer->payee : transfer->payer);
    }
    sides.meet(others);
}

struct Sums {
    std::int64_t received = 0;
    std::int64_t paid = 0;
};

void close_month(const web::Call& call, const Sums& sums, Month& month) {
    month.received = credits_text(call.services, call.language, sums.received);
    month.paid = credits_text(call.services, call.language, sums.paid);
}

}  // namespace

std::string words_of(const std::optional<Note>& note) {
    return note && note->moderation == web::Moderation::none ? note->words : std::string{};
}

Statement statement_of(const web::Call& call, db::ReadTx& tx, Sides& sides,
                       const ledger::Account& account, std::string_view address) {
    Statement statement;
    if (!account.account_id) return statement;
    const std::int64_t before = parse_positive(call.query("before")).value_or(0);
    auto entries = ledger::list_entries(tx, account.account_id, before, kPageSize + 1);
    const bool more = entries.size() > kPageSize;
    if (more) entries.resize(kPageSize);
    meet_others(tx, sides, entries);
    Sums sums;
    std::string last;
    for (const Entry& entry : entries) {
        const Date day = locale::local_date(entry.at, {});
        const std::string month = to_string(day).substr(0, 7);
        if (month != last) {
            if (!last.empty()) close_month(call, sums, statement.months.back());
            statement.months.push_back(
                {.heading = locale::date(call.language, day, locale::DateStyle::month),
                 .anchor = "month-" + month});
            sums = {};
            last = month;
        }
        (entry.amount > 0 ? sums.received : sums.paid) += std::abs(entry.amount);
        statement.months.back().lines.push_back(line_of(call, tx, sides, entry));
    }
    if (!statement.months.empty()) close_month(call, sums, statement.months.back());
    if (more) {
        statement.older = std::string{address} + "?before=" + std::to_string(entries.back().place);
    }
    return statement;
}

std::vector<PendingLine> pending_of(const web::Call& call, db::ReadTx& tx, Sides& sides,
                                    const ledger::Account& account) {
    std::vector<PendingLine> lines;
    if (!account.account_id) return lines;
    for (const Transfer& transfer : ledger::list_pending_of(tx, account.account_id)) {
        const bool receives = transfer.payee == account.account_id;
        const auto note = find_note(tx, transfer.transfer_id);
        const bool began = (transfer.proposed_by == ledger::Side::payee) == receives;
        lines.push_back({.url = call.link(path_of(transfer.transfer_id)),
                         .amount = credits_text(call.services, call.language, transfer.amount),
                         .other = sides.of(receives ? transfer.payer : transfer.payee),
                         .words = words_of(note),
                         .lang = note ? note->language : std::string{},
                         .receives = receives,
                         .asked = !began,
                         .proposed_at = transfer.proposed_at});
    }
    std::ranges::stable_partition(lines, &PendingLine::asked);
    return lines;
}

std::string entries_csv(const web::Call& call, db::ReadTx& tx, Sides& sides,
                        const ledger::Account& account) {
    std::vector<Entry> all;
    std::int64_t before = 0;
    while (account.account_id) {
        const auto some = ledger::list_entries(tx, account.account_id, before, kAtOnce);
        all.insert(all.end(), some.begin(), some.end());
        if (some.size() < kAtOnce) break;
        before = some.back().place;
    }
    meet_others(tx, sides, all);
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view piece) { bytes += piece; });
    writer.row(std::array<tabular::Cell, 7>{
        call.say(tr("Day")), call.say(tr("With whom")), call.say(tr("For what")),
        call.say(tr("Kind")), call.say(tr("Credits")), call.say(tr("Balance after it")),
        call.say(tr("State"))});
    for (const Entry& entry : std::vector<Entry>(all.rbegin(), all.rend())) {
        const EntryLine line = line_of(call, tx, sides, entry);
        writer.row(std::array<tabular::Cell, 7>{to_string(locale::local_date(entry.at, {})),
                                                line.other.label, line.words, line.category_label,
                                                entry.amount, entry.balance, line.state_label});
    }
    return bytes;
}

}  // namespace agora::credits
