#include "report_view.hpp"

#include "agora/accounts/account.hpp"
#include "decision_store.hpp"
#include "labels.hpp"
#include "links.hpp"
#include "things.hpp"

namespace agora::reports {
namespace {

std::string name_of(db::ReadTx& tx, AccountId account) {
    const auto found = account ? accounts::find_account(tx, account) : std::nullopt;
    return found ? found->name : "";
}

DecisionView view_of(const web::Call& call, db::ReadTx& tx, const Decision& decision, Eyes eyes) {
    return {.on_appeal = decision.on_appeal,
            .measure = decision.measure,
            .measure_label = call.say(label_of(decision.measure)),
            .basis_label = decision.rule.empty() ? "" : call.say(label_of(decision.basis)),
            .rule = decision.rule,
            .reasons = decision.reasons,
            .decided_at = decision.decided_at,
            .who = eyes == Eyes::moderator ? name_of(tx, decision.decided_by) : ""};
}

void put_people(db::ReadTx& tx, const Report& report, Eyes eyes, ReportPage& page) {
    if (eyes != Eyes::author) page.explanation = report.explanation;
    if (eyes != Eyes::moderator) return;
    page.words = report.words;
    page.author_name = name_of(tx, report.author_id);
    const auto reporter =
        report.account_id ? accounts::find_account(tx, report.account_id) : std::nullopt;
    page.reporter_name = reporter ? reporter->name : report.name;
    page.reporter_mail = reporter ? reporter->mail : report.mail;
}

void put_appeal(const web::Call& call, db::ReadTx& tx, const Report& report, Eyes eyes,
                ReportPage& page) {
    const auto appeal = find_appeal(tx, report.report_id);
    if (!appeal) return;
    page.appeal_by = call.say(label_of(appeal->side));
    const bool own =
        eyes == Eyes::reporter ? appeal->side == Side::reporter : appeal->side == Side::author;
    if (eyes == Eyes::moderator || own) page.appeal_reasons = appeal->reasons;
}

}  // namespace

std::string title_of(const web::Call& call, const Report& report) {
    if (!report.title.empty()) return report.title;
    const std::string_view label = page_label(call.services, report.address);
    return label.empty() ? report.address : call.say(label);
}

ReportRow row_of(const web::Call& call, const Report& report) {
    const bool open = report.state == State::waiting || report.state == State::appealed;
    ReportRow row{.number = report.number,
                  .url = call.link(report_path(report)),
                  .title = title_of(call, report),
                  .reason_label = call.say(label_of(report.reason)),
                  .state = report.state,
                  .state_label = call.say(label_of(report.state)),
                  .reported_at = report.reported_at,
                  .due_at = {},
                  .late = false,
                  .in_confidence = report.in_confidence && call.actor.account != report.author_id,
                  .result = {}};
    if (open && may_decide(call.actor, report)) {
        row.due_at = report.due_at;
        row.late = report.due_at < call.now;
    }
    if (!open) row.result = call.say(label_of(report.measure));
    return row;
}

ReportPage page_of(web::Call& call, const Report& report, Eyes eyes) {
    ReportPage page;
    page.report = row_of(call, report);
    page.eyes = eyes;
    page.thing_url = call.link(report.address);
    call.read([&](db::ReadTx& tx) {
        put_people(tx, report, eyes, page);
        put_appeal(call, tx, report, eyes, page);
        page.decisions.clear();
        for (const Decision& decision : list_decisions(tx, report.report_id)) {
            page.decisions.push_back(view_of(call, tx, decision, eyes));
        }
    });
    if (report.state == State::decided && report.decided_at) {
        const Instant until = *report.decided_at + kAppealFor;
        if (call.now <= until) page.appeal_until = until;
    }
    return page;
}

}  // namespace agora::reports
