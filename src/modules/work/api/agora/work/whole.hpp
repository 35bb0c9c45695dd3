#pragma once

#include "agora/db/transaction.hpp"
#include "agora/work/answer.hpp"

#include <vector>

// For demonstrations and transfers: rows with their past.
namespace agora::work {

struct WholeAnswer {
    Answer answer = {};
    std::vector<Share> shares = {};  ///< none: the lead does all of it
};

struct WholeDemand {
    Demand demand = {};
    std::vector<Skill> skills = {};
    std::vector<WholeAnswer> answers = {};
};

/// Nobody is told of it.
DemandId put_whole_demand(db::WriteTx& tx, WholeDemand whole);
void put_whole_potential(db::WriteTx& tx, const Potential& potential);

}  // namespace agora::work
