#pragma once

#include "agora/db/transaction.hpp"
#include "agora/reports/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::reports {

/// Below this a number could point at somebody.
inline constexpr std::int64_t kSmall = 5;

/// A number as the public sees it: nothing when it is hidden.
using PublicCount = std::optional<std::int64_t>;

/// Cells of one total: 1 to 4 are hidden; when only one cell is hidden, the next smallest is too, so
/// that the total does not give it away. Zero is told.
std::vector<PublicCount> public_counts(const std::vector<std::int64_t>& cells);
PublicCount public_count(std::int64_t number);

struct ReasonCount {
    std::int64_t year = 0;
    Reason reason = Reason::other;
    std::int64_t reports = 0;
};
AGORA_FIELDS(ReasonCount, year, reason, reports)

struct MeasureCount {
    std::int64_t year = 0;
    Measure measure = Measure::nothing;
    std::int64_t decisions = 0;
};
AGORA_FIELDS(MeasureCount, year, measure, decisions)

struct AppealCount {
    std::int64_t year = 0;
    std::int64_t appeals = 0;
    std::int64_t changed = 0;  ///< decided otherwise the second time
};
AGORA_FIELDS(AppealCount, year, appeals, changed)

/// By the year of the report; first decisions.
std::vector<ReasonCount> count_reasons(db::ReadTx& tx);
std::vector<MeasureCount> count_measures(db::ReadTx& tx);
std::vector<AppealCount> count_appeals(db::ReadTx& tx);

struct Handled {
    std::int64_t year = 0;
    std::int64_t microseconds = 0;
};
AGORA_FIELDS(Handled, year, microseconds)
/// How long each first decision took, in order of year and length.
std::vector<Handled> list_handled(db::ReadTx& tx);

}  // namespace agora::reports
