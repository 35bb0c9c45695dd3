#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/shelf/suggestion.hpp"
#include "item_view.hpp"

#include <string>
#include <vector>

namespace agora::shelf {

struct RemarkView {
    std::string lang = {};
    std::string body = {};
    web::Link by = {};
    bool own = false;
    Instant at = {};
    std::string removal = {};  ///< to take it away, for who may
};
AGORA_FIELDS(RemarkView, lang, body, by, own, at, removal)

/// What is said between meetings about a text or a suggestion, for who is inside the group.
struct TalkView {
    std::vector<RemarkView> remarks = {};
    bool may_speak = false;
    fields::FormView form = {};
    std::string action = {};
};
AGORA_FIELDS(TalkView, remarks, may_speak, form, action)

/// `typed`: the form as it was sent, or null.
TalkView talk_of(web::Call& call, db::ReadTx& tx, const Seen& seen, SuggestionId about,
                 const fields::FormState* typed);

}  // namespace agora::shelf
