#include "balance_view.hpp"
#include "dispute.hpp"
#include "entry_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::credits {
namespace {

struct OwnPage {
    BalanceView balance = {};
    std::vector<PendingLine> pending = {};
    Statement statement = {};
    bool begins = false;  ///< nothing ever moved
    bool first = true;    ///< the newest page of the statement
    std::vector<web::Link> links = {};
};
AGORA_FIELDS(OwnPage, balance, pending, statement, begins, first, links)

std::vector<web::Link> links_of(const web::Call& call) {
    const std::string year = std::to_string(web::today_of(call).year);
    std::vector<web::Link> links{
        {call.link("/credits/rules"), call.say(tr("How credits work, and what they are not"))},
        {call.link("/credits/groups"), call.say(tr("Credits of groups"))},
        {call.link("/credits/health"), call.say(tr("How credits go round"))},
        {call.link("/credits/statement/" + year), call.say(tr("Statement of the year"))},
        {call.link("/credits/entries.csv"), call.say(tr("All payments as a file (CSV)"))}};
    if (asks_value(call.services)) {
        links.push_back({call.link("/credits/seller"), call.say(tr("For the tax office"))});
    }
    if (is_settler(call.actor)) {
        links.push_back({call.link("/credits/desk"), call.say(tr("Disputes and accounts"))});
    }
    if (call.actor.may(kReport) && asks_value(call.services)) {
        links.push_back(
            {call.link("/credits/reporting"), call.say(tr("Report to the tax office"))});
    }
    return links;
}

Party own(const web::Call& call) {
    return {ledger::Holder::member, call.actor.account.value()};
}

http::Response show_own(web::Call& call) {
    OwnPage model{.first = call.query("before").empty(), .links = links_of(call)};
    call.read([&](db::ReadTx& tx) {
        Sides sides(call, tx);
        const ledger::Account account = account_or_new(tx, call.services, own(call));
        model.balance = balance_of(call, account);
        model.pending = pending_of(call, tx, sides, account);
        model.statement = statement_of(call, tx, sides, account, call.link("/credits"));
        model.begins = account.entries == 0;
    });
    return web::page(call, {.view = "credits/own", .title = call.say(tr("Your credits"))}, model);
}

http::Response send_entries(web::Call& call) {
    std::string bytes = call.read([&](db::ReadTx& tx) {
        Sides sides(call, tx);
        return entries_csv(call, tx, sides, account_or_new(tx, call.services, own(call)));
    });
    return web::download("text/csv; charset=utf-8", "credits.csv", std::move(bytes));
}

}  // namespace

std::vector<web::Route> own_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits",
         Access::member(),
         &show_own,
         {.summary = "Own balance, what waits for a yes, and the statement by month"}},
        {get,
         "/credits/entries.csv",
         Access::member(),
         &send_entries,
         {.summary = "All own payments as CSV"}},
    };
}

}  // namespace agora::credits
