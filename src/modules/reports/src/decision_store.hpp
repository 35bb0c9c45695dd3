#pragma once

#include "agora/db/transaction.hpp"
#include "agora/reports/report.hpp"

#include <optional>
#include <vector>

namespace agora::reports {

void insert_decision(db::WriteTx& tx, const Decision& decision);
/// The first one, then the one on appeal.
std::vector<Decision> list_decisions(db::ReadTx& tx, ReportId report);

void insert_appeal(db::WriteTx& tx, const Appeal& appeal);
std::optional<Appeal> find_appeal(db::ReadTx& tx, ReportId report);

}  // namespace agora::reports
