#include "agora/accounts/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "quarter_view.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

struct SellerRow {
    std::string url = {};
    std::string name = {};
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::string value = {};
    bool complete = false;  ///< gave the data that the tax office asks
};
AGORA_FIELDS(SellerRow, url, name, activities, credits, value, complete)

struct ReportingPage {
    std::int64_t year = 0;
    std::vector<SellerRow> sellers = {};
    std::int64_t incomplete = 0;
    std::string due = {};  ///< the day
    std::string file = {};
    std::string earlier = {};
    std::string later = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ReportingPage, year, sellers, incomplete, due, file, earlier, later, crumbs, form_keys)

constexpr int kFirstYear = 2000;

std::optional<int> year_of(const web::Call& call, std::string_view text) {
    const int this_year = web::today_of(call).year;
    if (text.empty()) return this_year - 1;
    const auto year = parse_positive(text);
    if (!year || *year < kFirstYear || *year > this_year) return std::nullopt;
    return static_cast<int>(*year);
}

std::string address_of(const web::Call& call, int year) {
    return call.link("/credits/reporting") + "?year=" + std::to_string(year);
}

std::map<AccountId, std::string> names_of(db::ReadTx& tx,
                                          const std::map<AccountId, Quarters>& sold) {
    std::vector<AccountId> people;
    for (const auto& [account, quarters] : sold) people.push_back(account);
    std::map<AccountId, std::string> names;
    for (auto& row : accounts::names_of(tx, people)) names[row.account_id] = std::move(row.name);
    return names;
}

std::vector<SellerRow> rows_of(const web::Call& call, db::ReadTx& tx, int year) {
    const auto sold = sold_in(tx, year);
    auto names = names_of(tx, sold);
    std::vector<SellerRow> rows;
    for (const auto& [account, quarters] : sold) {
        SellerRow row{.url = call.link("/members/" + to_string(account)),
                      .name = names[account],
                      .complete = find_seller(tx, account).has_value()};
        std::int64_t cents = 0;
        for (const Quarter& quarter : quarters) {
            row.activities += quarter.activities;
            row.credits += quarter.credits;
            cents += quarter.value_cents;
        }
        row.value = locale::money(call.language, Money{cents});
        rows.push_back(std::move(row));
    }
    return rows;
}

http::Response show_reporting(web::Call& call) {
    if (!asks_value(call.services)) {
        return web::refuse(call, CreditsRefusal::nothing_is_reported);
    }
    const auto year = year_of(call, call.query("year"));
    if (!year) return web::refuse(call, CreditsRefusal::year_not_found);
    ReportingPage model{.year = *year,
                        .due = locale::date(call.language, {*year + 1, 1, 31}),
                        .file = call.link("/credits/reporting/" + std::to_string(*year) + "/file"),
                        .earlier = address_of(call, *year - 1),
                        .crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}},
                        .form_keys = call.form_keys()};
    if (*year < web::today_of(call).year) model.later = address_of(call, *year + 1);
    call.read([&](db::ReadTx& tx) { model.sellers = rows_of(call, tx, *year); });
    model.incomplete =
        std::ranges::count_if(model.sellers, [](const SellerRow& row) { return !row.complete; });
    return web::page(
        call, {.view = "credits/reporting", .title = call.say(tr("Report to the tax office"))},
        model);
}

std::vector<tabular::Cell> cells_of(const web::Call& call, AccountId account,
                                    const std::string& name, const std::optional<Seller>& seller,
                                    const Quarters& quarters) {
    const Seller data = seller.value_or(Seller{});
    std::vector<tabular::Cell> cells{
        to_string(account), name,           data.legal_name,
        data.address,       data.country,   data.born_on ? to_string(*data.born_on) : std::string{},
        data.tax_number,    data.vat_number};
    for (const QuarterView& quarter : quarters_of(call, quarters)) {
        cells.emplace_back(quarter.activities);
        cells.emplace_back(quarter.credits);
        cells.push_back(tabular::Cell::amount(quarter.value_cents));
    }
    return cells;
}

http::Response send_reporting(web::Call& call) {
    if (!asks_value(call.services)) {
        return web::refuse(call, CreditsRefusal::nothing_is_reported);
    }
    const auto year = year_of(call, call.path_value("year"));
    if (!year) return web::refuse(call, CreditsRefusal::year_not_found);
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view piece) { bytes += piece; });
    std::vector<tabular::Cell> head{"account", "name",    "legal_name", "address",
                                    "country", "born_on", "tax_number", "vat_number"};
    for (const char* quarter : {"q1", "q2", "q3", "q4"}) {
        for (const char* column : {"_activities", "_credits", "_value_eur"}) {
            head.emplace_back(std::string{quarter} + column);
        }
    }
    call.read([&](db::ReadTx& tx) {
        bytes.clear();
        writer.row(head);
        const auto sold = sold_in(tx, *year);
        auto names = names_of(tx, sold);
        for (const auto& [account, quarters] : sold) {
            writer.row(cells_of(call, account, names[account], find_seller(tx, account), quarters));
        }
    });
    call.write([&](db::WriteTx& tx) {
        journal::emit(tx, call.origin(), SellersReported{*year}, journal::Audit::yes);
    });
    return web::download("text/csv; charset=utf-8", "sellers-" + std::to_string(*year) + ".csv",
                         std::move(bytes));
}

}  // namespace

std::vector<web::Route> reporting_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/reporting",
         Access::needing(kReport),
         &show_reporting,
         {.summary = "Who sold what in a year, for the tax office"}},
        {post,
         "/credits/reporting/{year}/file",
         Access::needing(kReport),
         &send_reporting,
         {.summary = "Take out the sellers of a year with their quarters, as CSV"}},
    };
}

}  // namespace agora::credits
