#include "pages.hpp"

#include "apply.hpp"
#include "charter_store.hpp"
#include "refusals.hpp"
#include "sheet_form.hpp"
#include "sheet_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::array kAppealForm{fields::FormField{.name = "words",
                                                   .type = fields::FieldType::textarea,
                                                   .label = tr("Why it should be looked at again"),
                                                   .required = true,
                                                   .minimum = 10,
                                                   .maximum = 3000,
                                                   .rows = 4}};
struct TypedAppeal {
    std::string words = {};
};
AGORA_FIELDS(TypedAppeal, words)

struct AnswerView {
    std::string reason = {};
    bool yes = false;
    Instant at = {};
};
AGORA_FIELDS(AnswerView, reason, yes, at)

struct SheetPage {
    bool there = false;
    SheetView sheet = {};
    std::vector<AnswerView> answers = {};  ///< of the round that decided
    bool may_appeal = false;
    bool may_stop = false;
    fields::FormView form = {};
    fields::FormView appeal = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SheetPage, there, sheet, answers, may_appeal, may_stop, form, appeal, action, crumbs,
             form_keys)

/// The two forms of the page as they were sent.
struct Forms {
    const fields::FormState* sheet = nullptr;
    const fields::FormState* appeal = nullptr;
};

void add_answers(db::ReadTx& tx, const Sheet& sheet, SheetPage& model) {
    const auto judgements = list_judgements(tx, sheet.account_id);
    if (sheet.standing == Standing::applied && sheet.appeal.empty()) return;
    std::int64_t round = sheet.round;
    while (round > 0 && !verdict_of(judgements, round)) --round;
    for (const Judgement& one : judgements) {
        if (one.round == round) model.answers.push_back({one.reason, one.yes, one.judged_at});
    }
}

http::Response sheet_page(web::Call& call, const Forms& forms) {
    SheetPage model{.action = call.link("/ambassadors/sheet"),
                    .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    std::optional<Sheet> sheet;
    call.read([&](db::ReadTx& tx) {
        sheet = find_sheet(tx, call.actor.account);
        model.answers.clear();
        if (!sheet) return;
        model.sheet = view_of(call, *sheet, call.actor.name);
        add_answers(tx, *sheet, model);
    });
    model.there = sheet.has_value();
    model.may_appeal = sheet && sheet->standing == Standing::refused && sheet->appeal.empty();
    model.may_stop =
        sheet && sheet->standing != Standing::refused && sheet->standing != Standing::stopped;
    if (forms.sheet != nullptr) {
        model.form = web::show_form(call, sheet_form(), *forms.sheet);
    } else {
        model.form = web::show_form(
            call, sheet_form(), sheet ? fields::to_values(typed_of(*sheet)) : fields::NameValues{},
            sheet_context(call));
    }
    if (model.may_appeal) {
        model.appeal = forms.appeal == nullptr ? web::show_form(call, kAppealForm)
                                               : web::show_form(call, kAppealForm, *forms.appeal);
    }
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/sheet",
                             .title = call.say(tr("My identification sheet"))};
    const auto* wrong = forms.sheet != nullptr ? forms.sheet : forms.appeal;
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_sheet(web::Call& call) {
    return sheet_page(call, {});
}

http::Response create_sheet(web::Call& call) {
    auto typed = web::read_form<TypedSheet>(call, sheet_form(), sheet_context(call));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return write_sheet(acting(tx, call), content_of(typed.value));
        });
        if (done) {
            return web::redirect(call, "/ambassadors/sheet",
                                 {.text = tr("Saved. The support group sees it.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return sheet_page(call, {.sheet = &typed.state});
}

http::Response create_stop(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) { return stop(acting(tx, call)); });
    if (!done) return web::refuse(call, done.refusal());
    const bool refused = *done == Standing::refused;
    return web::redirect(
        call, "/ambassadors/sheet",
        {.text = refused ? tr("You took your appeal back. The refusal stands.")
                         : tr("You stopped. You can apply again whenever you like.")});
}

http::Response create_appeal(web::Call& call) {
    const auto typed = web::read_form<TypedAppeal>(call, kAppealForm);
    if (!typed.ok()) return sheet_page(call, {.appeal = &typed.state});
    const auto done =
        call.write([&](db::WriteTx& tx) { return appeal(acting(tx, call), typed.value.words); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/sheet",
                         {.text = tr("Sent. Other people judge it now.")});
}

}  // namespace

std::vector<web::Route> sheet_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/sheet",
         Access::member(),
         &show_sheet,
         {.summary = "One's own identification sheet, with the answer"}},
        {post,
         "/ambassadors/sheet",
         Access::member(),
         &create_sheet,
         {.summary = "Apply as an ambassador, or change the sheet"}},
        {post,
         "/ambassadors/sheet/stop",
         Access::member(),
         &create_stop,
         {.summary = "Take the application back, or stop being an ambassador"}},
        {post,
         "/ambassadors/sheet/appeal",
         Access::member(),
         &create_appeal,
         {.summary = "Appeal against a refusal, once"}},
    };
}

}  // namespace agora::ambassadors
