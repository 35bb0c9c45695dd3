#pragma once

#include "agora/members/profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::members {

/// What somebody does, and where: the part of a profile that suggestions to its owner come from.
struct Trade {
    std::string commune;  ///< code of a territory, or empty
    std::vector<ProfessionRow> professions;
    std::vector<TermId> sectors;
};

/// For its owner alone, whoever else may see it; nothing when there is no profile. Three queries.
std::optional<Trade> find_trade(db::ReadTx& tx, AccountId account);

}  // namespace agora::members
