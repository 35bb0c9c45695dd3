#include "pages.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "post.hpp"
#include "posted_store.hpp"
#include "posted_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::taking_part {
namespace {

constexpr std::int64_t kMostShown = 500;

constexpr std::array kAnswerForm{fields::FormField{
    .name = "words",
    .type = fields::FieldType::textarea,
    .label = tr("Why you, and how can one reach you?"),
    .hint = tr("Whoever posted the call and the team read your name and this text. It goes some "
               "time after the call is over."),
    .required = true,
    .minimum = 3,
    .maximum = 2000,
    .rows = 5}};
struct TypedAnswer {
    std::string words = {};
};
AGORA_FIELDS(TypedAnswer, words)

struct AnswerView {
    web::Link by = {};
    std::string words = {};
    Instant at = {};
};
AGORA_FIELDS(AnswerView, by, words, at)

struct CallPage {
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    Html body = {};
    std::string kind = {};
    std::string time = {};
    std::string region = {};
    Date until = {};
    Instant posted_at = {};
    bool open = false;
    bool own = false;
    std::string answered = {};  ///< by the reader
    std::int64_t answers_total = 0;
    std::vector<AnswerView> answers = {};  ///< for whoever posts calls
    bool may_keep = false;
    bool may_answer = false;
    std::string sign_in = {};
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(CallPage, title, lang, language, body, kind, time, region, until, posted_at, open, own,
             answered, answers_total, answers, may_keep, may_answer, sign_in, action, form, crumbs,
             form_keys)

/// A call that is over is for who answered it and who posts calls.
bool may_see(const web::Call& call, db::ReadTx& tx, const PostedCall& posted) {
    if (posted.is_open(today_of(call)) || may_post(call.actor)) return true;
    return call.actor.is_member() &&
           find_answer(tx, posted.call_id, call.actor.account).has_value();
}

std::optional<PostedCall> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<CallId>("id");
    auto posted = id ? find_call(tx, *id) : std::nullopt;
    if (!posted || !may_see(call, tx, *posted)) return std::nullopt;
    return posted;
}

void add_answers(const web::Call& call, db::ReadTx& tx, const PostedCall& posted, CallPage& model) {
    if (!model.may_keep) return;
    const auto answers = list_answers(tx, posted.call_id, kMostShown);
    std::vector<AccountId> accounts;
    for (const Answer& one : answers) accounts.push_back(one.account_id);
    const auto names = circles::names_of(call, tx, std::move(accounts));
    for (const Answer& one : answers) {
        AnswerView view{.words = one.words, .at = one.answered_at};
        if (const auto name = names.find(one.account_id); name != names.end()) {
            view.by = name->second;
        }
        model.answers.push_back(std::move(view));
    }
    model.answers_total = std::ssize(answers);
}

CallPage page_of(const web::Call& call, db::ReadTx& tx, const PostedCall& posted) {
    const CallWords words = words_in(tx, posted.call_id, call.language);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    CallPage model{
        .title = words.title,
        .lang = words.language,
        .body = markdown::render(words.body),
        .kind = call.say(label_of(posted.kind)),
        .time = time_asked(call.services.translator, call.language, posted.minutes, posted.per),
        .region = std::string{atlas->name(posted.region, call.language)},
        .until = posted.until_on,
        .posted_at = posted.posted_at,
        .open = posted.is_open(today_of(call)),
        .may_keep = may_post(call.actor),
        .action = call.link(path_of(posted.call_id)),
        .crumbs = {{call.link("/take-part"), call.say(tr("Take part"))}}};
    if (words.language != code(call.language)) {
        model.language = locale::language_name(call.language, words.language);
    }
    add_answers(call, tx, posted, model);
    if (!call.actor.is_member()) {
        model.sign_in = call.link("/session/new?to=" + path_of(posted.call_id));
        return model;
    }
    model.own = posted.posted_by == call.actor.account;
    model.may_answer = model.open && !model.own;
    if (const auto own = find_answer(tx, posted.call_id, call.actor.account)) {
        model.answered = own->words;
    }
    return model;
}

http::Response call_page(web::Call& call, fields::FormState state) {
    CallPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        const auto posted = seen_at(call, tx);
        if (posted) model = page_of(call, tx, *posted);
        return posted.has_value();
    });
    if (!found) return web::refuse(call, CallRefusal::call_not_found);
    if (state.values.empty() && !model.answered.empty()) state.values = {{"words", model.answered}};
    if (model.may_answer) model.form = web::show_form(call, kAnswerForm, state);
    if (call.actor.is_member()) model.form_keys = call.form_keys();
    const web::PageHead head{.view = "taking_part/call",
                             .title = model.title,
                             .description = model.kind,
                             .may_be_indexed = model.open};
    return state.refusals.empty() ? web::page(call, head, model)
                                  : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_call(web::Call& call) {
    return call_page(call, {});
}

template <typename Work>
Result<Done> write(web::Call& call, Work&& work) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto posted = seen_at(call, tx);
        if (!posted) return CallRefusal::call_not_found;
        return work(acting(tx, call), *posted);
    });
}

std::string own_path(const web::Call& call) {
    return "/take-part/" + std::string{call.path_value("id")};
}

http::Response create_answer(web::Call& call) {
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (!typed.ok()) return call_page(call, typed.state);
    const auto done = write(call, [&](const Acting& acting, const PostedCall& posted) {
        return answer_call(acting, posted, typed.value.words, today_of(call));
    });
    if (done) return web::redirect(call, own_path(call), {.text = tr("Sent. Thank you!")});
    if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return call_page(call, typed.state);
}

http::Response create_withdrawal(web::Call& call) {
    const auto done = write(call, &withdraw_answer);
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/take-part", {.text = tr("Taken back.")});
}

}  // namespace

std::vector<web::Route> call_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/take-part/{id}",
         Access::visitor(),
         &show_call,
         {.cached = web::Cached::for_visitors, .summary = "One call that was posted by hand"}},
        {post,
         "/take-part/{id}/answers",
         Access::member(),
         &create_answer,
         {.summary = "Answer a call"}},
        {post,
         "/take-part/{id}/answers/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take the answer back"}},
    };
}

}  // namespace agora::taking_part
