#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/notices/read.hpp"

namespace agora::notices {

/// The essential data of French public contracts: {"marches": [ … ]} or {"marches": {"marche": [ … ],
/// "contrat-concession": [ … ]}}.
bool is_decp(const fields::Json& document);

/// They tell of contracts that were given: stage awarded, buyers by their SIRET alone.
void read_decp(const fields::Json& document, const Hint& hint, Reading& reading);

}  // namespace agora::notices
