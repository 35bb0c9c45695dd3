#pragma once

#include "books.hpp"

#include <optional>

// Why something can't be, in the order in which it is said.
namespace agora::ledger {

std::optional<Refusal> wrong_amount(const Proposal& proposal);
std::optional<Refusal> unknown_side(const Books& books, const Proposal& proposal);
/// What differs from what the same key asked for before.
std::optional<Refusal> differs(const Transfer& present, const Proposal& proposal);
std::optional<Refusal> not_open(const Account& payer, const Account& payee);
std::optional<Refusal> beyond_lowest(const Account& payer, std::int64_t amount);
std::optional<Refusal> beyond_highest(const Account& payee, std::int64_t amount);

}  // namespace agora::ledger
