#include "moderate.hpp"

#include "letters.hpp"
#include "refusals.hpp"
#include "take_part.hpp"

namespace agora::talks {
namespace {

bool moderates(const Acting& acting, const Talk& talk) {
    return standing_in(acting.tx, talk.group_id, acting.origin.account) == Standing::moderator;
}

}  // namespace

Result<Done> accept_to_moderate(const Acting& acting, const Talk& talk) {
    if (!accept_moderation(acting.tx, talk.group_id, acting.origin.account, acting.origin.at)) {
        return TalkRefusal::not_named;
    }
    return Done{};
}

Result<Done> stop_moderating(const Acting& acting, const Talk& talk) {
    if (!delete_moderator(acting.tx, talk.group_id, acting.origin.account)) {
        return TalkRefusal::only_its_moderators;
    }
    delete_messages_of(acting.tx, talk.group_id, acting.origin.account);
    return Done{};
}

Result<Done> let_in_member(const Acting& acting, const Talk& talk, AccountId account) {
    if (!moderates(acting, talk)) return TalkRefusal::only_its_moderators;
    if (!let_in(acting.tx, talk.group_id, account, acting.origin.at)) {
        return TalkRefusal::request_not_found;
    }
    mail_let_in(acting, talk, account);
    return Done{};
}

Result<Done> end_membership(const Acting& acting, const Talk& talk, AccountId account,
                            std::string_view reason) {
    if (!moderates(acting, talk)) return TalkRefusal::only_its_moderators;
    if (!forget_member(acting, talk, account)) return TalkRefusal::request_not_found;
    mail_ended(acting, account, reason);
    return Done{};
}

}  // namespace agora::talks
