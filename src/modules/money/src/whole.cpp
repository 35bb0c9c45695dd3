#include "agora/money/whole.hpp"

#include "document_store.hpp"
#include "figure_store.hpp"
#include "question_store.hpp"

#include <limits>

namespace agora::money {
namespace {

/// Nobody is told anew of what is past.
constexpr AccountId kToldAll{std::numeric_limits<std::int64_t>::max()};

}  // namespace

void put_whole_value(db::WriteTx& tx, Value value) {
    const auto present = find_value(tx, value.figure_id, value.year);
    value.version = present ? present->version + 1 : 1;
    insert_value(tx, value);
    journal::emit(tx, {value.written_by, value.written_at},
                  ValueWritten{value.figure_id, value.year, value.version}, journal::Audit::yes);
}

DocumentId put_whole_document(db::WriteTx& tx, Document document) {
    document.document_id = tx.new_id<DocumentId>();
    insert_document(tx, document);
    journal::emit(tx, {document.added_by, document.added_at}, DocumentAdded{document.document_id},
                  journal::Audit::yes);
    return document.document_id;
}

QuestionId put_whole_question(db::WriteTx& tx, Question question,
                              const std::vector<AccountId>& others, std::vector<Answer> answers) {
    question.question_id = tx.new_id<QuestionId>();
    question.number = next_number(tx);
    if (!answers.empty()) {
        question.answered_at = answers.front().written_at;
        question.told_until = kToldAll;
    }
    insert_question(tx, question);
    insert_asker(tx, question.question_id, question.asked_by, question.asked_at);
    for (const AccountId other : others) {
        insert_asker(tx, question.question_id, other, question.asked_at);
    }
    journal::emit(tx, {question.asked_by, question.asked_at}, QuestionAsked{question.question_id});
    std::int64_t version = 0;
    for (Answer& answer : answers) {
        answer.question_id = question.question_id;
        answer.version = ++version;
        insert_answer(tx, answer);
        journal::emit(tx, {answer.written_by, answer.written_at},
                      QuestionAnswered{question.question_id, version}, journal::Audit::yes);
    }
    return question.question_id;
}

}  // namespace agora::money
