#include "counts.hpp"

namespace agora::reports {

constexpr db::Query kCountReasons{"reports.count_reasons", R"sql(
    SELECT year, reason, COUNT(*) AS reports FROM reports_report
    GROUP BY year, reason ORDER BY year DESC, reason
)sql"};

std::vector<ReasonCount> count_reasons(db::ReadTx& tx) {
    return tx.all<ReasonCount>(kCountReasons);
}

constexpr db::Query kCountMeasures{"reports.count_measures", R"sql(
    SELECT report.year, decision.measure, COUNT(*) AS decisions
    FROM reports_decision decision JOIN reports_report report
      ON report.report_id = decision.report_id
    WHERE decision.on_appeal = 0
    GROUP BY report.year, decision.measure ORDER BY report.year DESC, decision.measure
)sql"};

std::vector<MeasureCount> count_measures(db::ReadTx& tx) {
    return tx.all<MeasureCount>(kCountMeasures);
}

constexpr db::Query kCountAppeals{"reports.count_appeals", R"sql(
    SELECT report.year, COUNT(*) AS appeals,
           COUNT(CASE WHEN second.measure <> first.measure THEN 1 END) AS changed
    FROM reports_appeal appeal
    JOIN reports_report report ON report.report_id = appeal.report_id
    JOIN reports_decision first
      ON first.report_id = appeal.report_id AND first.on_appeal = 0
    LEFT JOIN reports_decision second
      ON second.report_id = appeal.report_id AND second.on_appeal = 1
    GROUP BY report.year ORDER BY report.year DESC
)sql"};

std::vector<AppealCount> count_appeals(db::ReadTx& tx) {
    return tx.all<AppealCount>(kCountAppeals);
}

constexpr db::Query kListHandled{"reports.list_handled", R"sql(
    SELECT report.year, decision.decided_at - report.reported_at AS microseconds
    FROM reports_decision decision JOIN reports_report report
      ON report.report_id = decision.report_id
    WHERE decision.on_appeal = 0
    ORDER BY report.year, decision.decided_at - report.reported_at
)sql"};

std::vector<Handled> list_handled(db::ReadTx& tx) {
    return tx.all<Handled>(kListHandled);
}

}  // namespace agora::reports
