#pragma once

#include "story_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::recommendations {

struct OpinionLine {
    Card card = {};
    std::string opinion = {};
    std::string tag = {};
    std::string body = {};
    std::string day = {};
    std::vector<Block> reason = {};
    std::vector<Block> attention = {};
    std::string reason_text = {};
    std::string attention_text = {};
    std::string lang = {};
    std::string language = {};
};
AGORA_FIELDS(OpinionLine, card, opinion, tag, body, day, reason, attention, lang, language)

struct OpinionsPage {
    std::string name = {};
    std::string lang = {};
    std::vector<OpinionLine> opinions = {};
    std::int64_t unanswered = 0;
    std::string file = {};
    std::string pdf = {};
    std::string cycle_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(OpinionsPage, name, lang, opinions, unanswered, file, pdf, cycle_url, crumbs)

/// Of the cycle in the address; nothing when there is none.
std::optional<OpinionsPage> read_opinions(web::Call& call);

}  // namespace agora::recommendations
