#pragma once

#include "agora/assemblies/body.hpp"

#include <optional>
#include <vector>

namespace agora::assemblies {

void insert_term(db::WriteTx& tx, const Term& term);
void update_term(db::WriteTx& tx, const Term& term);
void delete_term(db::WriteTx& tx, TermId id);
std::optional<Term> find_term(db::ReadTx& tx, TermId id);
/// At most kMostTerms; in no order.
std::vector<Term> list_terms(db::ReadTx& tx);
inline constexpr std::int64_t kMostTerms = 500;

}  // namespace agora::assemblies
