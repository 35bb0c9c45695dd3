#include "agora/web/answer.hpp"
#include "answer_store.hpp"
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
    for (const Posted& row : list_posted_by(tx, call.actor.account)) {
        model.demands.push_back(
            {.url = call.link(path_of(row.demand_id)),
             .title = row.title,
             .lang = row.language,
             .state_label = call.say(label_of(row.state)),
             .tag = std::string{tag_of(row.state)},
             .expires_on = row.expires_on,
             .expired = row.state == State::open && row.expires_on < today_of(call),
             .answers = row.answers,
             .waiting = row.waiting});
    }
}

void add_answers(const web::Call& call, db::ReadTx& tx, OwnPage& model) {
    for (const Answered& row : list_answered_by(tx, call.actor.account)) {
        model.answers.push_back(
            {.url = call.link(path_of(row.demand_id, "/answers/" + to_string(row.answer_id))),
             .title = row.title,
             .lang = row.language,
             .state_label = call.say(label_of(row.state)),
             .tag = std::string{tag_of(row.state)},
             .asked_you = row.says == Says::asked && row.state == AnswerState::forming,
             .made_at = row.made_at});
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
