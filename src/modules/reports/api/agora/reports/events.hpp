#pragma once

#include "agora/reports/report.hpp"

#include <string_view>

// What happens to reports; other modules hear it from the journal.
namespace agora::reports {

struct ReportFiled {
    static constexpr std::string_view kName = "reports.filed";
    ReportId report;
    Reason reason = Reason::other;
    bool in_confidence = false;
};
AGORA_FIELDS(ReportFiled, report, reason, in_confidence)

struct ReportDecided {
    static constexpr std::string_view kName = "reports.decided";
    ReportId report;
    Measure measure = Measure::nothing;
    bool on_appeal = false;
};
AGORA_FIELDS(ReportDecided, report, measure, on_appeal)

struct ReportAppealed {
    static constexpr std::string_view kName = "reports.appealed";
    ReportId report;
    Side side = Side::reporter;
};
AGORA_FIELDS(ReportAppealed, report, side)

}  // namespace agora::reports
