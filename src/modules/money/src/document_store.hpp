#pragma once

#include "agora/db/transaction.hpp"
#include "agora/money/figure.hpp"

#include <optional>
#include <vector>

namespace agora::money {

void insert_document(db::WriteTx& tx, const Document& document);
/// Title, kind, year, summaries, and that it was taken away.
void update_document(db::WriteTx& tx, const Document& document);
std::optional<Document> find_document(db::ReadTx& tx, DocumentId document);
/// The latest year first; those that were taken away too.
std::vector<Document> list_documents(db::ReadTx& tx);

}  // namespace agora::money
