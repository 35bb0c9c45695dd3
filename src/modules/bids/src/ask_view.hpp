#pragma once

#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "sight.hpp"

#include <string>

namespace agora::bids {

/// An ask in a list: nothing of its text.
struct AskCard {
    std::string url = {};
    std::string title = {};
    std::string kind = {};
    std::string from = {};  ///< names of the languages
    std::string into = {};
    bool within_one = false;
    std::int64_t words = 0;
    Date until = {};
    std::string state = {};
    std::string tag = {};
    std::int64_t credits = 0;  ///< 0: with thanks
    web::Link by = {};
};
AGORA_FIELDS(AskCard, url, title, kind, from, into, within_one, words, until, state, tag, credits,
             by)

using Names = std::map<AccountId, web::Link>;
AskCard card_of(const web::Call& call, const Ask& ask, const Names& names);

}  // namespace agora::bids
