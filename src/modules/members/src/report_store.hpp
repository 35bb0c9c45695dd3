#pragma once

#include "agora/members/events.hpp"
#include "conversation.hpp"

#include <optional>
#include <vector>

namespace agora::members {

using ReportId = Id<struct ConversationReportTag>;

/// A conversation as the member saw it when forwarding it; it stays readable when the rest is gone.
struct ReportRow {
    ReportId report_id;
    ConversationId conversation_id;
    AccountId reported_by;
    AccountId writer_id;
    std::string writer_name;
    std::string writer_key;
    std::string reason;
    std::string texts;
    Instant reported_at;
    ReportOutcome outcome = ReportOutcome::open;
    AccountId decided_by;
    std::optional<Instant> decided_at;
};
AGORA_FIELDS(ReportRow, report_id, conversation_id, reported_by, writer_id, writer_name, writer_key,
             reason, texts, reported_at, outcome, decided_by, decided_at)

void insert_report(db::WriteTx& tx, const ReportRow& row);
void update_report(db::WriteTx& tx, const ReportRow& row);
std::optional<ReportRow> find_report(db::ReadTx& tx, ReportId id);
bool has_open_report(db::ReadTx& tx, ConversationId conversation);
/// Open ones first, then the newest; at most 100.
std::vector<ReportRow> list_reports(db::ReadTx& tx);
std::int64_t delete_reports_decided_before(db::WriteTx& tx, Instant before);

}  // namespace agora::members
