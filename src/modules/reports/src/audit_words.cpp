#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/reports/events.hpp"
#include "report_store.hpp"

namespace agora::reports {
namespace {

/// In the middle of a sentence.
std::string_view say_measure(std::string_view word, std::string_view value) {
    const auto measure = fields::enum_value<Measure>(value);
    if (word != "measure" || !measure) return {};
    switch (*measure) {
        case Measure::nothing:
            return tr("stays as it is");
        case Measure::corrected:
            return tr("was corrected");
        case Measure::limited:
            return tr("only for members");
        case Measure::hidden:
            return tr("hidden");
        case Measure::removed:
            return tr("removed");
    }
    return {};
}

/// Its number for life; names and texts of the report are not for everybody who reads the audit.
std::string name_report(const web::Call&, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = parse_id<ReportId>(value);
    if (word != "report" || !id) return {};
    const auto report = find_report(tx, *id);
    return report ? report->number : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {ReportDecided::kName, tr("Report decided"),
         tr("{who} decided on report {report}: {measure}. Contested before: {on_appeal}."),
         &say_measure, &name_report},
    };
}

}  // namespace agora::reports
