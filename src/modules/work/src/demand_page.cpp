#include "demand_page.hpp"

#include "act_forms.hpp"
#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/settings.hpp"
#include "answer_store.hpp"
#include "demand_view.hpp"
#include "desk_store.hpp"
#include "fitting.hpp"
#include "floor_view.hpp"
#include "group_work.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::work {
namespace {

constexpr std::chrono::days kTimeToAnswer{14};
constexpr std::int64_t kFewestForRate = 3;
constexpr std::int64_t kAnswersAtOnce = 50;

/// One line of the poster's list of answers; nothing of who wrote it.
struct AnswerLine {
    std::string url = {};
    std::int64_t number = 0;
    std::string state_label = {};
    std::string tag = {};
    bool waiting = false;
    std::string price = {};
    std::optional<Instant> sent_at = {};
};
AGORA_FIELDS(AnswerLine, url, number, state_label, tag, waiting, price, sent_at)

struct DemandPage {
    DemandCard demand = {};
    Html body = {};
    web::Link by = {};
    bool by_you = false;
    web::Link group = {};  ///< in which it was placed, when its work shows to the reader
    std::string group_lang = {};
    State state = State::open;
    std::string state_label = {};
    std::string tag = {};
    bool expired = false;
    bool blind = false;
    std::string outcome = {};
    std::string decision_reason = {};
    std::string asks_reason = {};
    std::int64_t came = 0;  ///< answers to this poster, long enough ago
    std::int64_t without_word = 0;
    FloorView floor = {};
    bool holds = false;
    std::vector<AnswerLine> answers = {};
    bool paged = false;
    std::string previous = {};
    std::string next = {};
    std::vector<Fitting> fitting = {};  ///< members, for who holds it and reads names
    std::vector<web::Link> own_answers = {};
    bool sign_in_to_answer = false;
    bool may_reply = false;
    bool may_decide = false;
    bool may_close = false;
    bool may_extend = false;
    bool may_withdraw = false;
    bool may_flag = false;
    std::string flagged = {};  ///< how it stands before the committee
    std::string team_url = {};
    std::string edit_url = {};
    fields::FormView reply = {};
    fields::FormView decision = {};
    fields::FormView closing = {};
    fields::FormView extension = {};
    fields::FormView flag = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DemandPage, demand, body, by, by_you, group, group_lang, state, state_label, tag,
             expired, blind, outcome, decision_reason, asks_reason, came, without_word, floor,
             holds, answers, paged, previous, next, fitting, own_answers, sign_in_to_answer,
             may_reply, may_decide, may_close, may_extend, may_withdraw, may_flag, flagged,
             team_url, edit_url, reply, decision, closing, extension, flag, action, crumbs,
             form_keys)

void add_answers(const web::Call& call, db::ReadTx& tx, const Demand& demand, DemandPage& model) {
    const std::int64_t page = call.page_number();
    std::int64_t number = (page - 1) * kAnswersAtOnce;
    const std::int64_t all = count_sent(tx, demand.demand_id);
    const auto address = [&](std::int64_t other) {
        return call.link(held_path(call, demand)) + "?page=" + std::to_string(other) + "#answers";
    };
    model.paged = all > kAnswersAtOnce;
    if (page > 1) model.previous = address(page - 1);
    if (page * kAnswersAtOnce < all) model.next = address(page + 1);
    for (const SentAnswer& answer : list_sent(tx, demand.demand_id, kAnswersAtOnce, number)) {
        model.answers.push_back(
            {.url = call.link(held_path(call, demand, "/answers/" + to_string(answer.answer_id))),
             .number = ++number,
             .state_label = call.say(label_of(answer.state)),
             .tag = std::string{tag_of(answer.state)},
             .waiting = answer.state == AnswerState::sent,
             .price =
                 model.blind && answer.state != AnswerState::chosen ? std::string{} : answer.price,
             .sent_at = answer.sent_at});
    }
}

void add_own_answers(const web::Call& call, db::ReadTx& tx, const Demand& demand,
                     DemandPage& model) {
    for (const SentAnswer& answer : list_own_answers(tx, demand.demand_id, call.actor.account)) {
        model.own_answers.push_back(
            {call.link(path_of(demand.demand_id, "/answers/" + to_string(answer.answer_id))),
             call.say(label_of(answer.state))});
    }
}

void add_poster(const web::Call& call, db::ReadTx& tx, const Demand& demand, DemandPage& model) {
    model.by_you = is_poster(call.actor, demand);
    const auto names = circles::names_of(call, tx, {demand.posted_by});
    if (const auto name = names.find(demand.posted_by); name != names.end()) {
        model.by = name->second;
    }
    const Answering answering = answering_of(tx, demand, call.now - kTimeToAnswer);
    if (answering.came < kFewestForRate) return;
    model.came = answering.came;
    model.without_word = answering.waiting;
}

void add_group(const web::Call& call, db::ReadTx& tx, const Demand& demand, DemandPage& model) {
    if (!demand.circle_id) return;
    const auto group = circles::find_circle(tx, demand.circle_id);
    if (!group || !shows_work(*group, call.actor)) return;
    const auto name = circles::name_of_circle(tx, *group, call.language);
    model.group = {call.link(circles::path_of(*group)), name.name};
    model.group_lang = name.language;
}

void add_rights(const web::Call& call, db::ReadTx& tx, const Demand& demand, DemandPage& model) {
    const access::Actor& actor = call.actor;
    const bool open = takes_answers(demand, today_of(call));
    model.expired = demand.state == State::open && today_of(call) > demand.expires_on;
    model.sign_in_to_answer = open && !actor.is_member() && !model.holds;
    model.may_reply = open && actor.is_member() && !model.by_you &&
                      count_own_answers(tx, demand.demand_id, actor.account) == 0;
    if (model.may_reply && call.services.settings.yes("work.teams")) {
        model.team_url = call.link(path_of(demand.demand_id, "/team"));
    }
    model.may_decide = demand.state == State::checking && is_moderator(actor) && !model.by_you;
    model.may_close = model.holds && demand.state == State::open;
    model.may_extend = model.may_close;
    model.may_withdraw =
        model.holds && (demand.state == State::checking || demand.state == State::refused);
    if (model.by_you && !is_over(demand)) {
        model.edit_url = call.link(path_of(demand.demand_id, "/edit"));
    }
    const bool follows = actor.is_member() && (actor.may(kFlag) || actor.may(kFollow));
    if (!follows) return;
    const auto potential = find_potential(tx, demand.demand_id);
    if (potential) model.flagged = call.say(label_of(potential->status));
    model.may_flag = !potential && actor.may(kFlag);
}

void add_forms(const web::Call& call, const Demand& demand, const DemandForms& forms,
               DemandPage& model) {
    model.reply = web::show_form(call, kReplyForm, forms.reply);
    model.decision = web::show_form(call, kDecisionForm, forms.decision);
    model.closing = web::show_form(call, kClosingForm, forms.closing);
    model.flag = web::show_form(call, kFlagForm, forms.flag);
    fields::FormState extension = forms.extension;
    if (extension.ok() && !extension.values.find("expires_on")) {
        const Date later = std::max(demand.expires_on, today_of(call)) + std::chrono::days{30};
        extension.values.add("expires_on",
                             to_string(std::min(later, today_of(call) + std::chrono::days{90})));
    }
    model.extension = web::show_form(call, kExtensionForm, extension);
}

std::optional<DemandPage> page_of(web::Call& call, db::ReadTx& tx, const DemandForms& forms) {
    const auto held = held_at(call, tx);
    const bool by_link = call.address.starts_with("/work/letters/");
    const auto demand = held || by_link ? held : demand_at(call, tx);
    if (!demand) return std::nullopt;
    const auto skills = list_skills(tx, demand->demand_id);
    DemandPage model{.demand = card_of(call, listed_of(*demand), skills),
                     .body = markdown::render(demand->body),
                     .state = demand->state,
                     .state_label = call.say(label_of(demand->state)),
                     .tag = std::string{tag_of(demand->state)},
                     .blind = demand->blind || call.services.settings.yes("work.blind"),
                     .floor = floor_beside(call, tx, *demand),
                     .holds = held.has_value(),
                     .action = call.link(held_path(call, *demand)),
                     .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}}};
    if (demand->outcome != Outcome::unsaid) model.outcome = call.say(label_of(demand->outcome));
    if (model.holds || is_moderator(call.actor)) {
        model.decision_reason = demand->decision_reason;
        model.asks_reason = demand->asks_reason;
    }
    add_poster(call, tx, *demand, model);
    add_group(call, tx, *demand, model);
    if (model.holds) add_answers(call, tx, *demand, model);
    const bool looks = takes_answers(*demand, today_of(call)) && demand->side == Side::wanted;
    if (model.holds && looks && !model.blind) {
        model.fitting = members_for(call, tx, *demand, skills);
    }
    if (call.actor.is_member() && !model.by_you) add_own_answers(call, tx, *demand, model);
    add_rights(call, tx, *demand, model);
    add_forms(call, *demand, forms, model);
    return model;
}

}  // namespace

http::Response demand_page(web::Call& call, const DemandForms& forms) {
    auto model = call.read([&](db::ReadTx& tx) { return page_of(call, tx, forms); });
    const bool by_link = call.address.starts_with("/work/letters/");
    if (!model) {
        return web::refuse(call,
                           by_link ? WorkRefusal::link_unknown : WorkRefusal::demand_not_found);
    }
    if (call.actor.is_member() || model->holds) model->form_keys = call.form_keys();
    const web::PageHead head{.view = "work/demand",
                             .title = model->demand.title,
                             .may_be_indexed = !by_link && model->state == State::open &&
                                               !model->expired && !model->demand.for_members};
    std::vector<Refusal> refusals;
    for (const fields::FormState* state :
         {&forms.reply, &forms.decision, &forms.closing, &forms.extension, &forms.flag}) {
        refusals.insert(refusals.end(), state->refusals.begin(), state->refusals.end());
    }
    return refusals.empty() ? web::page(call, head, *model)
                            : web::refuse_form(call, head, *model, refusals);
}

}  // namespace agora::work
