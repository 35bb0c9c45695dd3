#include "begin.hpp"

#include "agora/members/reach.hpp"
#include "letters.hpp"
#include "pace.hpp"
#include "refusals.hpp"

namespace agora::messages {
namespace {

void let_in(const Acting& acting, ConversationId conversation, AccountId member) {
    const bool kept_away =
        members::is_kept_from(acting.tx, acting.services, acting.origin.account, member);
    insert_participant(acting.tx, {.conversation_id = conversation,
                                   .account_id = member,
                                   .presence = kept_away ? Presence::kept_away : Presence::present,
                                   .joined_at = acting.origin.at});
}

}  // namespace

Result<ConversationId> begin_conversation(const Acting& acting, const NewConversation& wanted) {
    if (trimmed(wanted.title).empty()) return Refusal{MessageRefusal::title_missing, "title"};
    if (wanted.others.size() > kMostOthers) return Refusal{MessageRefusal::too_many_people, "to"};
    for (const AccountId other : wanted.others) {
        if (!members::reachable_name(acting.tx, other, acting.today)) {
            return Refusal{MessageRefusal::not_reachable, "to"};
        }
    }
    if (const auto fault = fault_of_pace(acting, Writing::first)) return *fault;
    const auto id = acting.tx.new_id<ConversationId>();
    const Conversation conversation{.conversation_id = id,
                                    .title = std::string{trimmed(wanted.title)},
                                    .started_by = acting.origin.account,
                                    .started_at = acting.origin.at,
                                    .last_at = acting.origin.at};
    insert_conversation(acting.tx, conversation);
    insert_participant(acting.tx, {.conversation_id = id,
                                   .account_id = acting.origin.account,
                                   .presence = Presence::present,
                                   .joined_at = acting.origin.at});
    for (const AccountId other : wanted.others) let_in(acting, id, other);
    const StoredMessage message{.message_id = acting.tx.new_id<MessageId>(),
                                .conversation_id = id,
                                .account_id = acting.origin.account,
                                .body = std::string{trimmed(wanted.body)},
                                .written_at = acting.origin.at};
    insert_message(acting.tx, message);
    tell_others(acting, conversation, message);
    return id;
}

}  // namespace agora::messages
