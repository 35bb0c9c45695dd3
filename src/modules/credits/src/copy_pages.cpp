#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "copies.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "quarter_view.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

struct CopyFact {
    std::string label = {};
    std::string value = {};
};
AGORA_FIELDS(CopyFact, label, value)

/// What is reported of somebody who left: they open it by the link of a mail, the office to print it.
struct CopyPage {
    std::int64_t year = 0;
    std::string name = {};
    std::vector<CopyFact> facts = {};  ///< as they gave them
    std::vector<QuarterView> quarters = {};
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::string value = {};
    std::string fees = {};  ///< that the cooperative keeps: nothing
    std::string due = {};
    std::string until = {};  ///< the day until which it stands here
    std::string document = {};
    PlatformOperator platform_operator = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CopyPage, year, name, facts, quarters, activities, credits, value, fees, due, until,
             document, platform_operator, crumbs)

std::vector<CopyFact> facts_of(const web::Call& call, const Seller& seller) {
    std::vector<CopyFact> facts;
    const auto add = [&](std::string_view label, std::string value) {
        if (!value.empty()) facts.push_back({call.say(label), std::move(value)});
    };
    add(tr("Address"), seller.address);
    add(tr("Country where you pay taxes"), seller.country);
    add(tr("Tax number"), seller.tax_number);
    add(tr("Country that gave the tax number"), seller.tax_country);
    if (seller.born_on) add(tr("Born on"), locale::date(call.language, *seller.born_on));
    add(tr("Born in"), seller.born_in);
    add(tr("Number in the register of companies"), seller.registration);
    add(tr("VAT number"), seller.vat_number);
    return facts;
}

bool is_by_link(const web::Call& call) {
    return call.address.starts_with("/credits/copies/");
}

/// Whose copy the address names: by its signature, or by year and number for who makes the report.
std::optional<CopyKey> key_of(const web::Call& call) {
    if (is_by_link(call)) return copy_key(call.services.keys, call.path_value("token"));
    const auto account = call.id<AccountId>("id");
    const auto year = parse_positive(call.path_value("year"));
    if (!account || !year || *year > web::today_of(call).year) return std::nullopt;
    return CopyKey{*account, static_cast<int>(*year)};
}

Result<YearReport> copy_at(web::Call& call) {
    const auto key = key_of(call);
    if (!key) return CreditsRefusal::copy_not_found;
    YearReport report = call.read([&](db::ReadTx& tx) {
        return left_report_of(call.services, tx, key->account, key->year, web::today_of(call));
    });
    if (report.sellers.empty()) return CreditsRefusal::copy_not_found;
    return report;
}

CopyPage model_of(const web::Call& call, const YearReport& report) {
    const ReportedSeller& own = report.sellers.front();
    const Sum sum = whole_of(own.quarters);
    CopyPage model{.year = report.year,
                   .name = own.has_written ? own.seller.legal_name : own.name,
                   .facts = facts_of(call, own.seller),
                   .quarters = quarters_of(call, own.quarters),
                   .activities = sum.activities,
                   .credits = sum.credits,
                   .value = locale::money(call.language, Money{sum.value_cents}),
                   .fees = locale::money(call.language, Money{}),
                   .due = locale::date(call.language, due_of(report.year)),
                   .until = locale::date(call.language, kept_until(report.year)),
                   .document = call.link(call.address) + "/copy.xml",
                   .platform_operator = report.platform_operator};
    if (!is_by_link(call)) {
        model.crumbs = {{call.link("/credits"), call.say(tr("Your credits"))},
                        {call.link("/credits/reporting?year=") + std::to_string(report.year),
                         call.say(tr("Report to the tax office"))}};
    }
    return model;
}

http::Response show_copy(web::Call& call) {
    const auto report = copy_at(call);
    if (!report) return web::refuse(call, report.refusal());
    return web::page(call,
                     {.view = "credits/copy",
                      .title = call.say({tr("What the tax office is told of your year {year}"),
                                         {{"year", std::to_string(report->year)}}})},
                     model_of(call, *report));
}

http::Response send_copy_document(web::Call& call) {
    const auto report = copy_at(call);
    if (!report) return web::refuse(call, report.refusal());
    return web::download("application/xml", "copy-" + std::to_string(report->year) + ".xml",
                         document_of(*report));
}

}  // namespace

std::vector<web::Route> copy_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/copies/{token}",
         Access::visitor(),
         &show_copy,
         {.summary = "What is reported of somebody who left, by the link of their mail"}},
        {get,
         "/credits/copies/{token}/copy.xml",
         Access::visitor(),
         &send_copy_document,
         {.summary = "The same as XML"}},
        {get,
         "/credits/reporting/{year}/copies/{id}",
         Access::needing(kReport),
         &show_copy,
         {.summary = "What is reported of somebody who left, to be printed for them"}},
        {get,
         "/credits/reporting/{year}/copies/{id}/copy.xml",
         Access::needing(kReport),
         &send_copy_document,
         {.summary = "The same as XML, for who makes the report"}},
    };
}

}  // namespace agora::credits
