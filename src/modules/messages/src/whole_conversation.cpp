#include "agora/messages/whole_conversation.hpp"

#include "take_part.hpp"

namespace agora::messages {

std::string put_whole_conversation(db::WriteTx& tx, const WholeConversation& whole) {
    const auto id = tx.new_id<ConversationId>();
    insert_conversation(tx, {.conversation_id = id,
                             .title = whole.title,
                             .started_by = whole.messages.front().account,
                             .started_at = whole.messages.front().written_at,
                             .last_at = whole.messages.back().written_at});
    for (const AccountId one : whole.participants) {
        insert_participant(tx, {.conversation_id = id,
                                .account_id = one,
                                .presence = Presence::present,
                                .joined_at = whole.messages.front().written_at});
    }
    for (const WholeMessage& message : whole.messages) {
        insert_message(tx, {.message_id = tx.new_id<MessageId>(),
                            .conversation_id = id,
                            .account_id = message.account,
                            .body = message.body,
                            .written_at = message.written_at});
    }
    return path_of(id);
}

}  // namespace agora::messages
