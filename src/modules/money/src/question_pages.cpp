#include "agora/circles/names.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/settings.hpp"
#include "answer.hpp"
#include "ask.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "question_store.hpp"
#include "question_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::money {
namespace {

constexpr std::int64_t kPageSize = 20;

constexpr std::array kAnswerForm{
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("The answer"),
                      .hint = tr("Everybody reads it, also who knows nothing of accounts."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 5000,
                      .rows = 6,
                      .markdown = true},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedAnswer {
    std::string body = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedAnswer, body, seen)

struct ListPage {
    std::string show = {};  ///< "open", "answered", or empty for all
    std::vector<web::Link> filters = {};
    std::vector<QuestionRow> questions = {};
    std::int64_t total = 0;
    std::int64_t waiting = 0;
    std::int64_t late = 0;
    std::int64_t days = 0;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ListPage, show, filters, questions, total, waiting, late, days, previous, next, paged,
             crumbs)

std::string address_of(const web::Call& call, std::string_view show, std::int64_t page) {
    std::string address = call.link("/money/questions");
    char mark = '?';
    if (!show.empty()) {
        address += "?show=" + std::string{show};
        mark = '&';
    }
    return page > 1 ? address + mark + "page=" + std::to_string(page) : address;
}

bool is_shown(std::string_view show, const Question& question) {
    if (show == "open") return !question.answered_at;
    return show != "answered" || question.answered_at;
}

http::Response show_list(web::Call& call) {
    const std::string_view asked = call.query("show");
    const std::string show{asked == "open" || asked == "answered" ? asked : ""};
    const std::int64_t page = call.page_number();
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        auto questions = list_questions(tx);
        std::erase_if(questions, [&](const Question& question) {
            return !may_see(call.actor, question) || !is_shown(show, question);
        });
        model.total = std::ssize(questions);
        const auto first = std::min((page - 1) * kPageSize, model.total);
        const auto last = std::min(page * kPageSize, model.total);
        model.questions = rows_of(call, tx, {questions.begin() + first, questions.begin() + last});
        const Waiting waiting = count_waiting(tx, call.now);
        model.waiting = waiting.total;
        model.late = waiting.late;
    });
    model.show = show;
    for (const auto& [value, label] :
         {std::pair{"", tr("All")}, std::pair{"open", tr("Waiting for an answer")},
          std::pair{"answered", tr("Answered")}}) {
        model.filters.push_back({show == value ? "" : address_of(call, value, 1), call.say(label)});
    }
    model.days = call.services.settings.number("money.working_days");
    if (page > 1) model.previous = address_of(call, show, page - 1);
    if (page * kPageSize < model.total) model.next = address_of(call, show, page + 1);
    model.paged = model.total > kPageSize;
    model.crumbs = {{call.link("/money"), call.say(tr("The money of the cooperative"))}};
    return web::page(call,
                     {.view = "money/questions",
                      .title = call.say(tr("Questions about the money")),
                      .may_be_indexed = show.empty()},
                     model);
}

struct AnswerView {
    std::int64_t version = 1;
    Html body = {};
    std::string lang = {};
    web::Link by = {};
    Instant at = {};
};
AGORA_FIELDS(AnswerView, version, body, lang, by, at)

