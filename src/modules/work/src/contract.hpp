#pragma once

#include "agora/web/answer.hpp"
#include "agora/work/answer.hpp"

#include <string>
#include <vector>

namespace agora::work {

/// What a contract needs, by the names that the address of the contract tool takes.
struct ContractFact {
    std::string name = {};
    std::string label = {};
    std::string text = {};
};
AGORA_FIELDS(ContractFact, name, label, text)

struct Contract {
    std::vector<ContractFact> facts = {};
    std::string address =
        {};  ///< of the cooperative's tool with the facts in it; empty: none is set
};
AGORA_FIELDS(Contract, facts, address)

/// `people`: who does the work, as whoever asks may name them.
Contract contract_of(const web::Call& call, const Demand& demand, const Answer& answer,
                     const std::string& people, const std::string& client);

}  // namespace agora::work
