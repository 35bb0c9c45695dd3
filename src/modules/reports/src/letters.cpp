#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "labels.hpp"
#include "links.hpp"

namespace agora::reports {
namespace {

outbox::Pen pen_for(const Handling& handling, outbox::Addressee to) {
    return {web::desk_of(handling.services), std::move(to)};
}

std::string date_for(const outbox::Pen& pen, Instant at) {
    return locale::date(pen.to().language, utc_date(at));
}

std::optional<outbox::Addressee> account_recipient(const Handling& handling, AccountId id) {
    const auto account = accounts::find_account(handling.tx, id);
    if (!account) return std::nullopt;
    return accounts::addressee_of(*account);
}

std::optional<outbox::Addressee> reporter_of(const Handling& handling, const Report& report) {
    if (report.account_id) return account_recipient(handling, report.account_id);
    if (report.mail.empty()) return std::nullopt;
    return outbox::Addressee{
        {}, report.mail, report.name, parse_language(report.language).value_or(Language::en)};
}

/// One line about a report in the inbox of whoever has an account; it says only the number.
inbox::Notice notice_of(const Report& report, const Message& sentence) {
    return {.kind = inbox::Kind::service,
            .about = "report " + to_string(report.report_id) + " " + std::string{sentence.source},
            .path = report_path(report),
            .sentence = sentence};
}

std::string title_of(const Report& report) {
    return report.title.empty() ? report.address : report.title + " (" + report.address + ")";
}

/// What was decided, in paragraphs that both sides read.
std::vector<std::string> decision_paragraphs(const outbox::Pen& pen, const Report& report,
                                             const Decision& decision) {
    std::vector<std::string> paragraphs{
        pen.say({tr("What it is about: {title}"), {{"title", title_of(report)}}}),
        pen.say(
            {tr("Decision: {decision}."), {{"decision", pen.say(label_of(decision.measure))}}})};
    if (!decision.rule.empty()) {
        paragraphs.push_back(
            pen.say({tr("It rests on: {basis}, {rule}."),
                     {{"basis", pen.say(label_of(decision.basis))}, {"rule", decision.rule}}}));
    }
    paragraphs.push_back(pen.say({tr("Reasons: {reasons}"), {{"reasons", decision.reasons}}}));
    paragraphs.push_back(pen.say(tr("A person decided this, no program.")));
    if (decision.on_appeal) {
        paragraphs.push_back(
            pen.say(tr("Somebody else than the first time took this decision. With it the report "
                       "is closed here; going to court, or to an out-of-court dispute settlement "
                       "body, stays possible.")));
    } else {
        paragraphs.push_back(pen.say(
            {tr("Do you disagree? Until {date} you can ask for another look, at no cost. Somebody "
                "else then decides. Going to court, or to an out-of-court dispute settlement body, "
                "stays possible too."),
             {{"date", date_for(pen, decision.decided_at + kAppealFor)}}}));
    }
    return paragraphs;
}

void tell_reporter(const Handling& handling, const Report& report, const Decision& decision) {
    const auto to = reporter_of(handling, report);
    if (!to) return;
    const outbox::Pen pen = pen_for(handling, *to);
    const Message subject{tr("Decision on your report {number}"), {{"number", report.number}}};
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs = decision_paragraphs(pen, report, decision);
    pen.put_button(
        letter, tr("See the decision"),
        to->account ? report_path(report) : follow_path(token_of(handling.services.keys, report)));
    pen.put_reason(letter,
                   {tr("You get this mail because you reported something at {cooperative}."), {}});
    inbox::tell(handling.tx, handling.services, notice_of(report, subject), std::move(letter),
                handling.now);
}

/// Whom it is about learns of a report in confidence only when something follows from it.
void tell_author(const Handling& handling, const Report& report, const Decision& decision) {
    const bool changes = decision.measure != Measure::nothing || decision.on_appeal;
    if (!report.author_id || (report.in_confidence && !changes)) return;
    const auto to = account_recipient(handling, report.author_id);
    if (!to) return;
    const outbox::Pen pen = pen_for(handling, *to);
    const Message subject{tr("Decision about what is yours ({number})"),
                          {{"number", report.number}}};
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs = decision_paragraphs(pen, report, decision);
    pen.put_button(letter, tr("See the decision"), report_path(report));
    pen.put_reason(
        letter,
        {tr("You get this mail because something of yours at {cooperative} was reported."), {}});
    inbox::tell(handling.tx, handling.services, notice_of(report, subject), std::move(letter),
                handling.now);
}

}  // namespace

void mail_receipt(const Handling& handling, const Report& report, std::string_view token) {
    const auto to = reporter_of(handling, report);
    if (!to) return;
    const outbox::Pen pen = pen_for(handling, *to);
    outbox::Letter letter =
        pen.letter({tr("We got your report {number}"), {{"number", report.number}}});
    letter.paragraphs = {
        pen.say({tr("What it is about: {title}"), {{"title", title_of(report)}}}),
        pen.say({tr("Somebody looks at it and decides by {date}. You then get the decision with "
                    "its reasons. Keep the number; the button leads to your report."),
                 {{"date", date_for(pen, report.due_at)}}})};
    pen.put_button(letter, tr("Follow the report"), follow_path(token));
    pen.put_reason(letter, {tr("You get this mail because you reported something at {cooperative}. "
                               "If it was not you, you can leave it alone."),
                            {}});
    outbox::post(handling.tx, letter, handling.now);
}

void mail_decision(const Handling& handling, const Report& report, const Decision& decision) {
    tell_reporter(handling, report, decision);
    tell_author(handling, report, decision);
}

}  // namespace agora::reports
