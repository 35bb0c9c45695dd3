#include "ask.hpp"

#include "agora/locale/working_hours.hpp"
#include "agora/web/settings.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "letters.hpp"
#include "question_store.hpp"
#include "refusals.hpp"

namespace agora::money {
namespace {

constexpr std::int64_t kMostOpen = 10;

Instant due_after(const Acting& acting) {
    const auto days = acting.services.settings.number("money.working_days");
    return locale::after_working_time(acting.origin.at, locale::kWorkingDay * days);
}

}  // namespace

Result<std::int64_t> ask(const Acting& acting, const access::Actor& actor, Asked asked) {
    const bool figure_is_there = !asked.figure || find_figure_by_id(acting.tx, asked.figure);
    const bool document_is_there = !asked.document || find_document(acting.tx, asked.document);
    if (!figure_is_there || !document_is_there) {
        return Refusal{MoneyRefusal::subject_unknown, "about"};
    }
    if (count_open_of(acting.tx, actor.account) >= kMostOpen) {
        return Refusal{MoneyRefusal::too_many_questions, "body"};
    }
    const Question question{.question_id = acting.tx.new_id<QuestionId>(),
                            .number = next_number(acting.tx),
                            .figure_id = asked.figure,
                            .document_id = asked.document,
                            .language = std::move(asked.language),
                            .body = std::move(asked.body),
                            .as_member = asked.as_member,
                            .asked_by = actor.account,
                            .asked_at = acting.origin.at,
                            .due_at = due_after(acting)};
    insert_question(acting.tx, question);
    insert_asker(acting.tx, question.question_id, actor.account, acting.origin.at);
    journal::emit(acting.tx, acting.origin, QuestionAsked{question.question_id});
    mail_keepers(acting, question);
    return question.number;
}

Result<Done> join(const Acting& acting, const access::Actor& actor, const Question& question) {
    if (question.answered_at) return MoneyRefusal::question_is_answered;
    if (question.asked_by == actor.account) return MoneyRefusal::own_question;
    if (is_asker(acting.tx, question.question_id, actor.account)) {
        return MoneyRefusal::asked_already;
    }
    insert_asker(acting.tx, question.question_id, actor.account, acting.origin.at);
    journal::emit(acting.tx, acting.origin, QuestionJoined{question.question_id});
    return Done{};
}

Result<Done> leave(const Acting& acting, const access::Actor& actor, const Question& question) {
    if (question.asked_by == actor.account) return MoneyRefusal::own_question;
    if (!is_asker(acting.tx, question.question_id, actor.account)) return MoneyRefusal::not_asked;
    delete_asker(acting.tx, question.question_id, actor.account);
    if (!question.asked_by && !question.answered_at &&
        count_askers(acting.tx, question.question_id) == 0) {
        delete_question(acting.tx, question.question_id);
    }
    journal::emit(acting.tx, acting.origin, QuestionJoined{question.question_id});
    return Done{};
}

Result<Done> take_back(const Acting& acting, const access::Actor& actor, Question question) {
    if (question.asked_by != actor.account) return MoneyRefusal::not_the_asker;
    if (question.answered_at) return MoneyRefusal::question_is_answered;
    delete_asker(acting.tx, question.question_id, actor.account);
    if (count_askers(acting.tx, question.question_id) == 0) {
        delete_question(acting.tx, question.question_id);
    } else {
        question.asked_by = {};
        update_question(acting.tx, question);
    }
    journal::emit(acting.tx, acting.origin, QuestionJoined{question.question_id});
    return Done{};
}

}  // namespace agora::money
