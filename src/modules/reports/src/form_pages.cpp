#include "form_pages.hpp"

#include "agora/http/address.hpp"
#include "agora/http/rate_limiter.hpp"
#include "agora/reports/handling.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "labels.hpp"
#include "links.hpp"
#include "report_view.hpp"
#include "things.hpp"

#include <array>

namespace agora::reports {
namespace {

using fields::FieldType;
using fields::FormField;

/// Five at once, then one every five minutes: by network without account, else by account.
struct Limits {
    explicit Limits(const clock::Clock& clock)
        : limiter({.burst = 5, .per_second = 1.0 / 300, .keys = 20'000}, clock) {}
    http::RateLimiter limiter;
};

constexpr std::array kReaders{
    fields::Option{"moderators", tr("The moderators"),
                   tr("Members whom the cooperative asked to look after what is published.")},
    fields::Option{"confidence", tr("Only persons of trust and administrators"),
                   tr("In confidence. Whom it is about doesn't learn of it, unless something is "
                      "done. Whoever looks after the machine could read it too.")},
};

constexpr FormField kAbout{.name = "about",
                           .label = tr("Address of the page"),
                           .hint = tr("As it stands in your browser."),
                           .required = true,
                           .maximum = 500};
constexpr FormField kReason{.name = "reason",
                            .type = FieldType::radios,
                            .label = tr("What is wrong with it?"),
                            .required = true};
constexpr FormField kExplanation{
    .name = "explanation",
    .type = FieldType::textarea,
    .label = tr("Explain it"),
    .hint = tr("What is it exactly, where on the page, and why is it wrong?"),
    .required = true,
    .maximum = 5000,
    .rows = 5};
constexpr FormField kReadersField{.name = "readers",
                                  .type = FieldType::radios,
                                  .label = tr("Who may read this?"),
                                  .required = true,
                                  .options = kReaders};
constexpr FormField kName{.name = "name",
                          .label = tr("Your name"),
                          .hint = tr("Moderators see it, the author doesn't. For offences against "
                                     "children you need not give it."),
                          .maximum = 100,
                          .autocomplete = "name"};
constexpr FormField kMail{
    .name = "mail",
    .type = FieldType::email,
    .label = tr("Your e-mail address"),
    .hint = tr("For the receipt and the decision. Without it only the link on the next page leads "
               "to your report, and nobody can ask you anything."),
    .autocomplete = "email"};
constexpr FormField kGoodFaith{
    .name = "good_faith",
    .type = FieldType::checkbox,
    .label = tr("I believe in good faith that what I write here is right and complete."),
    .required = true};

constexpr std::array kForm{kAbout, kReason, kExplanation, kReadersField, kName, kMail, kGoodFaith};

struct TypedReport {
    std::string about;
    Reason reason = Reason::other;
    std::string explanation;
    std::string readers;
    std::string name;
    std::string mail;
    bool good_faith = false;
};
AGORA_FIELDS(TypedReport, about, reason, explanation, readers, name, mail, good_faith)

struct ReportFormPage {
    std::string thing;
    std::string thing_url;
    std::string action;
    bool signed_in = false;
    std::int64_t days = 7;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(ReportFormPage, thing, thing_url, action, signed_in, days, form, form_keys)

/// Who has an account is known by it.
fields::FormContext context_of(const web::Call& call) {
    fields::Choices reasons{"reason", {}};
    fields::for_each_enumerator<Reason>([&](std::string_view name, Reason reason) {
        const std::string_view hint = hint_of(reason);
        reasons.options.push_back(
            {std::string{name}, call.say(label_of(reason)), hint.empty() ? "" : call.say(hint)});
    });
    fields::FormContext context;
    context.choices.push_back(std::move(reasons));
    if (!call.actor.is_visitor()) context.unasked = {kName.name, kMail.name};
    return context;
}

ReportFormPage page_of(web::Call& call, std::string_view about, fields::FormView form) {
    ReportFormPage page;
    page.action = call.link("/reports");
    page.signed_in = !call.actor.is_visitor();
    page.days = call.services.settings.number("reports.due_days");
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    const auto address = bare_address(about, call.services.origin);
    if (!address) return page;
    Report shown;
    shown.address = *address;
    shown.title = call.read([&](db::ReadTx& tx) {
        return thing_at(tx, call.services, call.actor, *address, call.now).what.title;
    });
    page.thing = title_of(call, shown);
    page.thing_url = call.link(*address);
    return page;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "reports/form",
            .title = call.say(tr("Report something")),
            .description = call.say(tr("Tell us what is illegal or hurtful here; no account "
                                       "needed."))};
}

bool is_too_often(const web::Call& call) {
    const std::string key = call.actor.is_visitor() ? http::rate_key(call.request.remote_address)
                                                    : to_string(call.actor.account);
    return !call.services.state<Limits>().limiter.take(key).allowed;
}

}  // namespace

void start_limits(web::Services& services) {
    services.put_state(std::make_shared<Limits>(services.clock));
}

http::Response new_report(web::Call& call) {
    const std::string_view about = call.query("about");
    fields::NameValues values;
    if (const auto address = bare_address(about, call.services.origin); address && !about.empty()) {
        values.add("about", call.services.origin + call.link(*address));
    }
    values.add("readers", "moderators");
    return web::page(
        call, head_of(call),
        page_of(call, about, web::show_form(call, kForm, std::move(values), context_of(call))));
}

http::Response create_report(web::Call& call) {
    auto typed = web::read_form<TypedReport>(call, kForm, context_of(call));
    std::optional<FiledReport> filed;
    if (typed.ok() && !bare_address(typed.value.about, call.services.origin)) {
        typed.state.refusals.emplace_back(ReportRefusal::address_not_ours, "about");
    }
    if (typed.ok() && is_too_often(call)) {
        typed.state.refusals.emplace_back(ReportRefusal::too_many_reports);
    }
    if (typed.ok()) {
        const NewReport wanted{.about = typed.value.about,
                               .reason = typed.value.reason,
                               .explanation = typed.value.explanation,
                               .in_confidence = typed.value.readers == "confidence",
                               .name = typed.value.name,
                               .mail = typed.value.mail,
                               .language = call.language};
        const auto done = call.write([&](db::WriteTx& tx) {
            return file_report({tx, call.services, call.actor, call.now}, wanted);
        });
        if (done) filed = *done;
        if (!done) typed.state.refusals.push_back(done.refusal());
    }
    if (!filed) {
        const auto page =
            page_of(call, typed.value.about, web::show_form(call, kForm, typed.state));
        return web::refuse_form(call, head_of(call), page, typed.state.refusals);
    }
    return web::redirect(call, follow_path(filed->token),
                         {.text = tr("Thank you. We got your report; keep the number below.")});
}

}  // namespace agora::reports
