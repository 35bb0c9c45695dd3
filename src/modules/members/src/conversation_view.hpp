#pragma once

#include "agora/web/answer.hpp"
#include "conversation.hpp"
#include "project_search_store.hpp"
#include "words.hpp"

#include <optional>
#include <string>
#include <vector>

// A conversation as one of its sides sees it. No address is a member of these structs.
namespace agora::members {

struct MessageView {
    std::string who;
    bool own = false;
    std::string body;
    Instant at;
};
AGORA_FIELDS(MessageView, who, own, body, at)

struct ConversationPage {
    std::string name;  ///< the other's
    std::string letters;
    int tone = 1;
    std::string profile_url;  ///< of the other, while it is there for this reader
    std::vector<MessageView> messages;
    std::optional<Looked> found;  ///< the search for a project that it began with
    std::string looks_url;        ///< of the member: where one says no to such searches
    std::string notice;           ///< why one can't write now
    bool may_write = false;
    fields::FormView form;
    Html form_keys;
    std::string action;
    std::string settle_action;   ///< while a message waits
    std::string block_action;    ///< of the member who was written to
    std::string unblock_action;  ///< while blocked
    std::string report_url;
    std::string erase_action;  ///< of a visitor
    web::Link back;
};
AGORA_FIELDS(ConversationPage, name, letters, tone, profile_url, messages, found, looks_url, notice,
             may_write, form, form_keys, action, settle_action, block_action, unblock_action,
             report_url, erase_action, back)

/// What the sides are called and where their pages are.
struct Names {
    std::string member;
    std::string writer;
    std::string member_url;  ///< "/members/…" while the writer may see it
    std::string writer_url;  ///< the same of a writer with account
};
Names names_of(db::ReadTx& tx, const ConversationRow& row, Date today);

/// Names, messages and portrait; the caller adds what this side may do.
ConversationPage page_of(const ConversationRow& row, const Names& names,
                         const std::vector<MessageRow>& messages, Side side);

}  // namespace agora::members
