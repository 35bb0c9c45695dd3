#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/money/question.hpp"

#include <vector>

// For demonstrations and transfers: rows with their past.
namespace agora::money {

/// The figures that nearly every cooperative tells, in three languages; gives them in order.
std::vector<Figure> put_usual_figures(db::WriteTx& tx, const journal::Origin& origin);
/// As the next version of its year.
void put_whole_value(db::WriteTx& tx, Value value);
DocumentId put_whole_document(db::WriteTx& tx, Document document);
/// Who asked and who want to know it too, then the answers, the oldest first.
QuestionId put_whole_question(db::WriteTx& tx, Question question,
                              const std::vector<AccountId>& others, std::vector<Answer> answers);

}  // namespace agora::money
