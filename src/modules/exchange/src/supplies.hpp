#pragma once

#include "agora/credits/statement.hpp"
#include "agora/credits/supply.hpp"

#include <vector>

// What was paid in money or bartered, and so went through no ledger (SHR-18, SHR-19).
namespace agora::exchange {

/// As the tax office counts it, of one year: each side of a barter supplies.
std::vector<credits::Supply> supplies_of(db::ReadTx& tx, int year, access::AccountId seller);
/// As the statement of whoever asks shows it: what they gave, and what they were helped with.
std::vector<credits::StatementLine> statement_of(web::Call& call, db::ReadTx& tx, int year);

}  // namespace agora::exchange
