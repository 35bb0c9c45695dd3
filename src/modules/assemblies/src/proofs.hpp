#pragma once

#include "agora/base/result.hpp"
#include "agora/files/store.hpp"
#include "sight.hpp"

#include <string>

namespace agora::assemblies {

/// One ZIP with everything that shows how a meeting was convened, held and decided, with the names: a
/// file of JSON for each part, the documents, the minutes, what the votes published, and index.json with
/// a SHA-256 of each file. Costs the weight of the documents in memory, twice.
std::string proofs_of(const web::Call& call, db::ReadTx& tx, const Seen& seen,
                      const files::Store& store);

}  // namespace agora::assemblies
