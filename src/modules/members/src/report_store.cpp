#include "report_store.hpp"

namespace agora::members {

constexpr db::Query kInsertReport{"members.insert_report", R"sql(
    INSERT INTO members_conversation_report (report_id, conversation_id, reported_by, writer_id,
        writer_name, writer_key, reason, texts, reported_at, outcome, decided_by, decided_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_report(db::WriteTx& tx, const ReportRow& row) {
    tx.run(kInsertReport, row.report_id, row.conversation_id, row.reported_by, row.writer_id,
           row.writer_name, row.writer_key, row.reason, row.texts, row.reported_at, row.outcome,
           row.decided_by, row.decided_at);
}

constexpr db::Query kUpdateReport{"members.update_report", R"sql(
    UPDATE members_conversation_report SET outcome = $2, decided_by = $3, decided_at = $4
    WHERE report_id = $1
)sql"};

void update_report(db::WriteTx& tx, const ReportRow& row) {
    tx.run(kUpdateReport, row.report_id, row.outcome, row.decided_by, row.decided_at);
}

constexpr db::Query kFindReport{"members.find_report", R"sql(
    SELECT report_id, conversation_id, reported_by, writer_id, writer_name, writer_key, reason,
           texts, reported_at, outcome, decided_by, decided_at
    FROM members_conversation_report WHERE report_id = $1
)sql"};

std::optional<ReportRow> find_report(db::ReadTx& tx, ReportId id) {
    return tx.find<ReportRow>(kFindReport, id);
}

constexpr db::Query kFindOpenReport{"members.find_open_report", R"sql(
    SELECT report_id FROM members_conversation_report
    WHERE conversation_id = $1 AND outcome = 'open'
)sql"};

bool has_open_report(db::ReadTx& tx, ConversationId conversation) {
    return tx.find<ReportId>(kFindOpenReport, conversation).has_value();
}

constexpr db::Query kListReports{"members.list_reports", R"sql(
    SELECT report_id, conversation_id, reported_by, writer_id, writer_name, writer_key, reason,
           texts, reported_at, outcome, decided_by, decided_at
    FROM members_conversation_report
    ORDER BY CASE WHEN outcome = 'open' THEN 0 ELSE 1 END, report_id DESC LIMIT 100
)sql"};

std::vector<ReportRow> list_reports(db::ReadTx& tx) {
    return tx.all<ReportRow>(kListReports);
}

constexpr db::Query kDeleteReportsDecidedBefore{"members.delete_reports_decided_before", R"sql(
    DELETE FROM members_conversation_report WHERE outcome <> 'open' AND decided_at <= $1
)sql"};

std::int64_t delete_reports_decided_before(db::WriteTx& tx, Instant before) {
    return tx.run(kDeleteReportsDecidedBefore, before);
}

}  // namespace agora::members
