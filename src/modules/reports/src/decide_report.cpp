#include "agora/reports/handling.hpp"

#include "agora/base/text.hpp"
#include "agora/reports/events.hpp"
#include "decision_store.hpp"
#include "letters.hpp"
#include "report_store.hpp"
#include "rights.hpp"
#include "things.hpp"

#include <algorithm>

namespace agora::reports {
namespace {

Result<Done> check_person(const Handling& handling, const Report& report) {
    const AccountId who = handling.actor.account;
    if (who == report.author_id || who == report.account_id) return ReportRefusal::own_case;
    if (report.state != State::appealed) return Done{};
    for (const Decision& decision : list_decisions(handling.tx, report.report_id)) {
        if (decision.decided_by == who) return ReportRefusal::another_person_decides;
    }
    return Done{};
}

Result<Done> check_decision(const Handling& handling, const Report& report,
                            const NewDecision& wanted) {
    const auto possible = measures_of(handling.services, report.kind);
    if (std::find(possible.begin(), possible.end(), wanted.measure) == possible.end()) {
        return Refusal{ReportRefusal::measure_not_possible, "measure"};
    }
    if (wanted.measure != Measure::nothing && trimmed(wanted.rule).empty()) {
        return Refusal{ReportRefusal::rule_needed, "rule"};
    }
    return Done{};
}

/// Of several reports on one address the strictest measure holds.
void put_in_force(const Handling& handling, const Report& report) {
    const web::Reportable* kind = reportable_of(handling.services, report.kind);
    if (kind == nullptr) return;
    Measure strictest = Measure::nothing;
    for (const Measure one : measures_in_force(handling.tx, report.address)) {
        if (one > strictest) strictest = one;
    }
    if (strictest == Measure::corrected) strictest = Measure::nothing;
    kind->take({handling.tx, handling.services, handling.origin(), report.address, strictest});
}

}  // namespace

Result<Done> decide_report(const Handling& handling, ReportId id, const NewDecision& wanted) {
    auto report = find_report(handling.tx, id);
    if (!report || !may_decide(handling.actor, *report)) return ReportRefusal::report_not_found;
    const bool on_appeal = report->state == State::appealed;
    if (report->state != State::waiting && !on_appeal) return ReportRefusal::report_is_decided;
    if (const auto good = check_person(handling, *report); !good) return good.refusal();
    if (const auto good = check_decision(handling, *report, wanted); !good) return good.refusal();
    const Decision decision{.decision_id = handling.tx.new_id<DecisionId>(),
                            .report_id = id,
                            .on_appeal = on_appeal,
                            .measure = wanted.measure,
                            .basis = wanted.basis,
                            .rule = std::string{trimmed(wanted.rule)},
                            .reasons = std::string{trimmed(wanted.reasons)},
                            .decided_by = handling.actor.account,
                            .decided_at = handling.now};
    insert_decision(handling.tx, decision);
    report->state = on_appeal ? State::closed : State::decided;
    report->measure = decision.measure;
    report->decided_at = handling.now;
    update_report(handling.tx, *report);
    put_in_force(handling, *report);
    journal::emit(handling.tx, handling.origin(), ReportDecided{id, decision.measure, on_appeal},
                  journal::Audit::yes);
    mail_decision(handling, *report, decision);
    return Done{};
}

}  // namespace agora::reports
