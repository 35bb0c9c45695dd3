#include "question_store.hpp"

namespace agora::money {

constexpr db::Query kNextNumber{"money.next_number", R"sql(
    INSERT INTO money_number (counter, last) VALUES (1, 1)
    ON CONFLICT (counter) DO UPDATE SET last = money_number.last + 1 RETURNING last
)sql"};

std::int64_t next_number(db::WriteTx& tx) {
    return tx.find<std::int64_t>(kNextNumber).value_or(1);
}

constexpr db::Query kInsertQuestion{"money.insert_question", R"sql(
    INSERT INTO money_question (question_id, number, figure_id, document_id, language, body, as_member,
                                asked_by, asked_at, due_at, answered_at, told_until, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_question(db::WriteTx& tx, const Question& question) {
    tx.run(kInsertQuestion, question.question_id, question.number, question.figure_id,
           question.document_id, question.language, question.body, question.as_member,
           question.asked_by, question.asked_at, question.due_at, question.answered_at,
           question.told_until, question.moderation);
}

constexpr db::Query kUpdateQuestion{"money.update_question", R"sql(
    UPDATE money_question SET asked_by = $2, answered_at = $3, told_until = $4 WHERE question_id = $1
)sql"};

void update_question(db::WriteTx& tx, const Question& question) {
    tx.run(kUpdateQuestion, question.question_id, question.asked_by, question.answered_at,
           question.told_until);
}

constexpr db::Query kSetModeration{"money.set_moderation", R"sql(
    UPDATE money_question SET moderation = $2 WHERE question_id = $1
)sql"};

void set_moderation(db::WriteTx& tx, QuestionId question, Moderation moderation) {
    tx.run(kSetModeration, question, moderation);
}

constexpr db::Query kDeleteAskers{"money.delete_askers", R"sql(
    DELETE FROM money_asker WHERE question_id = $1
)sql"};

constexpr db::Query kDeleteQuestion{"money.delete_question", R"sql(
    DELETE FROM money_question WHERE question_id = $1
)sql"};

void delete_question(db::WriteTx& tx, QuestionId question) {
    tx.run(kDeleteAskers, question);
    tx.run(kDeleteQuestion, question);
}

constexpr db::Query kFindQuestion{"money.find_question", R"sql(
    SELECT question_id, number, figure_id, document_id, language, body, as_member, asked_by, asked_at,
           due_at, answered_at, told_until, moderation
    FROM money_question WHERE number = $1
)sql"};

std::optional<Question> find_question(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Question>(kFindQuestion, number);
}

constexpr db::Query kFindQuestionById{"money.find_question_by_id", R"sql(
    SELECT question_id, number, figure_id, document_id, language, body, as_member, asked_by, asked_at,
           due_at, answered_at, told_until, moderation
    FROM money_question WHERE question_id = $1
)sql"};

std::optional<Question> find_question_by_id(db::ReadTx& tx, QuestionId question) {
    return tx.find<Question>(kFindQuestionById, question);
}

constexpr db::Query kListQuestions{"money.list_questions", R"sql(
    SELECT question_id, number, figure_id, document_id, language, body, as_member, asked_by, asked_at,
           due_at, answered_at, told_until, moderation
    FROM money_question
    ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END,
             CASE WHEN answered_at IS NULL THEN due_at ELSE -answered_at END, number
)sql"};

std::vector<Question> list_questions(db::ReadTx& tx) {
    return tx.all<Question>(kListQuestions);
}

constexpr db::Query kListQuestionsAboutFigure{"money.list_questions_about_figure", R"sql(
    SELECT question_id, number, figure_id, document_id, language, body, as_member, asked_by, asked_at,
           due_at, answered_at, told_until, moderation
    FROM money_question WHERE figure_id = $1 ORDER BY number DESC LIMIT 50
)sql"};

std::vector<Question> list_questions_about(db::ReadTx& tx, FigureId figure) {
    return tx.all<Question>(kListQuestionsAboutFigure, figure);
}

constexpr db::Query kListQuestionsAboutDocument{"money.list_questions_about_document", R"sql(
    SELECT question_id, number, figure_id, document_id, language, body, as_member, asked_by, asked_at,
           due_at, answered_at, told_until, moderation
    FROM money_question WHERE document_id = $1 ORDER BY number DESC LIMIT 50
)sql"};

std::vector<Question> list_questions_about(db::ReadTx& tx, DocumentId document) {
    return tx.all<Question>(kListQuestionsAboutDocument, document);
}

constexpr db::Query kCountOpenOf{"money.count_open_of", R"sql(
    SELECT COUNT(*) FROM money_question WHERE asked_by = $1 AND answered_at IS NULL
)sql"};

std::int64_t count_open_of(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountOpenOf, account).value_or(0);
}

constexpr db::Query kCountWaiting{"money.count_waiting", R"sql(
    SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN due_at < $1 THEN 1 ELSE 0 END), 0) AS late
    FROM money_question WHERE answered_at IS NULL AND moderation <> 'hidden'
)sql"};

