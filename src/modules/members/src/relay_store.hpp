#pragma once

#include "conversation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Who may write to whom, and how often.
namespace agora::members {

/// Adds one use of today; gives how many there are with it.
std::int64_t count_use(db::WriteTx& tx, std::string_view count_key, Date day);
std::int64_t delete_counts_before(db::WriteTx& tx, Date day);

/// Does nothing when the block is there already.
void insert_block(db::WriteTx& tx, const BlockRow& row);
/// By this account, or by the moderators for everybody.
bool is_blocked(db::ReadTx& tx, AccountId account, std::string_view key);
/// By this account itself.
bool has_blocked(db::ReadTx& tx, AccountId account, std::string_view key);
std::vector<BlockRow> list_blocks(db::ReadTx& tx, AccountId account);
/// The name that a blocked visitor gave, or the account, as far as a conversation still says.
std::optional<ConversationRow> find_conversation_with(db::ReadTx& tx, AccountId account,
                                                      std::string_view key);
void delete_block(db::WriteTx& tx, AccountId account, std::string_view key);
bool delete_block(db::WriteTx& tx, AccountId account, BlockId id);

/// From whom this member takes messages: everyone until said otherwise.
Audience takes_messages_from(db::ReadTx& tx, AccountId account);
void put_message_choice(db::WriteTx& tx, AccountId account, Audience audience, Instant now);

}  // namespace agora::members