struct QuestionPage {
    QuestionRow question = {};
    std::vector<AnswerView> answers = {};  ///< the one that counts
    std::vector<AnswerView> earlier = {};
    bool may_answer = false;
    bool may_join = false;
    bool joined = false;
    bool may_take_back = false;
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(QuestionPage, question, answers, earlier, may_answer, may_join, joined, may_take_back,
             form, action, crumbs, form_keys)

/// Of members: visitors see no name.
std::map<AccountId, web::Link> names_of_writers(const web::Call& call, db::ReadTx& tx,
                                                const std::vector<Answer>& answers) {
    if (!call.actor.is_member()) return {};
    std::vector<AccountId> writers;
    for (const Answer& answer : answers) writers.push_back(answer.written_by);
    return circles::names_of(call, tx, std::move(writers));
}

void add_answers(const web::Call& call, db::ReadTx& tx, const Question& question,
                 QuestionPage& model) {
    const auto answers = list_answers(tx, question.question_id);
    const auto names = names_of_writers(call, tx, answers);
    for (const Answer& answer : answers) {
        AnswerView view{.version = answer.version,
                        .body = markdown::render(answer.body),
                        .lang = answer.language,
                        .at = answer.written_at};
        if (const auto name = names.find(answer.written_by); name != names.end()) {
            view.by = name->second;
        }
        (model.answers.empty() ? model.answers : model.earlier).push_back(std::move(view));
    }
}

/// What an answer starts from: the one that stands there.
fields::NameValues present_answer(db::ReadTx& tx, const Question& question) {
    const auto answers = list_answers(tx, question.question_id);
    if (answers.empty()) return {{"seen", "0"}};
    return {{"body", answers.front().body}, {"seen", std::to_string(answers.front().version)}};
}

http::Response question_page(web::Call& call, const fields::FormState& answer) {
    std::optional<Question> question;
    QuestionPage model;
    fields::FormState shown = answer;
    call.read([&](db::ReadTx& tx) {
        model = {};
        question = question_at(call, tx);
        if (!question) return;
        model.question = rows_of(call, tx, {*question}).front();
        add_answers(call, tx, *question, model);
        model.joined = call.actor.is_member() && !model.question.by_you &&
                       is_asker(tx, question->question_id, call.actor.account);
        if (answer.ok()) shown.values = present_answer(tx, *question);
    });
    if (!question) return web::refuse(call, MoneyRefusal::question_not_found);
    model.may_answer = is_keeper(call.actor);
    model.may_join = call.actor.is_member() && !model.question.is_answered &&
                     !model.question.by_you && !model.joined;
    model.joined = model.joined && !model.question.is_answered;
    model.may_take_back = model.question.by_you && !model.question.is_answered;
    if (model.may_answer) model.form = web::show_form(call, kAnswerForm, shown);
    model.action = call.link(path_of(*question));
    model.crumbs = {{call.link("/money"), call.say(tr("The money of the cooperative"))},
                    {call.link("/money/questions"), call.say(tr("Questions about the money"))}};
    if (call.actor.is_member()) model.form_keys = call.form_keys();
    const web::PageHead head{.view = "money/question",
                             .title = call.say({tr("Question {number} about the money"),
                                                {{"number", std::to_string(question->number)}}}),
                             .may_be_indexed = question->moderation == Moderation::none};
    return answer.ok() ? web::page(call, head, model)
                       : web::refuse_form(call, head, model, answer.refusals);
}

http::Response show_question(web::Call& call) {
    return question_page(call, {});
}

http::Response create_answer(web::Call& call) {
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto question = question_at(call, tx);
            if (!question) return MoneyRefusal::question_not_found;
            path = path_of(*question);
            return answer(acting(tx, call), call.actor, std::move(*question),
                          std::string{code(call.language)}, typed.value.body, typed.value.seen);
        });
        if (done) {
            return web::redirect(call, path,
                                 {.text = tr("The answer stands there for everybody.")});
        }
        if (done.refusal().is(MoneyRefusal::question_not_found)) {
            return web::refuse(call, done.refusal());
        }
        if (done.refusal().is(MoneyRefusal::changed_meanwhile)) {
            const auto now = call.read([&](db::ReadTx& tx) {
                const auto question = question_at(call, tx);
                return question ? present_answer(tx, *question) : fields::NameValues{};
            });
            typed.state.values = typed.state.values.with("seen", std::string{now["seen"]});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return question_page(call, typed.state);
}

using Act = Result<Done> (*)(const Acting&, const access::Actor&, const Question&);

http::Response act(web::Call& call, std::string_view done_text, Act work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto question = question_at(call, tx);
        if (!question) return MoneyRefusal::question_not_found;
        const auto result = work(acting(tx, call), call.actor, *question);
        path = find_question(tx, question->number) ? path_of(*question) : "/money/questions";
        return result;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_follow(web::Call& call) {
    return act(call, tr("You are told when it is answered."), &join);
}

http::Response remove_follow(web::Call& call) {
    return act(call, tr("You are not told of it any more."), &leave);
}

http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("Taken back."),
               [](const Acting& acting, const access::Actor& actor, const Question& question) {
                   return take_back(acting, actor, question);
               });
}

}  // namespace

std::vector<web::Route> question_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/money/questions",
         Access::visitor(),
         &show_list,
         {.summary = "What members ask about the money, and how long it waits"}},
        {get,
         "/money/questions/{number}",
         Access::visitor(),
         &show_question,
         {.summary = "One question with its answer"}},
        {post,
         "/money/questions/{number}/answers",
         Access::needing(kKeepMoney),
         &create_answer,
         {.summary = "Answer a question, or correct the answer; earlier ones stay"}},
        {post,
         "/money/questions/{number}/followers",
         Access::member(),
         &create_follow,
         {.summary = "Want to know the answer too"}},
        {post,
         "/money/questions/{number}/followers/removal",
         Access::member(),
         &remove_follow,
         {.summary = "Not be told of the answer"}},
        {post,
         "/money/questions/{number}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take one's own question back while it waits"}},
    };
}

}  // namespace agora::money
