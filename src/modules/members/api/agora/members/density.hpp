#pragma once

#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace agora::members {

/// How many members there are in each commune, of those who are in the directory for members and let
/// members see where they are (DIR-01, MAP-08). Reads all of them: for a job, not for a page.
std::map<std::string, std::int64_t> count_by_commune(db::ReadTx& tx, Date today);

}  // namespace agora::members
