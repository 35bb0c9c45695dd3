#pragma once

#include "agora/shelf/suggestion.hpp"
#include "item_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::shelf {

/// A suggestion in a list.
struct SuggestionCard {
    SuggestionId suggestion_id = {};
    std::string url = {};
    std::string words = {};  ///< the beginning of what it should say
    std::string passage = {};
    SuggestionState state = SuggestionState::open;
    std::string state_label = {};
    web::Link by = {};
    Instant at = {};
    std::int64_t support = 0;
    std::int64_t remarks = 0;
};
AGORA_FIELDS(SuggestionCard, suggestion_id, url, words, passage, state, state_label, by, at,
             support, remarks)

/// The first of a text, open ones first.
std::vector<SuggestionCard> suggestions_of(const web::Call& call, db::ReadTx& tx, const Seen& seen);
std::string_view label_of(SuggestionState state);

/// The text of the address for who is inside its group: others never learn what the group talks about.
std::optional<Seen> text_inside(const web::Call& call, db::ReadTx& tx);

}  // namespace agora::shelf
