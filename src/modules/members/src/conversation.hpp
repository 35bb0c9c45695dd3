#pragma once

#include "agora/base/instant.hpp"
#include "agora/members/profile.hpp"

#include <string>

// Messages through the relay: neither side sees the other's address (DIR-10).
namespace agora::members {

using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using BlockId = Id<struct BlockTag>;
using ProjectSearchId = Id<struct ProjectSearchTag>;

/// A visitor's first message waits until the visitor confirmed the address.
enum class ConversationState { unconfirmed, open };
AGORA_ENUM(ConversationState, unconfirmed, open)

enum class Side { member, writer };  ///< the member who was written to, and who wrote first

struct ConversationRow {
    ConversationId conversation_id;
    AccountId member_id;
    AccountId writer_id;      ///< zero: a visitor, who has the next two instead
    std::string writer_name;  ///< of a visitor
    std::string writer_mail;  ///< of a visitor; on no page, in no mail to the member
    Language writer_language = Language::en;
    std::string writer_key;  ///< what a block names
    ConversationState state = ConversationState::unconfirmed;
    Instant member_at;  ///< the last thing this side saw; zero: nothing arrived yet
    Instant writer_at;
    bool member_waits = false;  ///< the writer's message waits for the member
    bool writer_waits = false;
    Instant started_at;
    ProjectSearchId project_search_id;  ///< the one that showed the member; zero: the directory

    bool is_of_visitor() const { return !writer_id; }
};
AGORA_FIELDS(ConversationRow, conversation_id, member_id, writer_id, writer_name, writer_mail,
             writer_language, writer_key, state, member_at, writer_at, member_waits, writer_waits,
             started_at, project_search_id)

struct MessageRow {
    MessageId message_id;
    ConversationId conversation_id;
    AccountId author_id;  ///< zero: a visitor
    bool from_member = false;
    bool withheld = false;  ///< of a blocked writer: the member never sees it, the writer always
    bool told = false;      ///< the other side has its mail, or will get none
    std::string body;
    Instant at;
};
AGORA_FIELDS(MessageRow, message_id, conversation_id, author_id, from_member, withheld, told, body,
             at)

enum class LinkPurpose { confirm, read };
AGORA_ENUM(LinkPurpose, confirm, read)

struct LinkRow {
    std::string link_hash;
    ConversationId conversation_id;
    LinkPurpose purpose = LinkPurpose::confirm;
    Instant expires_at;
};
AGORA_FIELDS(LinkRow, link_hash, conversation_id, purpose, expires_at)

struct BlockRow {
    BlockId block_id;
    AccountId account_id;  ///< zero: kept away from everybody
    std::string blocked_key;
    Instant at;
};
AGORA_FIELDS(BlockRow, block_id, account_id, blocked_key, at)

}  // namespace agora::members
