#pragma once

#include "acting.hpp"
#include "agora/drafting/draft.hpp"

#include <string_view>
#include <vector>

namespace agora::drafting {

/// Whoever is in the group hears that its recommendation has a number.
void tell_taken(const Acting& acting, const circles::Circle& circle, const Draft& draft,
                std::string_view title, const std::vector<AccountId>& people);
/// Its secretaries, else its animators, hear why the editors gave it back.
void tell_given_back(const Acting& acting, const circles::Circle& circle, const Draft& draft,
                     std::string_view title);

}  // namespace agora::drafting
