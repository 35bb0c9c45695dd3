#include "report.hpp"

#include "agora/accounts/names.hpp"
#include "agora/base/text.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/web/settings.hpp"
#include "agora/xml/writer.hpp"
#include "left_store.hpp"

namespace agora::credits {
namespace {

constexpr std::string_view kNothing = "0.00";

/// The legal notice is a module of its own: a site without it tells nothing.
std::string fact(const web::Services& services, std::string_view key) {
    return services.settings.find(key) == nullptr ? std::string{} : services.settings.text(key);
}

/// An address is typed line by line.
std::string in_one_line(std::string_view text) {
    std::string line;
    for (const std::string_view part : split(text, '\n')) {
        if (trimmed(part).empty()) continue;
        line.append(line.empty() ? "" : ", ").append(trimmed(part));
    }
    return line;
}

std::string decimal(std::int64_t cents) {
    return tabular::Cell::amount(cents).text();
}

void write_operator(xml::Writer& writer, const PlatformOperator& who) {
    writer.open("operator");
    writer.leaf("name", who.name);
    writer.leaf("address", in_one_line(who.address));
    writer.leaf("tax-number", who.enterprise_number);
    writer.leaf("vat-number", who.vat_number);
    writer.leaf("platform", who.platform, {{"address", who.site}});
    writer.close();
}

void write_identity(xml::Writer& writer, const ReportedSeller& one) {
    const Seller& seller = one.seller;
    writer.leaf("name", one.has_written ? seller.legal_name : one.name);
    writer.leaf("address", in_one_line(seller.address));
    writer.leaf("country", seller.country);
    const std::string& from = seller.tax_country.empty() ? seller.country : seller.tax_country;
    writer.leaf("tax-number", seller.tax_number, {{"issued-by", from}});
    writer.leaf("vat-number", seller.vat_number);
    if (seller.kind == SellerKind::company) {
        writer.leaf("registration-number", seller.registration);
        return;
    }
    writer.leaf("born-on", seller.born_on ? to_string(*seller.born_on) : std::string{});
    writer.leaf("born-in", seller.born_in);
}

void write_part(xml::Writer& writer, std::string_view way, const Sum& sum) {
    if (sum.activities == 0) return;
    const std::string times = std::to_string(sum.activities);
    const std::string credits = std::to_string(sum.credits);
    writer.leaf("part", decimal(sum.value_cents),
                {{"way", way}, {"activities", times}, {"credits", credits}, {"currency", "EUR"}});
}

void write_quarter(xml::Writer& writer, std::size_t number, const Quarter& quarter) {
    const Sum whole = quarter.whole();
    writer.open("quarter", {{"number", std::to_string(number)}});
    writer.leaf("consideration", decimal(whole.value_cents), {{"currency", "EUR"}});
    writer.leaf("credits", std::to_string(whole.credits));
    writer.leaf("activities", std::to_string(whole.activities));
    // The cooperative keeps nothing of what its members receive.
    for (const char* kept : {"fees", "commissions", "taxes"}) {
        writer.leaf(kept, kNothing, {{"currency", "EUR"}});
    }
    write_part(writer, "paid", quarter.paid);
    write_part(writer, "barter", quarter.barter);
    write_part(writer, "credits", quarter.credits);
    writer.close();
}

void write_seller(xml::Writer& writer, const ReportedSeller& one) {
    writer.open("seller", {{"account", to_string(one.account_id)},
                           {"kind", fields::enum_name(one.seller.kind)},
                           {"data", one.has_written ? "given" : "missing"}});
    write_identity(writer, one);
    std::size_t number = 0;
    for (const Quarter& quarter : one.quarters) write_quarter(writer, ++number, quarter);
    writer.close();
}

/// As the cooperative calls them.
std::map<AccountId, std::string> names_of(db::ReadTx& tx, const std::vector<AccountId>& people) {
    std::map<AccountId, std::string> names;
    for (auto& row : accounts::names_of(tx, people)) names[row.account_id] = std::move(row.name);
    return names;
}

YearReport empty_report(const web::Services& services, int year, Date today) {
    return {.year = year, .made_on = today, .platform_operator = operator_of(services)};
}

}  // namespace

PlatformOperator operator_of(const web::Services& services) {
    return {.name = fact(services, "legal.name"),
            .address = fact(services, "legal.address"),
            .enterprise_number = fact(services, "legal.enterprise_number"),
            .vat_number = fact(services, "legal.vat"),
            .platform = fact(services, "site.name"),
            .site = services.origin};
}

YearReport report_of(const web::Services& services, db::ReadTx& tx, int year, Date today) {
    YearReport report = empty_report(services, year, today);
    std::vector<AccountId> people;
    auto written = list_sellers(tx);
    for (const auto& [account, quarters] : sold_in(services, tx, year)) {
        ReportedSeller one{.account_id = account, .quarters = quarters};
        const auto seller = written.find(account);
        one.has_written = seller != written.end();
        if (one.has_written) one.seller = std::move(seller->second);
        report.sellers.push_back(std::move(one));
        people.push_back(account);
    }
    auto names = names_of(tx, people);
    for (ReportedSeller& one : report.sellers) one.name = names[one.account_id];
    for (ReportedSeller& one : list_left(tx, year)) report.sellers.push_back(std::move(one));
    return report;
}

YearReport own_report_of(const web::Services& services, db::ReadTx& tx, AccountId account, int year,
                         Date today) {
    YearReport report = empty_report(services, year, today);
    ReportedSeller own{.account_id = account, .quarters = sold_by(services, tx, account, year)};
    if (whole_of(own.quarters).activities == 0) return report;
    auto seller = find_seller(tx, account);
    own.name = names_of(tx, {account})[account];
    own.has_written = seller.has_value();
    if (seller) own.seller = *std::move(seller);
    report.sellers.push_back(std::move(own));
    return report;
}

YearReport left_report_of(const web::Services& services, db::ReadTx& tx, AccountId account,
                          int year, Date today) {
    YearReport report = empty_report(services, year, today);
    for (ReportedSeller& one : list_left(tx, year)) {
        if (one.account_id == account) report.sellers.push_back(std::move(one));
    }
    return report;
}

std::string document_of(const YearReport& report) {
    xml::Writer writer;
    writer.open("seller-report", {{"version", "1"},
                                  {"year", std::to_string(report.year)},
                                  {"made-on", to_string(report.made_on)},
                                  {"due-by", to_string(due_of(report.year))}});
    write_operator(writer, report.platform_operator);
    for (const ReportedSeller& one : report.sellers) write_seller(writer, one);
    return writer.finish();
}

}  // namespace agora::credits
