#pragma once

#include "reporting.hpp"

#include <string>

// The report of a year as a document, and each seller's part of it (directive 2021/514, annex V, section III).
namespace agora::credits {

/// Who runs the platform, as the legal notice tells it.
struct PlatformOperator {
    std::string name = {};
    std::string address = {};
    std::string enterprise_number = {};
    std::string vat_number = {};
    std::string platform = {};  ///< what the site is called
    std::string site = {};      ///< and its address
};
AGORA_FIELDS(PlatformOperator, name, address, enterprise_number, vat_number, platform, site)
PlatformOperator operator_of(const web::Services& services);

struct ReportedSeller {
    AccountId account_id = {};
    std::string name = {};     ///< in the cooperative
    bool has_written = false;  ///< gave the data that the tax office asks; else `seller` is empty
    bool has_left = false;     ///< closed their account meanwhile
    Seller seller = {};
    Quarters quarters = {};
};

struct YearReport {
    int year = 0;
    Date made_on = {};
    PlatformOperator platform_operator = {};
    std::vector<ReportedSeller> sellers = {};
};
/// Of all who sold in that year; at the end who left meanwhile.
YearReport report_of(const web::Services& services, db::ReadTx& tx, int year, Date today);
/// Of one person; without sellers when they sold nothing in that year.
YearReport own_report_of(const web::Services& services, db::ReadTx& tx, AccountId account, int year,
                         Date today);
/// Of one who left; without sellers when nothing is kept of them.
YearReport left_report_of(const web::Services& services, db::ReadTx& tx, AccountId account,
                          int year, Date today);

/// XML in UTF-8; every element is described in docs/reference/sellers.md.
std::string document_of(const YearReport& report);

}  // namespace agora::credits
