#include "report_pages.hpp"

#include "agora/reports/handling.hpp"
#include "agora/web/answer.hpp"
#include "decision_store.hpp"
#include "labels.hpp"
#include "links.hpp"
#include "report_store.hpp"
#include "report_view.hpp"
#include "things.hpp"

#include <array>

namespace agora::reports {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kBases{fields::Option{"terms", tr("Our terms of use")},
                            fields::Option{"law", tr("The law")}};
constexpr std::array kDecideForm{
    FormField{.name = "measure",
              .type = FieldType::radios,
              .label = tr("What happens to it?"),
              .required = true},
    FormField{.name = "basis",
              .type = FieldType::radios,
              .label = tr("It rests on"),
              .required = true,
              .options = kBases},
    FormField{.name = "rule",
              .label = tr("Which rule"),
              .hint = tr("The article of the law or the point of the terms. Not needed when it "
                         "stays as it is."),
              .maximum = 300},
    FormField{.name = "reasons",
              .type = FieldType::textarea,
              .label = tr("Reasons"),
              .hint = tr("Both sides read this in the mail. Don't name who reported."),
              .required = true,
              .maximum = 5000,
              .rows = 5},
};
constexpr std::array kAppealForm{
    FormField{.name = "reasons",
              .type = FieldType::textarea,
              .label = tr("Why do you see it otherwise?"),
              .hint = tr("Somebody else than the first time reads this and decides."),
              .required = true,
              .maximum = 5000,
              .rows = 5},
};

struct TypedDecision {
    Measure measure = Measure::nothing;
    Basis basis = Basis::terms;
    std::string rule;
    std::string reasons;
};
AGORA_FIELDS(TypedDecision, measure, basis, rule, reasons)

struct TypedAppeal {
    std::string reasons;
};
AGORA_FIELDS(TypedAppeal, reasons)

struct Seen {
    Report report;
    Eyes eyes = Eyes::reporter;
};

/// The report of the address and with which eyes this person sees it; others: it does not exist.
std::optional<Seen> seen_of(web::Call& call) {
    const auto report = call.read(
        [&](db::ReadTx& tx) { return find_report_by_number(tx, call.path_value("number")); });
    if (!report) return std::nullopt;
    // A side sees its side, whatever role it has besides.
    if (call.actor.account == report->account_id) return Seen{*report, Eyes::reporter};
    if (call.actor.account == report->author_id) {
        if (!author_may_see(*report)) return std::nullopt;
        return Seen{*report, Eyes::author};
    }
    if (may_decide(call.actor, *report)) return Seen{*report, Eyes::moderator};
    return std::nullopt;
}

std::optional<Report> followed(web::Call& call) {
    const std::string_view token = call.path_value("token");
    if (token.size() > 64) return std::nullopt;
    return call.read([&](db::ReadTx& tx) { return find_report_by_hash(tx, hash_of_token(token)); });
}

fields::FormContext measures_context(const web::Call& call, const Report& report) {
    fields::Choices choices{"measure", {}};
    for (const Measure one : measures_of(call.services, report.kind)) {
        choices.options.push_back(
            {std::string{fields::enum_name(one)}, call.say(label_of(one)), call.say(hint_of(one))});
    }
    fields::FormContext context;
    context.choices.push_back(std::move(choices));
    return context;
}

bool decided_first(web::Call& call, const Report& report) {
    return call.read([&](db::ReadTx& tx) {
        for (const Decision& one : list_decisions(tx, report.report_id)) {
            if (one.decided_by == call.actor.account) return true;
        }
        return false;
    });
}

struct States {
    std::optional<fields::FormState> decide = {};
    std::optional<fields::FormState> appeal = {};
};

void add_decide_form(web::Call& call, const Report& report, const States& states,
                     ReportPage& page) {
    const bool open = report.state == State::waiting || report.state == State::appealed;
    if (page.eyes != Eyes::moderator || !open) return;
    if (report.state == State::appealed && decided_first(call, report)) {
        page.decide_why_not =
            call.say(refusal_text(ReportRefusal::another_person_decides).sentence);
        return;
    }
    page.decide_action = call.link(report_path(report) + "/decision");
    fields::NameValues usual{{"basis", "terms"}};
    page.decide_form = states.decide ? web::show_form(call, kDecideForm, *states.decide)
                                     : web::show_form(call, kDecideForm, std::move(usual),
                                                      measures_context(call, report));
    page.form_keys = call.form_keys();
}

void add_appeal_form(web::Call& call, const States& states, std::string action, ReportPage& page) {
    if (!page.appeal_until || page.eyes == Eyes::moderator) return;
    page.appeal_action = std::move(action);
    page.appeal_form = states.appeal ? web::show_form(call, kAppealForm, *states.appeal)
                                     : web::show_form(call, kAppealForm);
    page.form_keys = call.form_keys();
}

ReportPage whole_page(web::Call& call, const Seen& seen, const States& states) {
    ReportPage page = page_of(call, seen.report, seen.eyes);
    add_decide_form(call, seen.report, states, page);
    add_appeal_form(call, states, call.link(report_path(seen.report) + "/appeal"), page);
    return page;
}

ReportPage followed_page(web::Call& call, const Report& report, const States& states) {
    ReportPage page = page_of(call, report, Eyes::reporter);
    const std::string path = call.link(follow_path(call.path_value("token")));
    page.report.url = path;
    page.follow_url = call.services.origin + path;
    add_appeal_form(call, states, path + "/appeal", page);
    return page;
}

web::PageHead head_of(const web::Call& call, const Report& report) {
    return {.view = "reports/report",
            .title = call.say(Message{tr("Report {number}"), {{"number", report.number}}})};
}

constexpr web::Flash kAppealed{.text = tr("Somebody else looks at it now. You get the decision.")};

}  // namespace

