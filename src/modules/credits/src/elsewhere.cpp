#include "elsewhere.hpp"

#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "dispute.hpp"
#include "parties.hpp"
#include "permissions.hpp"
#include "reporting.hpp"

namespace agora::credits {
namespace {

constexpr std::size_t kMostLines = 2;

bool waits_for(const ledger::Transfer& transfer, LedgerAccountId account) {
    const bool is_payer = transfer.payer == account;
    return is_payer == (transfer.proposed_by == ledger::Side::payee);
}

void add_waiting(const web::Call& call, db::ReadTx& tx, const Party& party,
                 std::vector<web::TodayLine>& lines) {
    const auto account = ledger::find_account_of(tx, party.holder, party.owner);
    if (!account) return;
    Sides sides(call, tx);
    for (const ledger::Transfer& transfer : ledger::list_pending_of(tx, account->account_id)) {
        if (lines.size() >= kMostLines) return;
        if (!waits_for(transfer, account->account_id)) continue;
        const bool pays = transfer.payer == account->account_id;
        const std::string who = sides.of(pays ? transfer.payee : transfer.payer).label;
        const std::string amount = credits_text(call.services, call.language, transfer.amount);
        lines.push_back(
            {.rank = 1,
             .text = call.say({pays ? tr("{who} asks for {amount} and waits for your yes")
                                    : tr("{who} wants to pay {amount} and waits for your yes"),
                               {{"who", who}, {"amount", amount}}}),
             .reason = party.holder == ledger::Holder::group
                           ? call.say(tr("because you animate the group"))
                           : call.say(tr("because credits move only with your yes")),
             .act = call.say(tr("Answer")),
             .path = "/credits/transfers/" + to_string(transfer.transfer_id)});
    }
}

/// In January, to whoever makes the report.
void add_report(const web::Call& call, std::vector<web::TodayLine>& lines) {
    const Date today = web::today_of(call);
    if (today.month != 1 || !call.actor.may(kReport) || !asks_value(call.services)) return;
    lines.push_back(
        {.rank = 4,
         .text = call.say({tr("The report to the tax office is due by {due}"),
                           {{"due", locale::date(call.language, due_of(today.year - 1))}}}),
         .reason = call.say(tr("because you make the report")),
         .act = call.say(tr("Look at it")),
         .path = "/credits/reporting"});
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    std::vector<web::TodayLine> lines;
    if (!call.actor.is_member()) return lines;
    call.read([&](db::ReadTx& tx) {
        lines.clear();
        add_waiting(call, tx, {ledger::Holder::member, call.actor.account.value()}, lines);
        for (const CircleId group : animated_by(tx, call.actor.account, web::today_of(call))) {
            add_waiting(call, tx, {ledger::Holder::group, group.value()}, lines);
        }
        add_report(call, lines);
        if (!is_settler(call.actor) || ledger::list_disputed(tx).empty()) return;
        lines.push_back({.rank = 6,
                         .text = call.say(tr("A payment in credits is in dispute")),
                         .reason = call.say(tr("because you settle disputes")),
                         .act = call.say(tr("Look at it")),
                         .path = "/credits/desk"});
    });
    return lines;
}

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    const Party party{ledger::Holder::group, circle.circle_id.value()};
    if (!is_inside(tx, call.actor, party)) return {};
    const ledger::Account account = account_or_new(tx, call.services, party);
    return {.anchor = "credits",
            .heading = call.say(tr("Credits")),
            .lines = {{.url = call.link("/credits/groups/" + circle.slug),
                       .title = credits_text(call.services, call.language, account.balance),
                       .lang = std::string{code(call.language)},
                       .about = call.say(tr("Balance"))}}};
}

}  // namespace agora::credits
