#pragma once

#include "agora/db/transaction.hpp"
#include "agora/money/question.hpp"

#include <map>
#include <optional>
#include <vector>

namespace agora::money {

/// Never one that was given out before.
std::int64_t next_number(db::WriteTx& tx);
void insert_question(db::WriteTx& tx, const Question& question);
/// Who asked it, when it was answered, how far the answer was told.
void update_question(db::WriteTx& tx, const Question& question);
void set_moderation(db::WriteTx& tx, QuestionId question, Moderation moderation);
/// With who wanted to know; of one without an answer.
void delete_question(db::WriteTx& tx, QuestionId question);
std::optional<Question> find_question(db::ReadTx& tx, std::int64_t number);
std::optional<Question> find_question_by_id(db::ReadTx& tx, QuestionId question);
/// What is due first first, then what was answered last.
std::vector<Question> list_questions(db::ReadTx& tx);
std::vector<Question> list_questions_about(db::ReadTx& tx, FigureId figure);
std::vector<Question> list_questions_about(db::ReadTx& tx, DocumentId document);
std::int64_t count_open_of(db::ReadTx& tx, AccountId account);

struct Waiting {
    std::int64_t total = 0;
    std::int64_t late = 0;
};
AGORA_FIELDS(Waiting, total, late)
/// Without those that moderators hid.
Waiting count_waiting(db::ReadTx& tx, Instant now);

void insert_answer(db::WriteTx& tx, const Answer& answer);
/// The newest first.
std::vector<Answer> list_answers(db::ReadTx& tx, QuestionId question);
/// The newest answer of each question that has one.
std::map<QuestionId, Answer> newest_answers(db::ReadTx& tx);

void insert_asker(db::WriteTx& tx, QuestionId question, AccountId account, Instant since);
void delete_asker(db::WriteTx& tx, QuestionId question, AccountId account);
bool is_asker(db::ReadTx& tx, QuestionId question, AccountId account);
std::int64_t count_askers(db::ReadTx& tx, QuestionId question);
std::map<QuestionId, std::int64_t> count_all_askers(db::ReadTx& tx);
/// In order of number, after one.
std::vector<AccountId> list_askers_after(db::ReadTx& tx, QuestionId question, AccountId after,
                                         std::int64_t most);

}  // namespace agora::money
