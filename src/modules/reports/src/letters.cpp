#include "letters.hpp"

#include "agora/accounts/account.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "labels.hpp"
#include "links.hpp"

namespace agora::reports {
namespace {

struct Recipient {
    AccountId account;
    std::string mail;
    std::string name;
    Language language = Language::en;
    bool has_account() const { return bool(account); }
};

/// Writes in one person's language.
class Pen {
 public:
    Pen(const Handling& handling, const Recipient& to) : handling_(handling), to_(to) {}

    std::string say(const Message& message) const {
        return handling_.services.translator.text(to_.language, message);
    }
    std::string say(std::string_view source) const { return say(Message{source, {}}); }
    std::string address(std::string_view path) const {
        return handling_.services.origin + "/" + std::string{code(to_.language)} +
               std::string{path};
    }
    std::string date(Instant at) const { return locale::date(to_.language, utc_date(at)); }

    void post(std::string subject, std::vector<std::string> paragraphs, std::string_view button,
              std::string_view path, const Message& reason) const {
        outbox::post(handling_.tx,
                     {.account = to_.account,
                      .to_mail = to_.mail,
                      .to_name = to_.name,
                      .language = to_.language,
                      .subject = std::move(subject),
                      .paragraphs = std::move(paragraphs),
                      .button_label = say(button),
                      .button_address = address(path),
                      .reason = say(reason)},
                     handling_.now);
    }

 private:
    const Handling& handling_;
    const Recipient& to_;
};

std::optional<Recipient> account_recipient(const Handling& handling, AccountId id) {
    const auto account = accounts::find_account(handling.tx, id);
    if (!account) return std::nullopt;
    return Recipient{id, account->mail, account->name, account->language};
}

std::optional<Recipient> reporter_of(const Handling& handling, const Report& report) {
    if (report.account_id) return account_recipient(handling, report.account_id);
    if (report.mail.empty()) return std::nullopt;
    return Recipient{
        {}, report.mail, report.name, parse_language(report.language).value_or(Language::en)};
}

std::string title_of(const Report& report) {
    return report.title.empty() ? report.address : report.title + " (" + report.address + ")";
}

std::string cooperative(const Handling& handling) {
    return handling.services.settings.text("site.name");
}

/// What was decided, in paragraphs that both sides read.
std::vector<std::string> decision_paragraphs(const Pen& pen, const Report& report,
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
             {{"date", pen.date(decision.decided_at + kAppealFor)}}}));
    }
    return paragraphs;
}

void tell_reporter(const Handling& handling, const Report& report, const Decision& decision) {
    const auto to = reporter_of(handling, report);
    if (!to) return;
    const Pen pen{handling, *to};
    const std::string path = to->has_account()
                                 ? report_path(report)
                                 : follow_path(token_of(handling.services.keys, report));
    pen.post(pen.say({tr("Decision on your report {number}"), {{"number", report.number}}}),
             decision_paragraphs(pen, report, decision), tr("See the decision"), path,
             {tr("You get this mail because you reported something at {cooperative}."),
              {{"cooperative", cooperative(handling)}}});
}

/// Whom it is about learns of a report in confidence only when something follows from it.
void tell_author(const Handling& handling, const Report& report, const Decision& decision) {
    const bool changes = decision.measure != Measure::nothing || decision.on_appeal;
    if (!report.author_id || (report.in_confidence && !changes)) return;
    const auto to = account_recipient(handling, report.author_id);
    if (!to) return;
    const Pen pen{handling, *to};
    pen.post(pen.say({tr("Decision about what is yours ({number})"), {{"number", report.number}}}),
             decision_paragraphs(pen, report, decision), tr("See the decision"),
             report_path(report),
             {tr("You get this mail because something of yours at {cooperative} was reported."),
              {{"cooperative", cooperative(handling)}}});
}

}  // namespace

void mail_receipt(const Handling& handling, const Report& report, std::string_view token) {
    const auto to = reporter_of(handling, report);
    if (!to) return;
    const Pen pen{handling, *to};
    pen.post(
        pen.say({tr("We got your report {number}"), {{"number", report.number}}}),
        {pen.say({tr("What it is about: {title}"), {{"title", title_of(report)}}}),
         pen.say({tr("Somebody looks at it and decides by {date}. You then get the decision with "
                     "its reasons. Keep the number; the button leads to your report."),
                  {{"date", pen.date(report.due_at)}}})},
        tr("Follow the report"), follow_path(token),
        {tr("You get this mail because you reported something at {cooperative}. If it was not you, "
            "you can leave it alone."),
         {{"cooperative", cooperative(handling)}}});
}

void mail_decision(const Handling& handling, const Report& report, const Decision& decision) {
    tell_reporter(handling, report, decision);
    tell_author(handling, report, decision);
}

}  // namespace agora::reports
