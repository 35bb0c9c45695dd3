#include "pages.hpp"

#include "apply.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sheet_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kMarks{
    fields::Option{"1", tr("not yet")},
    fields::Option{"2", tr("somewhat")},
    fields::Option{"3", tr("well")},
    fields::Option{"4", tr("very well")},
};
constexpr FormField mark(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::radios,
            .label = label,
            .group = tr("By the published criteria"),
            .required = true,
            .options = kMarks};
}
constexpr std::array kVerdicts{
    fields::Option{"yes", tr("Yes, as an ambassador")},
    fields::Option{"no", tr("No, not now")},
};
constexpr std::array kJudgeForm{
    mark("motivation", tr("The motivation is their own and clear")),
    mark("practice", tr("They can tell of their own practice")),
    mark("speaking", tr("They speak so that people listen")),
    mark("availability", tr("They have the time")),
    mark("complement", tr("They bring a sector, region, language or link that we need")),
    FormField{.name = "verdict",
              .type = FieldType::radios,
              .label = tr("What you think"),
              .group = tr("Your judgement"),
              .required = true,
              .options = kVerdicts},
    FormField{.name = "reason",
              .type = FieldType::textarea,
              .label = tr("Why"),
              .hint = tr("The candidate reads it, without your name."),
              .group = tr("Your judgement"),
              .required = true,
              .minimum = 10,
              .maximum = 2000,
              .rows = 4},
};
struct TypedJudgement {
    std::int64_t motivation = 0;
    std::int64_t practice = 0;
    std::int64_t speaking = 0;
    std::int64_t availability = 0;
    std::int64_t complement = 0;
    std::string verdict = {};
    std::string reason = {};
};
AGORA_FIELDS(TypedJudgement, motivation, practice, speaking, availability, complement, verdict,
             reason)

struct JudgementView {
    std::string judge = {};
    std::int64_t marks = 0;  ///< of 20
    bool yes = false;
    std::string reason = {};
    Instant at = {};
    std::int64_t round = 1;
};
AGORA_FIELDS(JudgementView, judge, marks, yes, reason, at, round)

struct ListPage {
    std::vector<SheetView> applied = {};
    std::vector<SheetView> waiting = {};
    std::vector<SheetView> accepted = {};
    std::vector<SheetView> decided = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ListPage, applied, waiting, accepted, decided, crumbs)

struct ApplicationPage {
    SheetView sheet = {};
    std::vector<JudgementView> judgements = {};
    bool may_judge = false;
    std::string why_not = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ApplicationPage, sheet, judgements, may_judge, why_not, form, action, crumbs,
             form_keys)

std::vector<SheetView> views_of(const web::Call& call, db::ReadTx& tx,
                                const std::vector<Sheet>& sheets) {
    std::vector<AccountId> accounts;
    for (const Sheet& sheet : sheets) accounts.push_back(sheet.account_id);
    const auto names = names_of(tx, std::move(accounts));
    std::vector<SheetView> views;
    for (const Sheet& sheet : sheets) {
        views.push_back(view_of(call, sheet, name_in(names, sheet.account_id)));
    }
    return views;
}

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}};
}

http::Response list_applications(web::Call& call) {
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {.applied = views_of(call, tx, list_sheets(tx, Standing::applied)),
                 .waiting = views_of(call, tx, list_sheets(tx, Standing::waiting)),
                 .accepted = views_of(call, tx, list_sheets(tx, Standing::accepted)),
                 .decided = views_of(call, tx, list_decided(tx))};
    });
    model.crumbs = crumbs_of(call);
    return web::page(
        call,
        {.view = "ambassadors/applications", .title = call.say(tr("Applications and ambassadors"))},
        model);
}

std::optional<Sheet> sheet_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    return number ? find_sheet_numbered(tx, *number) : std::nullopt;
}

http::Response application_page(web::Call& call, const fields::FormState* wrong) {
    ApplicationPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto sheet = sheet_at(call, tx);
        if (!sheet) return false;
        model.sheet = views_of(call, tx, {*sheet}).front();
        const auto judgements = list_judgements(tx, sheet->account_id);
        const auto why = not_to_judge(*sheet, judgements, call.actor.account);
        model.may_judge = !why;
        if (why) model.why_not = call.say(why->message());
        // Who still has to judge sees what the others think only afterwards.
        if (model.may_judge) return true;
        std::vector<AccountId> judges;
        for (const Judgement& one : judgements) judges.push_back(one.judge_id);
        const auto names = names_of(tx, std::move(judges));
        for (const Judgement& one : judgements) {
            model.judgements.push_back(
                {name_in(names, one.judge_id),
                 one.motivation + one.practice + one.speaking + one.availability + one.complement,
                 one.yes, one.reason, one.judged_at, one.round});
        }
        return true;
    });
    if (!found) return web::refuse(call, AmbassadorRefusal::sheet_not_found);
    if (model.may_judge) {
        model.form = wrong == nullptr ? web::show_form(call, kJudgeForm)
                                      : web::show_form(call, kJudgeForm, *wrong);
        model.form_keys = call.form_keys();
    }
    model.action = model.sheet.url;
    model.crumbs = crumbs_of(call);
    model.crumbs.push_back(
        {call.link("/ambassadors/applications"), call.say(tr("Applications and ambassadors"))});
    const web::PageHead head{.view = "ambassadors/application", .title = model.sheet.name};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_application(web::Call& call) {
    return application_page(call, nullptr);
}

http::Response create_judgement(web::Call& call) {
    const auto typed = web::read_form<TypedJudgement>(call, kJudgeForm);
    if (!typed.ok()) return application_page(call, &typed.state);
    const TypedJudgement& value = typed.value;
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto sheet = sheet_at(call, tx);
        if (!sheet) return AmbassadorRefusal::sheet_not_found;
        path = "/ambassadors/applications/" + std::to_string(sheet->number);
        return judge(acting(tx, call), std::move(*sheet),
                     {.motivation = value.motivation,
                      .practice = value.practice,
                      .speaking = value.speaking,
                      .availability = value.availability,
                      .complement = value.complement,
                      .yes = value.verdict == "yes",
                      .reason = value.reason});
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Judged. Two who agree decide.")});
}

}  // namespace

std::vector<web::Route> judge_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/applications",
         Access::needing(kSupport),
         &list_applications,
         {.summary = "Applications, the waiting list and ambassadors"}},
        {get,
         "/ambassadors/applications/{number}",
         Access::needing(kSupport),
         &show_application,
         {.summary = "One identification sheet, with what was judged"}},
        {post,
         "/ambassadors/applications/{number}",
         Access::needing(kSupport),
         &create_judgement,
         {.summary = "Judge an application by the published criteria"}},
    };
}

}  // namespace agora::ambassadors
