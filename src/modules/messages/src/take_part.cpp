#include "take_part.hpp"

#include "agora/inbox/notice.hpp"
#include "letters.hpp"
#include "pace.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::messages {
namespace {

/// Somebody who seems to be there, so that nobody learns who is kept away.
bool somebody_else_is_in(db::ReadTx& tx, ConversationId conversation, AccountId account) {
    return std::ranges::any_of(list_participants(tx, conversation), [&](const Participant& one) {
        return one.account_id != account && one.presence != Presence::left;
    });
}

}  // namespace

std::string path_of(ConversationId conversation, std::string_view rest) {
    return "/messages/" + to_string(conversation) + std::string{rest};
}

Result<Done> write_message(const Acting& acting, ConversationId conversation,
                           std::string_view body) {
    const AccountId author = acting.origin.account;
    const auto found = find_own(acting.tx, conversation, author);
    if (!found) return MessageRefusal::conversation_not_found;
    if (!somebody_else_is_in(acting.tx, conversation, author)) {
        return MessageRefusal::everybody_left;
    }
    if (const auto fault = fault_of_pace(acting, Writing::answer)) return *fault;
    const StoredMessage message{.message_id = acting.tx.new_id<MessageId>(),
                                .conversation_id = conversation,
                                .account_id = author,
                                .body = std::string{trimmed(body)},
                                .written_at = acting.origin.at};
    insert_message(acting.tx, message);
    update_last(acting.tx, conversation, acting.origin.at);
    tell_others(acting, *found, message);
    return Done{};
}

Result<Done> take_back(const Acting& acting, ConversationId conversation, MessageId message) {
    if (!find_own(acting.tx, conversation, acting.origin.account)) {
        return MessageRefusal::conversation_not_found;
    }
    const auto found = find_message(acting.tx, conversation, message);
    if (!found) return MessageRefusal::message_not_found;
    if (found->account_id != acting.origin.account) return MessageRefusal::only_own_messages;
    blank_message(acting.tx, conversation, message);
    return Done{};
}

Result<Done> leave(const Acting& acting, ConversationId conversation) {
    if (!find_own(acting.tx, conversation, acting.origin.account)) {
        return MessageRefusal::conversation_not_found;
    }
    update_presence(acting.tx, conversation, acting.origin.account, Presence::left);
    const auto still_in = list_participants(acting.tx, conversation);
    const bool nobody = std::ranges::none_of(
        still_in, [](const Participant& one) { return one.presence == Presence::present; });
    if (nobody) {
        delete_conversation(acting.tx, conversation);
        inbox::forget(acting.tx, acting.services, about_of(conversation));
    }
    return Done{};
}

}  // namespace agora::messages
