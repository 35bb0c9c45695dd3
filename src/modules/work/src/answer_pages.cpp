#include "act_forms.hpp"
#include "agora/accounts/names.hpp"
#include "agora/circles/names.hpp"
#include "agora/web/settings.hpp"
#include "answer_store.hpp"
#include "blind.hpp"
#include "contract.hpp"
#include "demand_store.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "reply.hpp"
#include "reported_answer.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::work {
namespace {

struct Person {
    web::Link name = {};
    std::int64_t percent = 0;
    std::string says_label = {};
    bool you = false;
};
AGORA_FIELDS(Person, name, percent, says_label, you)

struct AnswerPage {
    web::Link demand = {};
    std::string demand_lang = {};
    bool holds = false;
    bool blind = false;
    bool team = false;
    std::vector<Person> people = {};
    std::string words = {};
    std::string price = {};
    AnswerState state = AnswerState::sent;
    std::string state_label = {};
    std::string tag = {};
    std::string reason = {};
    std::string reason_words = {};
    std::optional<Instant> sent_at = {};
    std::optional<Instant> concluded_at = {};
    bool asked_you = false;
    bool may_withdraw = false;
    bool may_choose = false;
    bool may_conclude = false;
    std::string client_mail = {};  ///< for whom the client chose
    std::string report_url = {};
    Contract contract = {};
    fields::FormView choice = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(AnswerPage, demand, demand_lang, holds, blind, team, people, words, price, state,
             state_label, tag, reason, reason_words, sent_at, concluded_at, asked_you, may_withdraw,
             may_choose, may_conclude, client_mail, report_url, contract, choice, action, crumbs,
             form_keys)

/// An answer with how who asks stands to it; nothing for anybody else.
struct Opened {
    Demand demand = {};
    Answer answer = {};
    std::vector<Share> shares = {};
    bool holds = false;
    bool of_it = false;
};

std::optional<Opened> opened(const web::Call& call, db::ReadTx& tx) {
    Opened open;
    const bool by_link = call.address.starts_with("/work/letters/");
    const auto held = held_at(call, tx);
    const auto id = by_link ? std::nullopt : call.id<DemandId>("id");
    const auto demand = held || by_link ? held : (id ? find_demand(tx, *id) : std::nullopt);
    if (!demand) return std::nullopt;
    const auto answer = answer_at(call, tx, demand->demand_id);
    if (!answer) return std::nullopt;
    open.demand = *demand;
    open.answer = *answer;
    open.shares = list_shares(tx, answer->answer_id);
    open.of_it =
        call.actor.is_member() &&
        std::ranges::find(open.shares, call.actor.account, &Share::account_id) != open.shares.end();
    open.holds = held && answer->sent_at && answer->state != AnswerState::withdrawn;
    if (!open.holds && !open.of_it) return std::nullopt;
    return open;
}

/// A client without account may know who answered, but has no way to their profile.
std::map<AccountId, web::Link> names_for(const web::Call& call, db::ReadTx& tx,
                                         const Opened& open) {
    std::vector<AccountId> accounts;
    for (const Share& share : open.shares) accounts.push_back(share.account_id);
    if (call.actor.is_member()) return circles::names_of(call, tx, std::move(accounts));
    std::map<AccountId, web::Link> names;
    for (const auto& row : accounts::names_of(tx, accounts)) {
        names[row.account_id] = {{}, row.name};
    }
    return names;
}

std::string add_people(const web::Call& call, db::ReadTx& tx, const Opened& open,
                       AnswerPage& model) {
    const auto names = model.blind ? std::map<AccountId, web::Link>{} : names_for(call, tx, open);
    std::vector<std::string> plain;
    for (const Share& share : open.shares) {
        Person person{.percent = share.percent, .you = share.account_id == call.actor.account};
        if (model.state == AnswerState::forming || model.state == AnswerState::stopped) {
            person.says_label = call.say(label_of(share.says));
        }
        if (const auto name = names.find(share.account_id); name != names.end()) {
            person.name = name->second;
            plain.push_back(name->second.label);
        }
        model.people.push_back(std::move(person));
    }
    model.team = model.people.size() > 1;
    return joined(plain, ", ");
}

std::string client_of(const web::Call& call, db::ReadTx& tx, const Demand& demand) {
    if (!demand.posted_by) return demand.client_name;
    if (demand.own) return call.services.settings.text("site.name");
    const auto names = circles::names_of(call, tx, {demand.posted_by});
    const auto name = names.find(demand.posted_by);
    return name == names.end() ? std::string{} : name->second.label;
}

void add_rights(const web::Call& call, const Opened& open, AnswerPage& model) {
    const Answer& answer = open.answer;
    const auto own = std::ranges::find(open.shares, call.actor.account, &Share::account_id);
    model.asked_you =
        open.of_it && answer.state == AnswerState::forming && own->says == Says::asked;
    model.may_withdraw =
        open.of_it && answer.lead_id == call.actor.account &&
        (answer.state == AnswerState::sent || answer.state == AnswerState::forming);
    model.may_choose = open.holds && answer.state == AnswerState::sent;
    const bool received = open.holds && is_poster(call.actor, open.demand);
    if (received && !answer.words.empty()) model.report_url = report_url_of(call, answer);
    model.may_conclude = answer.state == AnswerState::chosen && !answer.concluded_at;
}

AnswerPage page_of(const web::Call& call, db::ReadTx& tx, const Opened& open,
                   const fields::FormState& choice) {
    const Demand& demand = open.demand;
    const Answer& answer = open.answer;
    const std::string rest = "/answers/" + to_string(answer.answer_id);
    const std::string title =
        demand.title.empty() ? call.say(tr("The words were erased.")) : demand.title;
    AnswerPage model{.demand = {call.link(held_path(call, demand)), title},
                     .demand_lang = demand.language,
                     .holds = open.holds,
                     .blind = !open.of_it &&
                              reads_blind(demand, answer, call.services.settings.yes("work.blind")),
                     .words = answer.words,
                     .price = answer.price,
                     .state = answer.state,
                     .state_label = call.say(label_of(answer.state)),
                     .tag = std::string{tag_of(answer.state)},
                     .reason_words = answer.reason_words,
                     .sent_at = answer.sent_at,
                     .concluded_at = answer.concluded_at,
                     .choice = web::show_form(call, kChoiceForm, choice),
                     .action = call.link(held_path(call, demand, rest)),
                     .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))},
                                {call.link(held_path(call, demand)), title}}};
    if (answer.reason != No::unsaid) model.reason = call.say(label_of(answer.reason));
    if (model.blind) {
        const auto names = name_words(tx, open.shares);
        model.words = without_names(answer.words, names);
        model.price = without_names(answer.price, names);
    }
    const std::string people = add_people(call, tx, open, model);
    add_rights(call, open, model);
    if (answer.state != AnswerState::chosen) return model;
    if (open.of_it) model.client_mail = demand.client_mail;
    model.contract = contract_of(call, demand, answer, people, client_of(call, tx, demand));
    return model;
}