http::Response show_report(web::Call& call) {
    const auto seen = seen_of(call);
    if (!seen) return web::refuse(call, ReportRefusal::report_not_found);
    return web::page(call, head_of(call, seen->report), whole_page(call, *seen, {}));
}

http::Response create_decision(web::Call& call) {
    const auto seen = seen_of(call);
    if (!seen) return web::refuse(call, ReportRefusal::report_not_found);
    if (seen->eyes != Eyes::moderator) return web::refuse(call, ReportRefusal::own_case);
    auto typed =
        web::read_form<TypedDecision>(call, kDecideForm, measures_context(call, seen->report));
    if (typed.ok()) {
        const NewDecision wanted{typed.value.measure, typed.value.basis, typed.value.rule,
                                 typed.value.reasons};
        const auto done = call.write([&](db::WriteTx& tx) {
            return decide_report({tx, call.services, call.actor, call.now}, seen->report.report_id,
                                 wanted);
        });
        if (done) {
            return web::redirect(call, report_path(seen->report),
                                 {.text = tr("Decided. Both sides get a mail with the reasons.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    const auto page = whole_page(call, *seen, {.decide = typed.state});
    return web::refuse_form(call, head_of(call, seen->report), page, typed.state.refusals);
}

http::Response create_appeal(web::Call& call) {
    const auto seen = seen_of(call);
    if (!seen || seen->eyes == Eyes::moderator) {
        return web::refuse(call, ReportRefusal::report_not_found);
    }
    const auto typed = web::read_form<TypedAppeal>(call, kAppealForm);
    if (!typed.ok()) {
        const auto page = whole_page(call, *seen, {.appeal = typed.state});
        return web::refuse_form(call, head_of(call, seen->report), page, typed.state.refusals);
    }
    const Side side = seen->eyes == Eyes::author ? Side::author : Side::reporter;
    const auto done = call.write([&](db::WriteTx& tx) {
        return appeal_report({tx, call.services, call.actor, call.now}, seen->report.report_id,
                             side, typed.value.reasons);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, report_path(seen->report), kAppealed);
}

http::Response follow_report(web::Call& call) {
    const auto report = followed(call);
    if (!report) return web::refuse(call, ReportRefusal::report_not_found);
    return web::page(call, head_of(call, *report), followed_page(call, *report, {}));
}

http::Response create_followed_appeal(web::Call& call) {
    const auto report = followed(call);
    if (!report) return web::refuse(call, ReportRefusal::report_not_found);
    const auto typed = web::read_form<TypedAppeal>(call, kAppealForm);
    if (!typed.ok()) {
        const auto page = followed_page(call, *report, {.appeal = typed.state});
        return web::refuse_form(call, head_of(call, *report), page, typed.state.refusals);
    }
    const auto done = call.write([&](db::WriteTx& tx) {
        return appeal_report({tx, call.services, call.actor, call.now}, report->report_id,
                             Side::reporter, typed.value.reasons);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, follow_path(call.path_value("token")), kAppealed);
}

}  // namespace agora::reports