Waiting count_waiting(db::ReadTx& tx, Instant now) {
    return tx.find<Waiting>(kCountWaiting, now).value_or(Waiting{});
}

constexpr db::Query kInsertAnswer{"money.insert_answer", R"sql(
    INSERT INTO money_answer (question_id, version, language, body, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_answer(db::WriteTx& tx, const Answer& answer) {
    tx.run(kInsertAnswer, answer.question_id, answer.version, answer.language, answer.body,
           answer.written_by, answer.written_at);
}

constexpr db::Query kListAnswers{"money.list_answers", R"sql(
    SELECT question_id, version, language, body, written_by, written_at
    FROM money_answer WHERE question_id = $1 ORDER BY version DESC
)sql"};

std::vector<Answer> list_answers(db::ReadTx& tx, QuestionId question) {
    return tx.all<Answer>(kListAnswers, question);
}

constexpr db::Query kNewestAnswers{"money.newest_answers", R"sql(
    SELECT a.question_id, a.version, a.language, a.body, a.written_by, a.written_at
    FROM money_answer a
    WHERE a.version = (SELECT MAX(o.version) FROM money_answer o WHERE o.question_id = a.question_id)
    ORDER BY a.question_id
)sql"};

std::map<QuestionId, Answer> newest_answers(db::ReadTx& tx) {
    std::map<QuestionId, Answer> newest;
    for (Answer& answer : tx.all<Answer>(kNewestAnswers)) {
        newest.emplace(answer.question_id, std::move(answer));
    }
    return newest;
}

constexpr db::Query kInsertAsker{"money.insert_asker", R"sql(
    INSERT INTO money_asker (question_id, account_id, since) VALUES ($1, $2, $3)
)sql"};

void insert_asker(db::WriteTx& tx, QuestionId question, AccountId account, Instant since) {
    tx.run(kInsertAsker, question, account, since);
}

constexpr db::Query kDeleteAsker{"money.delete_asker", R"sql(
    DELETE FROM money_asker WHERE question_id = $1 AND account_id = $2
)sql"};

void delete_asker(db::WriteTx& tx, QuestionId question, AccountId account) {
    tx.run(kDeleteAsker, question, account);
}

constexpr db::Query kIsAsker{"money.is_asker", R"sql(
    SELECT COUNT(*) FROM money_asker WHERE question_id = $1 AND account_id = $2
)sql"};

bool is_asker(db::ReadTx& tx, QuestionId question, AccountId account) {
    return tx.find<std::int64_t>(kIsAsker, question, account).value_or(0) > 0;
}

constexpr db::Query kCountAskers{"money.count_askers", R"sql(
    SELECT COUNT(*) FROM money_asker WHERE question_id = $1
)sql"};

std::int64_t count_askers(db::ReadTx& tx, QuestionId question) {
    return tx.find<std::int64_t>(kCountAskers, question).value_or(0);
}

struct AskerCount {
    QuestionId question_id = {};
    std::int64_t askers = 0;
};
AGORA_FIELDS(AskerCount, question_id, askers)

constexpr db::Query kCountAllAskers{"money.count_all_askers", R"sql(
    SELECT question_id, COUNT(*) AS askers FROM money_asker GROUP BY question_id ORDER BY question_id
)sql"};

std::map<QuestionId, std::int64_t> count_all_askers(db::ReadTx& tx) {
    std::map<QuestionId, std::int64_t> counts;
    for (const AskerCount& one : tx.all<AskerCount>(kCountAllAskers)) {
        counts[one.question_id] = one.askers;
    }
    return counts;
}

constexpr db::Query kListAskersAfter{"money.list_askers_after", R"sql(
    SELECT account_id FROM money_asker
    WHERE question_id = $1 AND account_id > $2 ORDER BY account_id LIMIT $3
)sql"};

std::vector<AccountId> list_askers_after(db::ReadTx& tx, QuestionId question, AccountId after,
                                         std::int64_t most) {
    return tx.all<AccountId>(kListAskersAfter, question, after, most);
}

}  // namespace agora::money
