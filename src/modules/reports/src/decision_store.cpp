#include "decision_store.hpp"

namespace agora::reports {

constexpr db::Query kInsertDecision{"reports.insert_decision", R"sql(
    INSERT INTO reports_decision (decision_id, report_id, on_appeal, measure, basis, rule, reasons,
                                  decided_by, decided_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_decision(db::WriteTx& tx, const Decision& decision) {
    tx.run(kInsertDecision, decision.decision_id, decision.report_id, decision.on_appeal,
           decision.measure, decision.basis, decision.rule, decision.reasons, decision.decided_by,
           decision.decided_at);
}

constexpr db::Query kListDecisions{"reports.list_decisions", R"sql(
    SELECT decision_id, report_id, on_appeal, measure, basis, rule, reasons, decided_by, decided_at
    FROM reports_decision WHERE report_id = $1 ORDER BY on_appeal
)sql"};

std::vector<Decision> list_decisions(db::ReadTx& tx, ReportId report) {
    return tx.all<Decision>(kListDecisions, report);
}

constexpr db::Query kInsertAppeal{"reports.insert_appeal", R"sql(
    INSERT INTO reports_appeal (report_id, side, account_id, reasons, appealed_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_appeal(db::WriteTx& tx, const Appeal& appeal) {
    tx.run(kInsertAppeal, appeal.report_id, appeal.side, appeal.account_id, appeal.reasons,
           appeal.appealed_at);
}

constexpr db::Query kFindAppeal{"reports.find_appeal", R"sql(
    SELECT report_id, side, account_id, reasons, appealed_at
    FROM reports_appeal WHERE report_id = $1
)sql"};

std::optional<Appeal> find_appeal(db::ReadTx& tx, ReportId report) {
    return tx.find<Appeal>(kFindAppeal, report);
}

}  // namespace agora::reports
