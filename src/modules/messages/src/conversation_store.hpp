#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::messages {

using access::AccountId;
using ConversationId = Id<struct GroupConversationTag>;

struct Conversation {
    ConversationId conversation_id;
    std::string title;
    AccountId started_by;
    Instant started_at;
    Instant last_at;
};
AGORA_FIELDS(Conversation, conversation_id, title, started_by, started_at, last_at)

/// `kept_away` looks like present to the others.
enum class Presence { present, left, kept_away };
AGORA_ENUM(Presence, present, left, kept_away)

struct Participant {
    ConversationId conversation_id;
    AccountId account_id;
    Presence presence = Presence::present;
    Instant joined_at;
};
AGORA_FIELDS(Participant, conversation_id, account_id, presence, joined_at)

void insert_conversation(db::WriteTx& tx, const Conversation& conversation);
void update_last(db::WriteTx& tx, ConversationId id, Instant last_at);
/// Of those who are in it; unknown and foreign look the same.
std::optional<Conversation> find_own(db::ReadTx& tx, ConversationId id, AccountId account);
/// The last one that something was written in first.
std::vector<Conversation> list_own(db::ReadTx& tx, AccountId account, std::int64_t limit,
                                   std::int64_t offset);
void insert_participant(db::WriteTx& tx, const Participant& participant);
void update_presence(db::WriteTx& tx, ConversationId id, AccountId account, Presence presence);
std::vector<Participant> list_participants(db::ReadTx& tx, ConversationId id);
std::int64_t count_begun(db::ReadTx& tx, AccountId account, Instant since);

/// With its messages.
void delete_conversation(db::WriteTx& tx, ConversationId id);
/// Nobody is in them any more, or nothing was written since.
std::vector<ConversationId> list_ended(db::ReadTx& tx, Instant last_before, std::int64_t limit);

}  // namespace agora::messages
