#include "report_store.hpp"

namespace agora::reports {

constexpr db::Query kNextNumber{"reports.next_number", R"sql(
    INSERT INTO reports_number (year, last) VALUES ($1, 1)
    ON CONFLICT (year) DO UPDATE SET last = reports_number.last + 1 RETURNING last
)sql"};

std::int64_t next_number(db::WriteTx& tx, std::int64_t year) {
    return tx.find<std::int64_t>(kNextNumber, year).value_or(1);
}

constexpr db::Query kInsertReport{"reports.insert_report", R"sql(
    INSERT INTO reports_report (report_id, number, year, token_hash, account_id, name, mail,
                                language, address, kind, scopes, author_id, title, words, reason,
                                explanation, in_confidence, state, measure, reported_at, due_at,
                                decided_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22)
)sql"};

void insert_report(db::WriteTx& tx, const Report& report) {
    tx.run(kInsertReport, report.report_id, report.number, report.year, report.token_hash,
           report.account_id, report.name, report.mail, report.language, report.address,
           report.kind, report.scopes, report.author_id, report.title, report.words, report.reason,
           report.explanation, report.in_confidence, report.state, report.measure,
           report.reported_at, report.due_at, report.decided_at);
}

constexpr db::Query kUpdateReport{"reports.update_report", R"sql(
    UPDATE reports_report SET state = $2, measure = $3, due_at = $4, decided_at = $5
    WHERE report_id = $1
)sql"};

void update_report(db::WriteTx& tx, const Report& report) {
    tx.run(kUpdateReport, report.report_id, report.state, report.measure, report.due_at,
           report.decided_at);
}

constexpr db::Query kFindReport{"reports.find_report", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE report_id = $1
)sql"};

std::optional<Report> find_report(db::ReadTx& tx, ReportId id) {
    return tx.find<Report>(kFindReport, id);
}

constexpr db::Query kFindReportByNumber{"reports.find_report_by_number", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE number = $1
)sql"};

std::optional<Report> find_report_by_number(db::ReadTx& tx, std::string_view number) {
    return tx.find<Report>(kFindReportByNumber, number);
}

constexpr db::Query kFindReportByHash{"reports.find_report_by_hash", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE token_hash = $1
)sql"};

std::optional<Report> find_report_by_hash(db::ReadTx& tx, std::string_view token_hash) {
    return tx.find<Report>(kFindReportByHash, token_hash);
}

constexpr db::Query kListOpen{"reports.list_open", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE state IN ('waiting', 'appealed')
    ORDER BY due_at, report_id LIMIT $1
)sql"};

std::vector<Report> list_open(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<Report>(kListOpen, limit);
}

constexpr db::Query kListDecided{"reports.list_decided", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE state IN ('decided', 'closed')
    ORDER BY decided_at DESC, report_id DESC LIMIT $1
)sql"};

std::vector<Report> list_decided(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<Report>(kListDecided, limit);
}

constexpr db::Query kListReportsBy{"reports.list_reports_by", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE account_id = $1
    ORDER BY reported_at DESC, report_id DESC LIMIT $2
)sql"};

std::vector<Report> list_reports_by(db::ReadTx& tx, AccountId reporter, std::int64_t limit) {
    return tx.all<Report>(kListReportsBy, reporter, limit);
}

constexpr db::Query kListReportsAbout{"reports.list_reports_about", R"sql(
    SELECT report_id, number, year, token_hash, account_id, name, mail, language, address, kind,
           scopes, author_id, title, words, reason, explanation, in_confidence, state, measure,
           reported_at, due_at, decided_at
    FROM reports_report WHERE author_id = $1
    ORDER BY reported_at DESC, report_id DESC LIMIT $2
)sql"};

std::vector<Report> list_reports_about(db::ReadTx& tx, AccountId author, std::int64_t limit) {
    return tx.all<Report>(kListReportsAbout, author, limit);
}

constexpr db::Query kMeasuresInForce{"reports.measures_in_force", R"sql(
    SELECT measure FROM reports_report WHERE address = $1 AND measure <> 'nothing'
)sql"};

std::vector<Measure> measures_in_force(db::ReadTx& tx, std::string_view address) {
    return tx.all<Measure>(kMeasuresInForce, address);
}

constexpr db::Query kCountReceiptsTo{"reports.count_receipts_to", R"sql(
    SELECT COUNT(*) FROM reports_report WHERE mail = $1 AND reported_at >= $2
)sql"};

std::int64_t count_receipts_to(db::ReadTx& tx, std::string_view mail, Instant since) {
    return tx.find<std::int64_t>(kCountReceiptsTo, mail, since).value_or(0);
}

constexpr db::Query kForgetReporters{"reports.forget_reporters", R"sql(
    UPDATE reports_report SET name = '', mail = '', explanation = '', title = '', words = ''
    WHERE decided_at < $1 AND state IN ('decided', 'closed')
      AND (name <> '' OR mail <> '' OR explanation <> '' OR title <> '' OR words <> '')
)sql"};
constexpr db::Query kForgetReasons{"reports.forget_reasons", R"sql(
    UPDATE reports_decision SET reasons = '', rule = '' WHERE reasons <> '' AND report_id IN (
        SELECT report_id FROM reports_report
        WHERE decided_at < $1 AND state IN ('decided', 'closed') AND measure = 'nothing')
)sql"};
constexpr db::Query kForgetAppeals{"reports.forget_appeals", R"sql(
    UPDATE reports_appeal SET reasons = '' WHERE reasons <> '' AND report_id IN (
        SELECT report_id FROM reports_report WHERE decided_at < $1 AND state = 'closed')
)sql"};

void forget_people_before(db::WriteTx& tx, Instant decided_before) {
    tx.run(kForgetReporters, decided_before);
    tx.run(kForgetReasons, decided_before);
    tx.run(kForgetAppeals, decided_before);
}

}  // namespace agora::reports
