#include "processing_pages.hpp"

#include "agora/base/date.hpp"
#include "agora/web/settings.hpp"
#include "breach.hpp"
#include "events.hpp"
#include "frame.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::administration {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    fields::FormField{.name = "account",
                      .label = tr("Number of an account"),
                      .hint = tr("What is kept about this person. Leave it empty to ask for a "
                                 "period."),
                      .maximum = 20},
    fields::FormField{
        .name = "from", .type = FieldType::date, .label = tr("First day of the period")},
    fields::FormField{.name = "until",
                      .type = FieldType::date,
                      .label = tr("Last day of the period"),
                      .hint = tr("Everybody who did something or to whom something was done.")},
};
struct Typed {
    std::string account;
    std::optional<Date> from;
    std::optional<Date> until;
};
AGORA_FIELDS(Typed, account, from, until)

struct ProcessingKind {
    std::string module;
    std::string what;
    std::string table;
    std::string purpose;
    std::string ground;
    std::string audience;
    std::string retention;
    std::string kept_because;
};
AGORA_FIELDS(ProcessingKind, module, what, table, purpose, ground, audience, retention,
             kept_because)

struct ProcessingPage {
    std::vector<TabView> tabs;
    std::string cooperative;
    std::string mail;
    Instant now;
    std::vector<ProcessingKind> kinds;
    bool may_answer = false;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(ProcessingPage, tabs, cooperative, mail, now, kinds, may_answer, form, form_keys)

std::string_view ground_words(web::Ground ground) {
    switch (ground) {
        case web::Ground::consent:
            return tr("consent (article 6.1.a)");
        case web::Ground::contract:
            return tr("contract of membership (article 6.1.b)");
        case web::Ground::legal_duty:
            return tr("duty by law (article 6.1.c)");
        case web::Ground::legitimate_interest:
            return tr("legitimate interest (article 6.1.f)");
    }
    return {};
}

ProcessingPage model_of(web::Call& call, const fields::FormState& state) {
    ProcessingPage model;
    model.tabs = tabs_of(call);
    model.cooperative = call.services.settings.text("site.name");
    model.mail = call.services.settings.text("site.mail");
    model.now = call.now;
    for (const web::Module& module : call.services.modules) {
        for (const web::PersonalTable& table : module.personal) {
            model.kinds.push_back(
                {std::string{module.name}, call.say(table.what), std::string{table.table},
                 call.say(table.purpose), call.say(ground_words(table.ground)),
                 call.say(table.audience), call.say(table.retention),
                 table.kept_because.empty() ? std::string{} : call.say(table.kept_because)});
        }
    }
    model.may_answer = call.actor.may(kAnswerBreach);
    if (model.may_answer) {
        model.form = show_form(call, kForm, state, "breach-");
        model.form_keys = call.form_keys();
    }
    return model;
}

web::PageHead head(const web::Call& call) {
    return {.view = "administration/processing", .title = call.say(tr("Record of processing"))};
}

http::Response show_processing(web::Call& call) {
    return web::page(call, head(call), model_of(call, {}));
}

/// What is wrong with the question beyond its single fields.
std::optional<Refusal> fault_of(const Typed& typed) {
    using enum AdministrationRefusal;
    if (!typed.account.empty()) {
        if (parse_id<accounts::AccountId>(typed.account)) return std::nullopt;
        return Refusal{no_such_number, "account"};
    }
    if (!typed.from || !typed.until) return Refusal{person_or_period_missing, "account"};
    if (*typed.until < *typed.from) return Refusal{period_malformed, "until"};
    return std::nullopt;
}

/// Like the export of accounts: as often as asked for, each time written down.
http::Response export_breach(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    typed.value.account = std::string{trimmed(typed.value.account)};
    if (typed.ok()) {
        if (auto fault = fault_of(typed.value)) typed.state.refusals.push_back(std::move(*fault));
    }
    if (!typed.ok()) {
        return web::refuse_form(call, head(call), model_of(call, typed.state),
                                typed.state.refusals);
    }
    const auto account = parse_id<accounts::AccountId>(typed.value.account);
    const Csv csv = account ? kept_about(call, *account)
                            : touched_between(call, start_of(*typed.value.from),
                                              start_of(*typed.value.until + std::chrono::days{1}));
    call.services.database.write([&](db::WriteTx& tx) {
        journal::emit(tx, call.origin(),
                      BreachExported{account.value_or(accounts::AccountId{}), csv.rows},
                      journal::Audit::yes);
    });
    return private_download("text/csv; charset=utf-8", "breach.csv", csv.text);
}

}  // namespace

std::vector<web::Route> processing_routes() {
    using enum http::Method;
    return {
        {get,
         "/administration/processing",
         web::Access::needing(kReadProcessing),
         &show_processing,
         {.summary = "Record of processing (GDPR 30)"}},
        {post,
         "/administration/processing/breach",
         web::Access::needing(kAnswerBreach),
         &export_breach,
         {.summary = "Who was affected, by person or period (GDPR 33-34)"}},
    };
}

}  // namespace agora::administration
