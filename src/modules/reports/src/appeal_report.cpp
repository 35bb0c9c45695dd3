#include "agora/reports/handling.hpp"

#include "agora/base/text.hpp"
#include "agora/reports/events.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "decision_store.hpp"
#include "report_store.hpp"

namespace agora::reports {

Result<Done> appeal_report(const Handling& handling, ReportId id, Side side,
                           const std::string& reasons) {
    auto report = find_report(handling.tx, id);
    if (!report) return ReportRefusal::report_not_found;
    if (report->state != State::decided || !report->decided_at) {
        return ReportRefusal::not_open_to_appeal;
    }
    if (handling.now > *report->decided_at + kAppealFor) return ReportRefusal::appeal_too_late;
    insert_appeal(handling.tx, {.report_id = id,
                                .side = side,
                                .account_id = handling.actor.account,
                                .reasons = std::string{trimmed(reasons)},
                                .appealed_at = handling.now});
    report->state = State::appealed;
    report->due_at =
        handling.now + std::chrono::days{handling.services.settings.number("reports.due_days")};
    update_report(handling.tx, *report);
    journal::emit(handling.tx, handling.origin(), ReportAppealed{id, side});
    return Done{};
}

}  // namespace agora::reports
