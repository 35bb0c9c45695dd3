#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/reports/report.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "rights.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::reports {

/// One line of a list of reports.
struct ReportRow {
    std::string number;
    std::string url;
    std::string title;
    std::string reason_label;
    State state = State::waiting;
    std::string state_label;
    Instant reported_at;
    std::optional<Instant> due_at;  ///< while it is open, for who decides
    bool late = false;
    bool in_confidence = false;
    std::string result;  ///< of a decided one
};
AGORA_FIELDS(ReportRow, number, url, title, reason_label, state, state_label, reported_at, due_at,
             late, in_confidence, result)

ReportRow row_of(const web::Call& call, const Report& report);
/// What a report is about, in the reader's language.
std::string title_of(const web::Call& call, const Report& report);

struct DecisionView {
    bool on_appeal = false;
    Measure measure = Measure::nothing;
    std::string measure_label;
    std::string basis_label;
    std::string rule;
    std::string reasons;
    Instant decided_at;
    std::string who;  ///< for moderators only
};
AGORA_FIELDS(DecisionView, on_appeal, measure, measure_label, basis_label, rule, reasons,
             decided_at, who)

/// From where somebody looks at a report. What a layer may not see is not in the page.
enum class Eyes { reporter, author, moderator };
AGORA_ENUM(Eyes, reporter, author, moderator)

struct ReportPage {
    ReportRow report;
    Eyes eyes = Eyes::reporter;
    std::string thing_url = {};
    std::string explanation = {};    ///< for moderators and the reporter
    std::string words = {};          ///< what was reported, as it was then; for moderators
    std::string reporter_name = {};  ///< for moderators
    std::string reporter_mail = {};  ///< the same
    std::string author_name = {};    ///< the same
    std::vector<DecisionView> decisions = {};
    std::string appeal_by = {};       ///< who asked for another look
    std::string appeal_reasons = {};  ///< for moderators and who asked
    std::optional<Instant> appeal_until = {};
    std::string appeal_action = {};
    fields::FormView appeal_form = {};
    std::string decide_action = {};
    std::string decide_why_not = {};
    fields::FormView decide_form = {};
    std::string follow_url = {};  ///< the secret address itself, to keep
    Html form_keys = {};
};
AGORA_FIELDS(ReportPage, report, eyes, thing_url, explanation, words, reporter_name, reporter_mail,
             author_name, decisions, appeal_by, appeal_reasons, appeal_until, appeal_action,
             appeal_form, decide_action, decide_why_not, decide_form, follow_url, form_keys)

/// Everything about the report that these eyes may see, but for forms.
ReportPage page_of(web::Call& call, const Report& report, Eyes eyes);

}  // namespace agora::reports
