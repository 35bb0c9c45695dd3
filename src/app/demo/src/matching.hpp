#pragma once

#include "groups.hpp"

namespace agora::demo {

/// Who is told of work, who muted a skill or switched matching off, and whom two months of orders showed.
void put_matching(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
