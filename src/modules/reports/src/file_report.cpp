#include "agora/reports/handling.hpp"

#include "agora/base/text.hpp"
#include "agora/reports/events.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "links.hpp"
#include "report_store.hpp"
#include "rights.hpp"
#include "things.hpp"

namespace agora::reports {
namespace {

/// More receipts a day than this to one address are somebody's nuisance.
constexpr std::int64_t kReceiptsOfADay = 3;

std::chrono::days days_to_decide(const web::Services& services) {
    return std::chrono::days{services.settings.number("reports.due_days")};
}

Report report_of(const Handling& handling, const NewReport& wanted, Thing thing) {
    Report report;
    report.report_id = handling.tx.new_id<ReportId>();
    report.year = utc_date(handling.now).year;
    report.number =
        std::to_string(report.year) + "-" + std::to_string(next_number(handling.tx, report.year));
    report.account_id = handling.actor.account;
    if (handling.actor.is_visitor()) {
        report.name = trimmed(wanted.name);
        report.mail = ascii_lower(trimmed(wanted.mail));
    }
    report.language = code(wanted.language);
    report.address = std::move(thing.what.path);
    report.kind = std::move(thing.kind);
    report.scopes = scopes_text(thing.what.scopes);
    report.author_id = thing.what.author;
    report.title = std::move(thing.what.title);
    report.words = std::move(thing.what.words);
    report.reason = wanted.reason;
    report.explanation = trimmed(wanted.explanation);
    report.in_confidence = wanted.in_confidence;
    report.reported_at = handling.now;
    report.due_at = handling.now + days_to_decide(handling.services);
    return report;
}

}  // namespace

Result<FiledReport> file_report(const Handling& handling, const NewReport& wanted) {
    const auto address = bare_address(wanted.about, handling.services.origin);
    if (!address) return Refusal{ReportRefusal::address_not_ours, "about"};
    Report report =
        report_of(handling, wanted,
                  thing_at(handling.tx, handling.services, handling.actor, *address, handling.now));
    const std::string token = new_token(handling.services.keys, report.report_id);
    report.token_hash = hash_of_token(token);
    const bool may_mail =
        report.mail.empty() ||
        count_receipts_to(handling.tx, report.mail, handling.now - std::chrono::hours{24}) <
            kReceiptsOfADay;
    insert_report(handling.tx, report);
    journal::emit(handling.tx, handling.origin(),
                  ReportFiled{report.report_id, report.reason, report.in_confidence});
    if (may_mail) mail_receipt(handling, report, token);
    return FiledReport{report.report_id, report.number, token};
}

}  // namespace agora::reports
