#include "take_part.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/web/submissions.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::talks {
namespace {

bool is_own_name(db::ReadTx& tx, AccountId account, std::string_view alias) {
    const auto own = accounts::find_account(tx, account);
    return own && locale::search_words(own->name) == locale::search_words(alias);
}

}  // namespace

Result<Done> ask_to_join(const Acting& acting, const Talk& talk, const AskingToJoin& wanted) {
    const AccountId account = acting.origin.account;
    if (!takes_in(acting.tx, talk)) return TalkRefusal::moderators_missing;
    const Standing standing = standing_in(acting.tx, talk.group_id, account);
    if (standing == Standing::named || standing == Standing::moderator) {
        return TalkRefusal::moderator_may_not_join;
    }
    if (standing != Standing::stranger) return TalkRefusal::in_already;
    if (!wanted.consents) return Refusal{TalkRefusal::consent_missing, "consent"};
    const std::string alias{trimmed(wanted.alias)};
    if (is_own_name(acting.tx, account, alias)) {
        return Refusal{TalkRefusal::alias_is_your_name, "alias"};
    }
    if (has_alias(acting.tx, talk.group_id, alias)) {
        return Refusal{TalkRefusal::alias_taken, "alias"};
    }
    insert_talk_member(acting.tx,
                       {talk.group_id, account, alias, wanted.words, acting.origin.at, {}});
    mail_somebody_asks(acting, talk);
    return Done{};
}

Result<Done> withdraw(const Acting& acting, const Talk& talk) {
    if (!forget_member(acting, talk, acting.origin.account)) return TalkRefusal::request_not_found;
    return Done{};
}

bool forget_member(const Acting& acting, const Talk& talk, AccountId account) {
    if (!delete_talk_member(acting.tx, talk.group_id, account)) return false;
    delete_messages_of(acting.tx, talk.group_id, account);
    web::forget_where(acting.tx, account, "/talks/" + talk.slug, "/talks");
    return true;
}

Result<Done> write_message(const Acting& acting, const Talk& talk, std::string_view body) {
    if (talk.closed_at) return TalkRefusal::talk_not_found;
    if (!may_read(standing_in(acting.tx, talk.group_id, acting.origin.account))) {
        return TalkRefusal::only_its_members;
    }
    insert_message(acting.tx, {acting.tx.new_id<MessageId>(), talk.group_id, acting.origin.account,
                               std::string{body}, acting.origin.at});
    return Done{};
}

Result<Done> erase_message(const Acting& acting, const Talk& talk, MessageId id) {
    const Standing standing = standing_in(acting.tx, talk.group_id, acting.origin.account);
    if (!may_read(standing)) return TalkRefusal::only_its_members;
    const auto message = find_message(acting.tx, talk.group_id, id);
    if (!message) return TalkRefusal::message_not_found;
    if (standing != Standing::moderator && message->account_id != acting.origin.account) {
        return TalkRefusal::only_its_moderators;
    }
    delete_message(acting.tx, talk.group_id, id);
    return Done{};
}

}  // namespace agora::talks
