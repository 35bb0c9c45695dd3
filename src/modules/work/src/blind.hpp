#pragma once

#include "agora/db/transaction.hpp"
#include "agora/work/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

// Reading answers without knowing who wrote them, until one is chosen.
namespace agora::work {

/// Whether this answer is shown to the poster without names.
bool reads_blind(const Demand& demand, const Answer& answer, bool whole_cooperative);

/// The words of all names that these people go by.
std::vector<std::string> name_words(db::ReadTx& tx, const std::vector<Share>& shares);
/// Without those words, addresses and numbers to call: each is "…" instead.
std::string without_names(std::string_view text, const std::vector<std::string>& names);

}  // namespace agora::work
