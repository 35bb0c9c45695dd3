#pragma once

#include "conversation.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::members {

void insert_conversation(db::WriteTx& tx, const ConversationRow& row);
/// State, moments and what waits.
void update_conversation(db::WriteTx& tx, const ConversationRow& row);
std::optional<ConversationRow> find_conversation(db::ReadTx& tx, ConversationId id);
/// The newest open conversation that this account began with the member.
std::optional<ConversationRow> find_conversation_between(db::ReadTx& tx, AccountId member,
                                                         AccountId writer);
/// Of either side, what moved last first; what never arrived is not the member's.
std::vector<ConversationRow> list_conversations(db::ReadTx& tx, AccountId account,
                                                std::int64_t limit, std::int64_t offset);
std::int64_t count_waiting(db::ReadTx& tx, AccountId account);
void delete_conversation(db::WriteTx& tx, ConversationId id);
/// Open ones in which nothing happened since `open_until`, unconfirmed ones older than the other
/// moment; at most 100 at once. Gives how many went.
std::int64_t delete_old_conversations(db::WriteTx& tx, Instant open_until,
                                      Instant unconfirmed_until);

void insert_message(db::WriteTx& tx, const MessageRow& row);
std::optional<MessageRow> find_message(db::ReadTx& tx, MessageId id);
/// In the order of writing, as this side sees them; the last `limit`.
std::vector<MessageRow> list_messages(db::ReadTx& tx, ConversationId conversation, Side side,
                                      std::int64_t limit);
void update_withheld(db::WriteTx& tx, MessageId id, bool withheld);
/// False when somebody told it already.
bool mark_told(db::WriteTx& tx, MessageId id);

void insert_link(db::WriteTx& tx, const LinkRow& row);
std::optional<LinkRow> find_link(db::ReadTx& tx, std::string_view link_hash, LinkPurpose purpose,
                                 Instant now);
/// False when it was used meanwhile.
bool delete_link(db::WriteTx& tx, std::string_view link_hash);
std::int64_t delete_old_links(db::WriteTx& tx, Instant now);

}  // namespace agora::members
