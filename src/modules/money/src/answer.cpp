#include "answer.hpp"

#include "agora/db/database.hpp"
#include "agora/jobs/queue.hpp"
#include "letters.hpp"
#include "question_store.hpp"
#include "refusals.hpp"

namespace agora::money {
namespace {

constexpr std::int64_t kAtOnce = 40;

struct Telling {
    static constexpr std::string_view kName = "money.tell";
    QuestionId question = {};
};
AGORA_FIELDS(Telling, question)

/// True when somebody is left. How far it came stands with the question, so that nobody is told twice.
bool tell_some(web::Services& services, db::WriteTx& tx, QuestionId id) {
    auto question = find_question_by_id(tx, id);
    if (!question || question->moderation == Moderation::hidden) return false;
    const auto answers = list_answers(tx, id);
    if (answers.empty()) return false;
    const auto askers = list_askers_after(tx, id, question->told_until, kAtOnce);
    for (const AccountId asker : askers) {
        if (asker != answers.back().written_by) {
            mail_answered(services, tx, *question, answers.front(), asker);
        }
    }
    if (!askers.empty()) {
        question->told_until = askers.back();
        update_question(tx, *question);
    }
    return std::ssize(askers) == kAtOnce;
}

}  // namespace

Result<Done> answer(const Acting& acting, const access::Actor& actor, Question question,
                    std::string language, std::string body, std::int64_t seen) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    const auto answers = list_answers(acting.tx, question.question_id);
    const std::int64_t newest = answers.empty() ? 0 : answers.front().version;
    if (newest != seen) return MoneyRefusal::changed_meanwhile;
    if (!answers.empty() && answers.front().body == body) return MoneyRefusal::nothing_changes;
    insert_answer(acting.tx, {.question_id = question.question_id,
                              .version = newest + 1,
                              .language = std::move(language),
                              .body = std::move(body),
                              .written_by = actor.account,
                              .written_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, QuestionAnswered{question.question_id, newest + 1},
                  journal::Audit::yes);
    if (question.answered_at) return Done{};
    question.answered_at = acting.origin.at;
    update_question(acting.tx, question);
    jobs::enqueue(acting.tx, Telling{question.question_id}, {.run_at = acting.origin.at});
    return Done{};
}

void tell_again(db::WriteTx& tx, QuestionId question, Instant now) {
    jobs::enqueue(tx, Telling{question}, {.run_at = now});
}

jobs::Kind telling(web::Services& services) {
    return {.name = std::string{Telling::kName}, .run = [&services](const jobs::Job& job) {
                const auto told = journal::event_of<Telling>(job.payload);
                while (services.database.write(
                    [&](db::WriteTx& tx) { return tell_some(services, tx, told.question); })) {
                }
            }};
}

}  // namespace agora::money
