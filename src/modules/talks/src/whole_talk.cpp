#include "agora/talks/whole_talk.hpp"

#include "agora/locale/text.hpp"
#include "message_store.hpp"

namespace agora::talks {

void put_whole_talk(db::WriteTx& tx, const WholeTalk& whole) {
    const GroupId group = tx.new_id<GroupId>();
    insert_talk(tx, {.group_id = group,
                     .slug = locale::slugify(whole.name),
                     .language = whole.language,
                     .name = whole.name,
                     .summary = whole.summary,
                     .for_whom = whole.for_whom,
                     .rules = whole.rules,
                     .opened_by = {},
                     .opened_at = whole.opened_at,
                     .closed_at = {}});
    for (const access::AccountId moderator : whole.moderators) {
        insert_moderator(tx, {group, moderator, whole.opened_at, whole.opened_at});
    }
    for (const WholeVoice& member : whole.members) {
        insert_talk_member(
            tx, {group, member.account, member.alias, {}, whole.opened_at, whole.opened_at});
    }
    for (const WholeMessage& message : whole.messages) {
        insert_message(tx,
                       {tx.new_id<MessageId>(), group, message.account, message.body, message.at});
    }
}

}  // namespace agora::talks
