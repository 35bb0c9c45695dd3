#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "form_page.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "questions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kOnAPage = 200;

struct QuestionView {
    std::string anchor = {};
    std::string text = {};
    std::string lang = {};
    std::string by = {};
    std::string by_url = {};
    Instant at = {};
    Reply reply = Reply::waiting;
    std::string answer = {};
    std::string answer_lang = {};
    std::string answered_by = {};
    bool hidden = false;
    std::string answer_url = {};
    std::string report_url = {};
};
AGORA_FIELDS(QuestionView, anchor, text, lang, by, by_url, at, reply, answer, answer_lang,
             answered_by, hidden, answer_url, report_url)

struct QuestionsPage {
    std::vector<web::Link> crumbs = {};
    std::string title = {};
    std::vector<QuestionView> questions = {};
    std::string first = {};  ///< the page that begins with the first
    std::string more = {};
    bool may_ask = false;
    bool takes = false;
    std::string until = {};
    std::string action = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(QuestionsPage, crumbs, title, questions, first, more, may_ask, takes, until, action,
             form, form_keys)

constexpr std::array kAskForm{
    FormField{.name = "text",
              .type = FieldType::textarea,
              .label = tr("Your question"),
              .hint = tr("All members read it with your name. It is answered before the meeting "
                         "opens."),
              .required = true,
              .minimum = 10,
              .maximum = 2000,
              .rows = 5}};
constexpr std::array kReplyOptions{
    fields::Option{"answered", tr("This is the answer")},
    fields::Option{"declined", tr("It can't be answered, and this is why")}};
constexpr std::array kAnswerForm{FormField{.name = "reply",
                                           .type = FieldType::radios,
                                           .label = tr("What do you write?"),
                                           .required = true,
                                           .options = kReplyOptions},
                                 FormField{.name = "text",
                                           .type = FieldType::textarea,
                                           .label = tr("Answer or reason"),
                                           .required = true,
                                           .maximum = 4000,
                                           .rows = 7},
                                 FormField{.name = "before", .type = FieldType::hidden}};
struct TypedQuestion {
    std::string text = {};
};
AGORA_FIELDS(TypedQuestion, text)
struct TypedAnswer {
    Reply reply = Reply::answered;
    std::string text = {};
    std::int64_t before = 0;
};
AGORA_FIELDS(TypedAnswer, reply, text, before)

/// A meeting whose questions are there to be read, by members.
std::optional<Seen> asked_at(const web::Call& call, db::ReadTx& tx) {
    auto seen = meeting_at(call, tx);
    if (!seen || !seen->body.takes_questions || seen->meeting.state == State::draft) {
        return std::nullopt;
    }
    return seen;
}

std::vector<QuestionView> views_of(const web::Call& call, db::ReadTx& tx, const Seen& seen,
                                   const std::vector<Question>& questions) {
    std::vector<AccountId> accounts;
    for (const Question& one : questions) {
        accounts.push_back(one.asked_by);
        accounts.push_back(one.answered_by);
    }
    const auto names = circles::names_of(call, tx, accounts);
    std::vector<QuestionView> views;
    for (const Question& one : questions) {
        if (!may_see(call.actor, seen, one)) continue;
        const std::string id = to_string(one.question_id);
        QuestionView view{.anchor = "q" + id,
                          .text = one.text,
                          .lang = one.language,
                          .by = name_in(call, names, one.asked_by),
                          .at = one.asked_at,
                          .reply = one.reply,
                          .answer = one.answer,
                          .answer_lang = one.answer_language,
                          .hidden = one.moderation == Moderation::hidden};
        if (const auto name = names.find(one.asked_by); name != names.end()) {
            view.by_url = name->second.url;
        }
        if (one.reply != Reply::waiting) view.answered_by = name_in(call, names, one.answered_by);
        if (seen.keeps && seen.meeting.state == State::convened) {
            view.answer_url =
                call.link(path_of(seen.meeting.meeting_id, "/questions/" + id + "/answer"));
        }
        if (one.asked_by != call.actor.account) {
            view.report_url =
                call.link("/reports/new") + "?about=" + http::encoded("/assembly-questions/" + id);
        }
        views.push_back(std::move(view));
    }
    return views;
}

void add_questions(const web::Call& call, db::ReadTx& tx, const Seen& seen, QuestionsPage& page) {
    const MeetingId id = seen.meeting.meeting_id;
    const auto after = parse_id<QuestionId>(call.query("after"));
    auto questions = list_questions(tx, id, after.value_or(QuestionId{}), kOnAPage + 1);
    if (after) page.first = call.link(path_of(id, "/questions"));
    if (std::ssize(questions) > kOnAPage) {
        questions.pop_back();
        page.more =
            call.link(path_of(id, "/questions?after=")) + to_string(questions.back().question_id);
    }
    page.questions = views_of(call, tx, seen, questions);
}

/// Where a question stands: where there are several pages, at the beginning of one.
std::string place_of(db::ReadTx& tx, MeetingId meeting, QuestionId id) {
    std::string rest = "/questions";
    if (count_questions(tx, meeting) > kOnAPage) {
        rest += "?after=" + std::to_string(id.value() - 1);
    }
    return path_of(meeting, rest + "#q" + to_string(id));
}

http::Response answer_list(web::Call& call, const std::optional<fields::FormState>& state) {
    std::optional<Seen> seen;
    QuestionsPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        seen = asked_at(call, tx);
        if (!seen) return;
        page.crumbs = crumbs_of(call, *seen);
        page.title = title_of(seen->meeting, call.language);
        add_questions(call, tx, *seen, page);
        page.takes = takes_questions(*seen, call.now);
        page.may_ask = page.takes && seen->convened;
        page.until = when_of(seen->meeting, seen->meeting.questions_until, call.language);
        page.action = call.link(path_of(seen->meeting.meeting_id, "/questions"));
    });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    if (page.may_ask) {
        page.form = state ? web::show_form(call, kAskForm, *state) : web::show_form(call, kAskForm);
        page.form_keys = call.form_keys();
    }
    const web::PageHead head{
        .view = "assemblies/questions",
        .title = call.say({tr("Questions in writing: {meeting}"), {{"meeting", page.title}}})};
    return state ? web::refuse_form(call, head, page, state->refusals)
                 : web::page(call, head, page);
}

