#pragma once

#include "list_view.hpp"

#include <cstddef>
#include <vector>

namespace agora::recommendations {

/// The longest silence first. What belongs to something that stands in the same list is left out.
struct SilentLists {
    std::vector<const Entry*> never_answered = {};
    std::vector<const Entry*> accepted_but_silent = {};
};
SilentLists silent_lists(const web::Call& call, const Register& all);

std::vector<Card> cards_of(const web::Call& call, const Register& all,
                           const std::vector<const Entry*>& entries, std::size_t from,
                           std::size_t most);

}  // namespace agora::recommendations
