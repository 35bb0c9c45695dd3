#include "agora/locale/formats.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "report.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

struct SellerRow {
    std::string url = {};
    std::string name = {};
    std::int64_t activities = 0;
    std::int64_t paid = 0;  ///< how many of them for money
    std::int64_t barter = 0;
    std::int64_t in_credits = 0;
    std::int64_t credits = 0;
    std::int64_t value_cents = 0;
    std::string value = {};
    bool left = false;      ///< is no member any more
    bool complete = false;  ///< gave the data that the tax office asks
    std::string copy = {};  ///< where that of who left stands
};
AGORA_FIELDS(SellerRow, url, name, activities, paid, barter, in_credits, credits, value_cents,
             value, left, complete, copy)

struct ReportingPage {
    std::int64_t year = 0;
    PlatformOperator platform_operator = {};
    std::vector<SellerRow> sellers = {};
    std::int64_t incomplete = 0;
    std::string due = {};  ///< the day
    bool goes_on = false;
    std::string file = {};
    std::string document = {};
    std::string earlier = {};
    std::string later = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ReportingPage, year, platform_operator, sellers, incomplete, due, goes_on, file,
             document, earlier, later, crumbs, form_keys)

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

SellerRow row_of(const web::Call& call, int year, const ReportedSeller& seller) {
    const Sum sum = whole_of(seller.quarters);
    SellerRow row{.name = seller.name,
                  .activities = sum.activities,
                  .credits = sum.credits,
                  .value_cents = sum.value_cents,
                  .value = locale::money(call.language, Money{sum.value_cents}),
                  .left = seller.has_left,
                  .complete = seller.has_written};
    const std::string number = to_string(seller.account_id);
    if (row.left) {
        row.copy = call.link("/credits/reporting/" + std::to_string(year) + "/copies/" + number);
    } else {
        row.url = call.link("/members/" + number);
    }
    for (const Quarter& quarter : seller.quarters) {
        row.paid += quarter.paid.activities;
        row.barter += quarter.barter.activities;
        row.in_credits += quarter.credits.activities;
    }
    return row;
}

/// The report of the year in this text, or why there is none.
Result<YearReport> report_in(web::Call& call, std::string_view text) {
    if (!asks_value(call.services)) return CreditsRefusal::nothing_is_reported;
    const auto year = year_of(call, text);
    if (!year) return CreditsRefusal::year_not_found;
    return call.read(
        [&](db::ReadTx& tx) { return report_of(call.services, tx, *year, web::today_of(call)); });
}

http::Response show_reporting(web::Call& call) {
    const auto report = report_in(call, call.query("year"));
    if (!report) return web::refuse(call, report.refusal());
    const int this_year = web::today_of(call).year;
    const std::string address = call.link("/credits/reporting/" + std::to_string(report->year));
    ReportingPage model{.year = report->year,
                        .platform_operator = report->platform_operator,
                        .due = locale::date(call.language, due_of(report->year)),
                        .goes_on = report->year == this_year,
                        .file = address + "/file",
                        .document = address + "/document",
                        .earlier = address_of(call, report->year - 1),
                        .crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}},
                        .form_keys = call.form_keys()};
    if (report->year < this_year) model.later = address_of(call, report->year + 1);
    for (const ReportedSeller& seller : report->sellers) {
        model.sellers.push_back(row_of(call, report->year, seller));
    }
    model.incomplete =
        std::ranges::count_if(model.sellers, [](const SellerRow& row) { return !row.complete; });
    return web::page(
        call, {.view = "credits/reporting", .title = call.say(tr("Report to the tax office"))},
        model);
}

void write_down(web::Call& call, int year) {
    call.write([&](db::WriteTx& tx) {
        journal::emit(tx, call.origin(), SellersReported{year}, journal::Audit::yes);
    });
}

std::vector<tabular::Cell> cells_of(const ReportedSeller& one) {
    const Seller& data = one.seller;
    std::vector<tabular::Cell> cells{to_string(one.account_id),
                                     one.name,
                                     one.has_written ? fields::enum_name(data.kind) : "",
                                     data.legal_name,
                                     data.address,
                                     data.country,
                                     data.born_on ? to_string(*data.born_on) : std::string{},
                                     data.born_in,
                                     data.tax_number,
                                     data.tax_country,
                                     data.vat_number,
                                     data.registration};
    for (const Quarter& quarter : one.quarters) {
        const Sum sum = quarter.whole();
        cells.emplace_back(sum.activities);
        cells.emplace_back(sum.credits);
        cells.push_back(tabular::Cell::amount(sum.value_cents));
    }
    return cells;
}

http::Response send_file(web::Call& call) {
    const auto report = report_in(call, call.path_value("year"));
    if (!report) return web::refuse(call, report.refusal());
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view piece) { bytes += piece; });
    std::vector<tabular::Cell> head{"account",    "name",        "kind",       "legal_name",
                                    "address",    "country",     "born_on",    "born_in",
                                    "tax_number", "tax_country", "vat_number", "registration"};
    for (const char* quarter : {"q1", "q2", "q3", "q4"}) {
        for (const char* column : {"_activities", "_credits", "_value_eur"}) {
            head.emplace_back(std::string{quarter} + column);
        }
    }
    writer.row(head);
    for (const ReportedSeller& seller : report->sellers) writer.row(cells_of(seller));
    write_down(call, report->year);
    return web::download("text/csv; charset=utf-8",
                         "sellers-" + std::to_string(report->year) + ".csv", std::move(bytes));
}

http::Response send_document(web::Call& call) {
    const auto report = report_in(call, call.path_value("year"));
    if (!report) return web::refuse(call, report.refusal());
    write_down(call, report->year);
    return web::download("application/xml", "sellers-" + std::to_string(report->year) + ".xml",
                         document_of(*report));
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
         &send_file,
         {.summary = "Take out the sellers of a year with their quarters, as CSV"}},
        {post,
         "/credits/reporting/{year}/document",
         Access::needing(kReport),
         &send_document,
         {.summary = "Take out the report of a year with all that the directive asks, as XML"}},
    };
}

}  // namespace agora::credits