http::Response show_questions(web::Call& call) {
    return answer_list(call, {});
}

http::Response create_question(web::Call& call) {
    auto typed = web::read_form<TypedQuestion>(call, kAskForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto seen = asked_at(call, tx);
            if (!seen) return AssemblyRefusal::meeting_not_found;
            return ask({tx, call.services, call.origin()}, *seen, typed.value.text, call.language);
        });
        if (done) {
            return web::redirect(call, path_of(*call.id<MeetingId>("id"), "/questions"),
                                 {.text = tr("Your question is there.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return answer_list(call, typed.state);
}

/// The question of the address, while somebody may answer it.
struct Asked {
    Seen seen = {};
    Question question = {};
};
std::optional<Asked> question_at(const web::Call& call, db::ReadTx& tx) {
    const auto seen = asked_at(call, tx);
    const auto id = call.id<QuestionId>("question");
    const auto question = seen && id ? find_question(tx, *id) : std::nullopt;
    if (!question || question->meeting_id != seen->meeting.meeting_id) return std::nullopt;
    return Asked{*seen, *question};
}

FormPage page_of(const web::Call& call, const Asked& asked) {
    const std::string path = path_of(asked.seen.meeting.meeting_id, "/questions");
    return {.crumbs = crumbs_of(call, asked.seen),
            .heading = call.say(tr("Answer a question")),
            .lead = asked.question.text,
            .action = call.link(path + "/" + to_string(asked.question.question_id) + "/answer"),
            .back = call.link(path)};
}

http::Response show_answer(web::Call& call) {
    const auto asked = call.read([&](db::ReadTx& tx) { return question_at(call, tx); });
    if (!asked) return web::refuse(call, AssemblyRefusal::question_not_found);
    FormPage page = page_of(call, *asked);
    const bool declined = asked->question.reply == Reply::declined;
    page.form = web::show_form(call, kAnswerForm,
                               {{"reply", declined ? "declined" : "answered"},
                                {"text", asked->question.answer},
                                {"before", std::to_string(mark_of(asked->question))}});
    return show_page(call, std::move(page));
}

http::Response save_answer(web::Call& call) {
    const auto asked = call.read([&](db::ReadTx& tx) { return question_at(call, tx); });
    if (!asked) return web::refuse(call, AssemblyRefusal::question_not_found);
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (!typed.ok()) return show_again(call, page_of(call, *asked), kAnswerForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = question_at(call, tx);
        if (!now) return AssemblyRefusal::question_not_found;
        return answer({tx, call.services, call.origin()}, now->seen, now->question.question_id,
                      {typed.value.reply, typed.value.text, call.language, typed.value.before});
    });
    if (!done) {
        if (done.refusal().is(AssemblyRefusal::text_changed)) {
            const auto newest = call.read([&](db::ReadTx& tx) { return question_at(call, tx); });
            typed.state.values = typed.state.values.with(
                "before", std::to_string(newest ? mark_of(newest->question) : 0));
        }
        return show_again(call, page_of(call, *asked), kAnswerForm, typed.state, done.refusal());
    }
    const std::string place = call.read([&](db::ReadTx& tx) {
        return place_of(tx, asked->seen.meeting.meeting_id, asked->question.question_id);
    });
    return web::redirect(call, place, {.text = tr("The answer is there, and who asked is told.")});
}

/// The one address of a question, as reports name it.
http::Response show_question(web::Call& call) {
    const auto id = call.id<QuestionId>("question");
    const auto place = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto question = id ? find_question(tx, *id) : std::nullopt;
        const auto seen =
            question ? see_meeting(tx, call.actor, question->meeting_id) : std::nullopt;
        if (!seen || !may_see(call.actor, *seen, *question)) return std::nullopt;
        return place_of(tx, seen->meeting.meeting_id, *id);
    });
    if (!place) return web::refuse(call, AssemblyRefusal::question_not_found);
    return web::redirect(call, *place);
}

}  // namespace

std::vector<web::Route> question_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get,
         "/assemblies/{id}/questions",
         Access::member(),
         &show_questions,
         {.summary = "Questions in writing before a meeting, and their answers"}},
        {post,
         "/assemblies/{id}/questions",
         Access::member(),
         &create_question,
         {.summary = "Ask a question in writing, until the moment of the meeting"}},
        {get, "/assemblies/{id}/questions/{question}/answer", keeps, &show_answer},
        {post,
         "/assemblies/{id}/questions/{question}/answer",
         keeps,
         &save_answer,
         {.summary = "Answer a question, or say why it has no answer"}},
        {get, "/assembly-questions/{question}", Access::member(), &show_question},
    };
}

}  // namespace agora::assemblies
