#include "account_pages.hpp"

#include "account_acts.hpp"
#include "account_filter.hpp"
#include "account_view.hpp"
#include "agora/http/url.hpp"
#include "agora/tabular/writer.hpp"
#include "events.hpp"
#include "frame.hpp"
#include "names.hpp"
#include "permissions.hpp"

#include <array>

namespace agora::administration {
namespace {

using accounts::Account;
using accounts::AccountFilter;

constexpr std::int64_t kPageSize = 50;
constexpr std::int64_t kMostExported = 200'000;

struct AccountLine {
    std::string url;
    std::string name;
    std::string mail;
    std::string standing;
    bool suspended = false;
    std::vector<std::string> facts;
    std::optional<Instant> first_signed_in_at;
};
AGORA_FIELDS(AccountLine, url, name, mail, standing, suspended, facts, first_signed_in_at)

struct HiddenValue {
    std::string name;
    std::string value;
};
AGORA_FIELDS(HiddenValue, name, value)

struct AccountListPage {
    std::vector<TabView> tabs;
    std::string q;
    std::vector<FilterView> filters;
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<AccountLine> accounts;
    std::string previous;
    std::string next;
    std::vector<HiddenValue> asked;
    Html form_keys;
};
AGORA_FIELDS(AccountListPage, tabs, q, filters, filtered, total, accounts, previous, next, asked,
             form_keys)

AccountLine line_of(const web::Call& call, const Account& account) {
    return {.url = call.link("/administration/accounts/" + to_string(account.account_id)),
            .name = account.name,
            .mail = account.mail,
            .standing = call.say(label(account.standing)),
            .suspended = account.standing == access::Standing::suspended,
            .facts = fact_words(call, account),
            .first_signed_in_at = account.first_signed_in_at};
}

std::string page_address(const web::Call& call, const AccountFilter& filter, std::int64_t page) {
    fields::NameValues values = values_of(filter);
    if (page > 1) values.add("page", std::to_string(page));
    const std::string query = http::urlencoded(values);
    return call.link("/administration/accounts") + (query.empty() ? "" : "?" + query);
}

http::Response list_accounts_page(web::Call& call) {
    const AccountFilter filter = read_filter(call.request.query);
    const std::int64_t page = call.page_number();
    AccountListPage model;
    call.read([&](db::ReadTx& tx) {
        model.total = accounts::count_accounts(tx, filter);
        model.filters = filters_of(call, tx, filter);
        model.accounts.clear();
        for (const Account& account :
             accounts::list_accounts(tx, filter, (page - 1) * kPageSize, kPageSize)) {
            model.accounts.push_back(line_of(call, account));
        }
    });
    model.tabs = tabs_of(call);
    model.q = filter.text;
    for (const auto& [name, value] : values_of(filter)) model.asked.push_back({name, value});
    model.filtered = !model.asked.empty();
    if (page > 1) model.previous = page_address(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, filter, page + 1);
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "administration/accounts", .title = call.say(tr("Accounts"))},
                     model);
}

std::string yes_no(const web::Call& call, bool value) {
    return call.say(value ? tr("yes") : tr("no"));
}

std::string csv_of(const web::Call& call, const std::vector<Account>& rows) {
    std::string text;
    tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Number")), say(tr("Name")), say(tr("E-mail address")),
                          say(tr("Language")), say(tr("Standing")), say(tr("uses the services")),
                          say(tr("holds a share")), say(tr("works here")), say(tr("Country")),
                          say(tr("How it came to be")), say(tr("Made on")),
                          say(tr("First signed in"))});
    for (const Account& row : rows) {
        const auto first = row.first_signed_in_at;
        writer.row(std::array{
            tabular::Cell{to_string(row.account_id)}, tabular::Cell{row.name},
            tabular::Cell{row.mail}, tabular::Cell{code(row.language)}, say(label(row.standing)),
            tabular::Cell{yes_no(call, row.uses_services)},
            tabular::Cell{yes_no(call, row.holds_share)},
            tabular::Cell{yes_no(call, row.works_here)}, tabular::Cell{row.country},
            say(label(row.entry_way)), tabular::Cell{to_string(utc_date(row.created_at))},
            tabular::Cell{first ? to_string(utc_date(*first)) : std::string{}}});
    }
    return text;
}

/// Not bound to the form's key: the same list may be taken twice, and is written down twice.
http::Response export_accounts(web::Call& call) {
    const AccountFilter filter = read_filter(call.sent);
    const auto rows = call.read(
        [&](db::ReadTx& tx) { return accounts::list_accounts(tx, filter, 0, kMostExported); });
    call.services.database.write([&](db::WriteTx& tx) {
        journal::emit(tx, call.origin(), AccountsExported{static_cast<std::int64_t>(rows.size())},
                      journal::Audit::yes);
    });
    return private_download("text/csv; charset=utf-8", "accounts.csv", csv_of(call, rows));
}

}  // namespace

std::vector<web::Route> account_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kManageAccounts);
    std::vector<web::Route> routes{
        {get, "/administration/accounts", access, &list_accounts_page, {.summary = "Accounts"}},
        {post,
         "/administration/accounts/export",
         access,
         &export_accounts,
         {.summary = "The accounts that are shown, as CSV"}},
        {get,
         "/administration/accounts/{id}",
         access,
         &show_account,
         {.summary = "One account: facts, roles, standing"}},
    };
    for (const web::Route& route : account_act_routes()) routes.push_back(route);
    return routes;
}

}  // namespace agora::administration
