#pragma once

#include "report.hpp"

namespace agora::credits {

/// What is kept of a seller who closes their account, for the report of that year.
void put_left(db::WriteTx& tx, int year, const ReportedSeller& seller);
/// Of that year, in the order of their numbers.
std::vector<ReportedSeller> list_left(db::ReadTx& tx, int year);
void delete_left_before(db::WriteTx& tx, int year);

}  // namespace agora::credits