http::Response answer_page(web::Call& call, const fields::FormState& choice) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<AnswerPage> {
        const auto open = opened(call, tx);
        if (!open) return std::nullopt;
        return page_of(call, tx, *open, choice);
    });
    if (!model) return web::refuse(call, WorkRefusal::answer_not_found);
    model->form_keys = call.form_keys();
    const web::PageHead head{
        .view = "work/answer",
        .title = call.say(Message{tr("Answer to “{title}”"), {{"title", model->demand.label}}})};
    return choice.ok() ? web::page(call, head, *model)
                       : web::refuse_form(call, head, *model, choice.refusals);
}

http::Response show_answer(web::Call& call) {
    return answer_page(call, {});
}

/// "/work/12/answers/3" of "/work/12/answers/3/choice".
std::string parent_of(const web::Call& call) {
    return call.address.substr(0, call.address.rfind('/'));
}

template <typename Act>
http::Response act_on(web::Call& call, std::string_view text, Act&& act) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto open = opened(call, tx);
        if (!open) return WorkRefusal::answer_not_found;
        return act(tx, *open);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, parent_of(call), {.text = text});
}

http::Response create_choice(web::Call& call) {
    auto typed = web::read_form<TypedChoice>(call, kChoiceForm);
    const bool chosen = typed.value.choice == "yes";
    if (typed.ok() && !chosen && !typed.value.reason) {
        typed.state.refusals.push_back(Refusal{WorkRefusal::reason_missing, "reason"});
    }
    if (!typed.ok()) return answer_page(call, typed.state);
    return act_on(call,
                  chosen ? tr("Chosen. They are told.") : tr("They are told, with the reason."),
                  [&](db::WriteTx& tx, Opened& open) -> Result<Done> {
                      if (!open.holds) return WorkRefusal::not_the_poster;
                      return choose(acting(tx, call), open.demand, open.answer,
                                    {.chosen = chosen,
                                     .reason = typed.value.reason.value_or(No::unsaid),
                                     .words = typed.value.words});
                  });
}

http::Response say_yes_or_no(web::Call& call, bool yes) {
    return act_on(call, yes ? tr("You said yes.") : tr("You said no. Whoever asked you is told."),
                  [&](db::WriteTx& tx, Opened& open) {
                      return agree(acting(tx, call), call.actor, open.demand, open.answer, yes);
                  });
}

http::Response create_yes(web::Call& call) {
    return say_yes_or_no(call, true);
}

http::Response create_no(web::Call& call) {
    return say_yes_or_no(call, false);
}

http::Response create_withdrawal(web::Call& call) {
    return act_on(call, tr("Withdrawn. Your words are erased."),
                  [&](db::WriteTx& tx, Opened& open) {
                      return withdraw(acting(tx, call), call.actor, open.answer);
                  });
}

http::Response create_contract(web::Call& call) {
    return act_on(call, tr("Noted. The other side is told."), [&](db::WriteTx& tx, Opened& open) {
        return conclude(acting(tx, call), open.demand, open.answer, call.actor.account);
    });
}

}  // namespace

std::vector<web::Route> answer_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/work/{id}/answers/{answer}", Access::member(), &show_answer},
        {post,
         "/work/{id}/answers/{answer}/choice",
         Access::member(),
         &create_choice,
         {.summary = "Say yes or no to an answer; a no needs its reason"}},
        {post,
         "/work/{id}/answers/{answer}/yes",
         Access::member(),
         &create_yes,
         {.summary = "Say yes to a share in a team"}},
        {post,
         "/work/{id}/answers/{answer}/no",
         Access::member(),
         &create_no,
         {.summary = "Say no to a share in a team"}},
        {post,
         "/work/{id}/answers/{answer}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Withdraw an answer of yours"}},
        {post,
         "/work/{id}/answers/{answer}/contract",
         Access::member(),
         &create_contract,
         {.summary = "Note that the contract was made"}},
        {get, "/work/letters/{token}/answers/{answer}", Access::visitor(), &show_answer},
        {post,
         "/work/letters/{token}/answers/{answer}/choice",
         Access::visitor(),
         &create_choice,
         {.summary = "Say yes or no to an answer, by the link of the mail"}},
        {post,
         "/work/letters/{token}/answers/{answer}/contract",
         Access::visitor(),
         &create_contract,
         {.summary = "Note that the contract was made, by the link of the mail"}},
    };
}

}  // namespace agora::work
