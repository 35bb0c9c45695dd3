#pragma once

#include "agora/journal/journal.hpp"
#include "agora/territories/opening.hpp"

#include <array>
#include <vector>

namespace agora::territories {

/// Adds an office with its hours from Monday, by a command rather than by a person: in the audit.
/// The number is made here.
OfficeId put_new_office(db::WriteTx& tx, const journal::Origin& origin, Office office,
                        const std::array<std::vector<Block>, 7>& week);

}  // namespace agora::territories
