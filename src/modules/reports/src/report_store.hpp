#pragma once

#include "agora/db/transaction.hpp"
#include "agora/reports/report.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::reports {

/// The next number of the year, from 1.
std::int64_t next_number(db::WriteTx& tx, std::int64_t year);
void insert_report(db::WriteTx& tx, const Report& report);
/// After a decision or an appeal.
void update_report(db::WriteTx& tx, const Report& report);

std::optional<Report> find_report(db::ReadTx& tx, ReportId id);
std::optional<Report> find_report_by_number(db::ReadTx& tx, std::string_view number);
std::optional<Report> find_report_by_hash(db::ReadTx& tx, std::string_view token_hash);

/// Waiting or appealed, the one that is due first at the head.
std::vector<Report> list_open(db::ReadTx& tx, std::int64_t limit);
/// Decided or closed, the last decision first.
std::vector<Report> list_decided(db::ReadTx& tx, std::int64_t limit);
std::vector<Report> list_reports_by(db::ReadTx& tx, AccountId reporter, std::int64_t limit);
/// About things of this account, the newest first.
std::vector<Report> list_reports_about(db::ReadTx& tx, AccountId author, std::int64_t limit);
/// The measures that decisions on this address have put in force.
std::vector<Measure> measures_in_force(db::ReadTx& tx, std::string_view address);
std::int64_t count_receipts_to(db::ReadTx& tx, std::string_view mail, Instant since);

/// Empties what is about people in reports that were decided before, and in their appeals.
void forget_people_before(db::WriteTx& tx, Instant decided_before);

}  // namespace agora::reports
