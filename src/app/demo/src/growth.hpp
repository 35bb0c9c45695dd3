#pragma once

#include "searches.hpp"

namespace agora::demo {

/// What the observatory would have counted on the first day of each of the last two years' months.
void put_growth(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
