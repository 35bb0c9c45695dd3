#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/votes/vote.hpp"

#include <vector>

namespace agora::votes {

inline constexpr std::size_t kFewestTrustees = 2;
inline constexpr std::size_t kMostTrustees = 5;

/// A vote before its announcement, as it is written.
struct Draft {
    Vote vote = {};
    std::vector<Words> words =
        {};  ///< one in each language, the first one in the order of kLanguages
    std::vector<std::string> trustees = {};   ///< addresses; of a secret vote
    std::vector<std::string> observers = {};  ///< addresses of who may read along
};

/// Refuses at the fields of the form: opens_at, closes_at, options_nl …, trustees, observers, secrecy.
Result<VoteId> make_draft(const Acting& acting, Draft draft);
/// Other trustees have to make their keys anew.
Result<Done> change_draft(const Acting& acting, const Vote& before, Draft draft);
/// Until it opens; the reason is told.
Result<Done> withdraw(const Acting& acting, const Vote& vote, std::string_view why);

/// Addresses as they were typed, one a line or with commas between.
std::vector<std::string> addresses_in(std::string_view typed);

}  // namespace agora::votes
