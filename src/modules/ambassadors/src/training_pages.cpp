#include "pages.hpp"

#include "agora/base/text.hpp"
#include "agora/events/seen.hpp"
#include "more_labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::chrono::days kShownAfter{60};

constexpr std::array kSessionForm{
    FormField{.name = "event",
              .label = tr("Address or number of the event"),
              .hint = tr("Announce the session in the calendar first: people register there."),
              .required = true,
              .maximum = 300},
    FormField{.name = "step",
              .type = FieldType::select,
              .label = tr("Step"),
              .required = true,
              .options = kStepOptions},
};
struct TypedSession {
    std::string event = {};
    Step step = Step::initial;
};
AGORA_FIELDS(TypedSession, event, step)

struct RuleRow {
    std::string label = {};
    std::int64_t months = 0;
};
AGORA_FIELDS(RuleRow, label, months)

struct SessionRow {
    std::string title = {};
    std::string lang = {};
    std::string url = {};
    std::string when = {};
    std::string step = {};
    std::string people_url = {};  ///< for who trains, after it
};
AGORA_FIELDS(SessionRow, title, lang, url, when, step, people_url)

struct TrainingPage {
    std::vector<RuleRow> steps = {};
    std::vector<NeedRow> needs = {};
    std::vector<ConditionRow> conditions = {};
    std::vector<SessionRow> coming = {};
    std::vector<SessionRow> past = {};
    bool trains = false;
    bool support = false;
    bool is_ambassador = false;
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(TrainingPage, steps, needs, conditions, coming, past, trains, support, is_ambassador,
             form, action, crumbs, form_keys)

/// As this reader may see the event; nothing when they may not.
std::optional<SessionRow> session_row(const web::Call& call, db::ReadTx& tx,
                                      const TrainingSession& session) {
    const auto seen =
        events::find_seen(tx, call.actor, session.event_id, call.language, today_of(call));
    if (!seen || seen->event.state != events::State::announced) return std::nullopt;
    return SessionRow{
        .title = seen->title,
        .lang = seen->lang == code(call.language) ? "" : seen->lang,
        .url = call.link("/events/" + to_string(session.event_id)),
        .when = seen->when,
        .step = call.say(label_of(session.step)),
        .people_url = call.link("/ambassadors/training/sessions/" + to_string(session.event_id))};
}

TrainingPage model_of(const web::Call& call, db::ReadTx& tx) {
    TrainingPage model{.trains = trains(call, tx),
                       .support = is_support(call.actor),
                       .action = call.link("/ambassadors/training"),
                       .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    for (const StepRule& rule : list_step_rules(tx)) {
        model.steps.push_back({call.say(label_of(rule.step)), rule.valid_months});
    }
    model.needs = need_rows(call, list_step_needs(tx));
    model.conditions = condition_rows(call, tx, {});
    for (const TrainingSession& session : list_sessions(tx, call.now - kShownAfter)) {
        const bool begun = session.starts_at < call.now;
        if (begun && !model.trains) continue;
        if (auto row = session_row(call, tx, session)) {
            (begun ? model.past : model.coming).push_back(std::move(*row));
        }
    }
    if (call.actor.is_member()) {
        const auto sheet = find_sheet(tx, call.actor.account);
        model.is_ambassador = sheet && sheet->standing == Standing::accepted;
    }
    return model;
}

http::Response training_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    TrainingPage model;
    call.read([&](db::ReadTx& tx) { model = model_of(call, tx); });
    if (model.support) {
        model.form = wrong == nullptr ? web::show_form(call, kSessionForm)
                                      : web::show_form(call, kSessionForm, *wrong);
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{
        .view = "ambassadors/training",
        .title = call.say(tr("Training of ambassadors")),
        .description = call.say(tr("Steps, sessions and the certificate of ambassadors.")),
        .may_be_indexed = true};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_training(web::Call& call) {
    return training_page(call);
}

/// "12", or an address that ends in it.
std::optional<events::EventId> event_in(std::string_view typed) {
    while (typed.ends_with('/')) typed.remove_suffix(1);
    return parse_id<events::EventId>(typed.substr(typed.rfind('/') + 1));
}

http::Response create_session(web::Call& call) {
    auto typed = web::read_form<TypedSession>(call, kSessionForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto id = event_in(trimmed(typed.value.event));
            const auto seen =
                id ? events::find_seen(tx, call.actor, *id, call.language, today_of(call))
                   : std::nullopt;
            if (!seen || seen->event.state != events::State::announced) {
                return Refusal{AmbassadorRefusal::event_unknown, "event"};
            }
            return link_session(acting(tx, call), seen->event, typed.value.step);
        });
        if (done) {
            return web::redirect(call, "/ambassadors/training",
                                 {.text = tr("It stands among the sessions.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return training_page(call, &typed.state);
}

}  // namespace

std::vector<web::Route> training_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/training",
         Access::visitor(),
         &show_training,
         {.summary = "Steps of the training, what needs them, sessions, conditions of the "
                     "certificate"}},
        {post,
         "/ambassadors/training",
         Access::needing(kSupport),
         &create_session,
         {.summary = "Make an event a session of a step"}},
    };
}

}  // namespace agora::ambassadors
