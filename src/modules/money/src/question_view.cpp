#include "question_view.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/working_hours.hpp"
#include "agora/markdown/markdown.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "question_store.hpp"

namespace agora::money {
namespace {

constexpr std::size_t kShownOfAnswer = 220;

struct Subject {
    web::Link link;
    std::string lang;
};

/// What questions are about, read once for a list.
class Subjects {
 public:
    Subjects(const web::Call& call, db::ReadTx& tx) {
        std::map<FigureId, Said> names;
        for (const Words& words : list_newest_words(tx)) {
            names.emplace(words.figure_id, name_in(words, call.language));
        }
        for (const Figure& figure : list_figures(tx)) {
            const Said& name = names.at(figure.figure_id);
            figures_[figure.figure_id] = {{call.link(path_of(figure)), name.text}, name.lang};
        }
        for (const Document& document : list_documents(tx)) {
            documents_[document.document_id] = {{call.link(path_of(document)), document.title},
                                                document.language};
        }
    }
    const Subject* of(const Question& question) const {
        if (const auto figure = figures_.find(question.figure_id); figure != figures_.end()) {
            return &figure->second;
        }
        const auto document = documents_.find(question.document_id);
        return document == documents_.end() ? nullptr : &document->second;
    }

 private:
    std::map<FigureId, Subject> figures_;
    std::map<DocumentId, Subject> documents_;
};

/// Only who answers knows who "a member" is.
bool tells_asker(const web::Call& call, const Question& question) {
    return question.asked_by && (!question.as_member || is_keeper(call.actor));
}

QuestionRow row_of(const web::Call& call, const Question& question) {
    const Instant until = question.answered_at.value_or(call.now);
    const Duration waited = locale::working_time(question.asked_at, until);
    return {.number = question.number,
            .url = call.link(path_of(question)),
            .body = question.body,
            .lang = question.language,
            .by_you = call.actor.is_member() && question.asked_by == call.actor.account,
            .as_member = question.as_member,
            .by_nobody = !question.asked_by,
            .asked_at = question.asked_at,
            .due_at = question.due_at,
            .waiting = waited / locale::kWorkingDay,
            .late = !question.answered_at && question.due_at < call.now,
            .is_answered = question.answered_at.has_value(),
            .answered_at = question.answered_at,
            .limited = question.moderation == Moderation::limited,
            .hidden = question.moderation == Moderation::hidden};
}

}  // namespace

std::vector<QuestionRow> rows_of(const web::Call& call, db::ReadTx& tx,
                                 const std::vector<Question>& questions) {
    if (questions.empty()) return {};
    const Subjects subjects(call, tx);
    const auto askers = count_all_askers(tx);
    const auto answers = newest_answers(tx);
    std::vector<AccountId> known;
    for (const Question& question : questions) {
        if (tells_asker(call, question)) known.push_back(question.asked_by);
    }
    const auto names = circles::names_of(call, tx, std::move(known));
    std::vector<QuestionRow> rows;
    for (const Question& question : questions) {
        if (!may_see(call.actor, question)) continue;
        QuestionRow row = row_of(call, question);
        if (const Subject* subject = subjects.of(question)) {
            row.about = subject->link;
            row.about_lang = subject->lang;
        }
        const auto name = names.find(question.asked_by);
        if (tells_asker(call, question) && name != names.end()) row.by = name->second;
        if (const auto count = askers.find(question.question_id); count != askers.end()) {
            row.others = count->second - (question.asked_by ? 1 : 0);
        }
        if (const auto answer = answers.find(question.question_id); answer != answers.end()) {
            row.answer = markdown::plain_text(answer->second.body, kShownOfAnswer);
            row.answer_lang = answer->second.language;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<fields::Choice> subjects(const web::Call& call, db::ReadTx& tx) {
    std::vector<fields::Choice> choices{{"all", call.say(tr("The money as a whole"))}};
    std::map<FigureId, Said> names;
    for (const Words& words : list_newest_words(tx)) {
        names.emplace(words.figure_id, name_in(words, call.language));
    }
    for (const Figure& figure : list_figures(tx)) {
        const Said& name = names.at(figure.figure_id);
        choices.push_back({"figure-" + to_string(figure.figure_id), name.text, {}, name.lang});
    }
    for (const Document& document : list_documents(tx)) {
        choices.push_back(
            {"document-" + to_string(document.document_id), document.title, {}, document.language});
    }
    return choices;
}

std::string ask_address(const web::Call& call, const Figure& figure) {
    return call.link("/money/questions/new") + "?about=figure-" + to_string(figure.figure_id);
}

std::string ask_address(const web::Call& call, const Document& document) {
    return call.link("/money/questions/new") + "?about=document-" + to_string(document.document_id);
}

}  // namespace agora::money
