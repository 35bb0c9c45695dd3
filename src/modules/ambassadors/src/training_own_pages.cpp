#include "pages.hpp"

#include "more_labels.hpp"
#include "refusals.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kToldForm{
    FormField{.name = "step",
              .type = FieldType::select,
              .label = tr("Step"),
              .required = true,
              .options = kStepOptions},
    FormField{.name = "done_on", .type = FieldType::date, .label = tr("Done on"), .required = true},
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("Where, and with whom"),
              .hint = tr("Whoever confirms it should be able to see that it is the same step."),
              .required = true,
              .maximum = 1000,
              .rows = 3},
};
struct TypedTold {
    Step step = Step::initial;
    std::optional<Date> done_on = {};
    std::string words = {};
};
AGORA_FIELDS(TypedTold, step, done_on, words)

struct CertificateRow {
    std::string url = {};
    Date issued_on = {};
    Date until = {};
    bool holds = false;
};
AGORA_FIELDS(CertificateRow, url, issued_on, until, holds)

struct OwnPage {
    RecordView record = {};
    std::vector<ConditionRow> conditions = {};
    bool complete = false;  ///< every condition is met
    std::vector<CertificateRow> certificates = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(OwnPage, record, conditions, complete, certificates, form, action, crumbs, form_keys)

bool add_own(const web::Call& call, db::ReadTx& tx, OwnPage& model) {
    const AccountId account = call.actor.account;
    const auto sheet = find_sheet(tx, account);
    if (!sheet || sheet->standing != Standing::accepted) return false;
    model.record = record_of(call, tx, account);
    model.conditions = condition_rows(call, tx, account);
    model.complete = std::ranges::all_of(model.conditions, &ConditionRow::met);
    for (const Certificate& one : list_certificates_of(tx, account)) {
        model.certificates.push_back({call.link("/ambassadors/training/certificates/" + one.code),
                                      one.issued_on, one.valid_until,
                                      holds_now(tx, one, today_of(call))});
    }
    return true;
}

http::Response own_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    OwnPage model;
    const bool there = call.read([&](db::ReadTx& tx) {
        model = {};
        return add_own(call, tx, model);
    });
    if (!there) return web::refuse(call, AmbassadorRefusal::not_an_ambassador);
    model.form = wrong == nullptr ? web::show_form(call, kToldForm)
                                  : web::show_form(call, kToldForm, *wrong);
    model.form_keys = call.form_keys();
    model.action = call.link("/ambassadors/training/mine");
    model.crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))},
                    {call.link("/ambassadors/training"), call.say(tr("Training of ambassadors"))}};
    const web::PageHead head{.view = "ambassadors/own_training",
                             .title = call.say(tr("My training as an ambassador"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_own(web::Call& call) {
    return own_page(call);
}

http::Response create_told(web::Call& call) {
    auto typed = web::read_form<TypedTold>(call, kToldForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return tell_step(acting(tx, call), typed.value.step, *typed.value.done_on,
                             typed.value.words);
        });
        if (done) {
            return web::redirect(call, "/ambassadors/training/mine",
                                 {.text = tr("Told. A trainer or the support group confirms it.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return own_page(call, &typed.state);
}

http::Response create_certificate(web::Call& call) {
    const auto made =
        call.write([&](db::WriteTx& tx) { return issue_certificate(acting(tx, call)); });
    if (!made) return web::refuse(call, made.refusal());
    return web::redirect(call, "/ambassadors/training/certificates/" + *made,
                         {.text = tr("Your certificate. Print it, or keep it as a file.")});
}

}  // namespace

std::vector<web::Route> training_own_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/training/mine",
         Access::member(),
         &show_own,
         {.summary = "One's own record, what is missing for which mission, the certificate"}},
        {post,
         "/ambassadors/training/mine",
         Access::member(),
         &create_told,
         {.summary = "Tell of a step that was done elsewhere"}},
        {post,
         "/ambassadors/training/certificate",
         Access::member(),
         &create_certificate,
         {.summary = "Get the certificate when its conditions are met"}},
    };
}

}  // namespace agora::ambassadors
