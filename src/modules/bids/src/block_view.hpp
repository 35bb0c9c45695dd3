#pragma once

#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "block_store.hpp"
#include "room_view.hpp"

#include <string>
#include <vector>

namespace agora::bids {

/// A building block in a list, in the reader's language or its own.
struct BlockCard {
    std::string id = {};
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string kind = {};
    std::string excerpt = {};
    std::vector<OptionView> languages = {};  ///< of its texts, by code and name
    web::Link group = {};
    std::string group_lang = {};
    bool yours = false;
    bool shared = false;
    bool stale = false;  ///< a text of it says an earlier version of the original
    bool hidden = false;
};
AGORA_FIELDS(BlockCard, id, url, title, lang, kind, excerpt, languages, group, group_lang, yours,
             shared, stale, hidden)

BlockCard card_of(const web::Call& call, const circles::CircleNames& groups, const HeldBlock& held);

}  // namespace agora::bids
