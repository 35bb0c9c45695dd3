#include "agora/web/answer.hpp"
#include "answer_store.hpp"
#include "demand_store.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

struct OwnDemand {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string state_label = {};
    std::string tag = {};
    Date expires_on = {};
    bool expired = false;
    std::int64_t answers = 0;
    std::int64_t waiting = 0;
};
AGORA_FIELDS(OwnDemand, url, title, lang, state_label, tag, expires_on, expired, answers, waiting)

struct OwnAnswer {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string state_label = {};
    std::string tag = {};
    bool asked_you = false;
    Instant made_at = {};
};
AGORA_FIELDS(OwnAnswer, url, title, lang, state_label, tag, asked_you, made_at)

struct OwnPage {
    std::vector<OwnDemand> demands = {};
    std::vector<OwnAnswer> answers = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(OwnPage, demands, answers, crumbs)

void add_demands(const web::Call& call, db::ReadTx& tx, OwnPage& model) {
    for (const DemandId id : list_posted_by(tx, call.actor.account)) {
        const auto demand = find_demand(tx, id);
        if (!demand) continue;
        OwnDemand own{
            .url = call.link(path_of(id)),
            .title = demand->title,
            .lang = demand->language,
            .state_label = call.say(label_of(demand->state)),
            .tag = std::string{tag_of(demand->state)},
            .expires_on = demand->expires_on,
            .expired = demand->state == State::open && demand->expires_on < today_of(call)};
        for (const Answer& answer : list_answers(tx, id)) {
            if (!answer.sent_at || answer.state == AnswerState::withdrawn) continue;
            ++own.answers;
            own.waiting += answer.state == AnswerState::sent ? 1 : 0;
        }
        model.demands.push_back(std::move(own));
    }
}

void add_answers(const web::Call& call, db::ReadTx& tx, OwnPage& model) {
    for (const AnswerId id : list_answers_of(tx, call.actor.account)) {
        const auto answer = find_answer(tx, id);
        const auto demand = answer ? find_demand(tx, answer->demand_id) : std::nullopt;
        if (!demand) continue;
        OwnAnswer own{.url = call.link(path_of(demand->demand_id, "/answers/" + to_string(id))),
                      .title = demand->title,
                      .lang = demand->language,
                      .state_label = call.say(label_of(answer->state)),
                      .tag = std::string{tag_of(answer->state)},
                      .made_at = answer->made_at};
        for (const Share& share : list_shares(tx, id)) {
            own.asked_you |= share.account_id == call.actor.account && share.says == Says::asked &&
                             answer->state == AnswerState::forming;
        }
        model.answers.push_back(std::move(own));
    }
}

http::Response show_own(web::Call& call) {
    OwnPage model{.crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}}};
    call.read([&](db::ReadTx& tx) {
        model.demands.clear();
        model.answers.clear();
        add_demands(call, tx, model);
        add_answers(call, tx, model);
    });
    return web::page(call, {.view = "work/own", .title = call.say(tr("My work here"))}, model);
}

}  // namespace

std::vector<web::Route> own_routes() {
    return {{http::Method::get,
             "/work/mine",
             web::Access::member(),
             &show_own,
             {.summary = "What one posted and answered"}}};
}

}  // namespace agora::work
