#include "open_talk.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "letters.hpp"
#include "message_store.hpp"
#include "refusals.hpp"
#include "take_part.hpp"

namespace agora::talks {
namespace {

std::string free_slug(db::ReadTx& tx, std::string_view name) {
    std::string base = locale::slugify(name);
    if (base == "new") base = "talk";
    std::string slug = base;
    for (int number = 2; find_talk(tx, slug); ++number) {
        slug = base + "-" + std::to_string(number);
    }
    return slug;
}

/// Whoever names them would else read what they opened for others.
Result<AccountId> moderator_of(const Acting& acting, std::string_view mail, std::string field) {
    const auto account = accounts::find_account_by_mail(acting.tx, trimmed(mail));
    if (!account || account->standing != access::Standing::active) {
        return Refusal{TalkRefusal::moderator_unknown, std::move(field)};
    }
    if (account->account_id == acting.origin.account) {
        return Refusal{TalkRefusal::moderator_yourself, std::move(field)};
    }
    return account->account_id;
}

void name(const Acting& acting, const Talk& talk, AccountId account) {
    insert_moderator(acting.tx, {talk.group_id, account, acting.origin.at, {}});
    journal::emit(acting.tx, acting.origin, TalkModeratorNamed{talk.group_id, account},
                  journal::Audit::yes);
    mail_named(acting, talk, account);
}

}  // namespace

Standing standing_in(db::ReadTx& tx, GroupId group, AccountId account) {
    if (!account) return Standing::stranger;
    for (const Moderator& moderator : list_moderators(tx, group)) {
        if (moderator.account_id != account) continue;
        return moderator.accepted_at ? Standing::moderator : Standing::named;
    }
    const auto member = find_talk_member(tx, group, account);
    if (!member) return Standing::stranger;
    return member->let_in_at ? Standing::member : Standing::asking;
}

bool may_read(Standing standing) {
    return standing == Standing::member || standing == Standing::moderator;
}

bool takes_in(db::ReadTx& tx, const Talk& talk) {
    if (talk.closed_at) return false;
    std::size_t accepted = 0;
    for (const Moderator& moderator : list_moderators(tx, talk.group_id)) {
        if (moderator.accepted_at) ++accepted;
    }
    return accepted >= kModerators;
}

Result<Talk> open_talk(const Acting& acting, const NewTalk& wanted) {
    const auto first = moderator_of(acting, wanted.moderators[0], "moderator_1");
    if (!first) return first.refusal();
    const auto second = moderator_of(acting, wanted.moderators[1], "moderator_2");
    if (!second) return second.refusal();
    if (*first == *second) return Refusal{TalkRefusal::moderator_twice, "moderator_2"};
    const Talk talk{.group_id = acting.tx.new_id<GroupId>(),
                    .slug = free_slug(acting.tx, wanted.name),
                    .language = std::string{code(wanted.language)},
                    .name = std::string{trimmed(wanted.name)},
                    .summary = std::string{trimmed(wanted.summary)},
                    .for_whom = std::string{trimmed(wanted.for_whom)},
                    .rules = std::string{trimmed(wanted.rules)},
                    .opened_by = acting.origin.account,
                    .opened_at = acting.origin.at,
                    .closed_at = {}};
    insert_talk(acting.tx, talk);
    name(acting, talk, *first);
    name(acting, talk, *second);
    journal::emit(acting.tx, acting.origin, TalkOpened{talk.group_id}, journal::Audit::yes);
    return talk;
}

Result<Done> name_moderator(const Acting& acting, const Talk& talk, std::string_view mail) {
    const auto present = list_moderators(acting.tx, talk.group_id);
    if (present.size() >= kModerators) return TalkRefusal::moderators_enough;
    const auto account = moderator_of(acting, mail, "moderator");
    if (!account) return account.refusal();
    for (const Moderator& other : present) {
        if (other.account_id == *account) return Refusal{TalkRefusal::moderator_twice, "moderator"};
    }
    name(acting, talk, *account);
    return Done{};
}

Result<Done> close_talk(const Acting& acting, const Talk& talk) {
    if (talk.closed_at) return TalkRefusal::talk_not_found;
    for (const TalkMember& member : list_talk_members(acting.tx, talk.group_id)) {
        forget_member(acting, talk, member.account_id);
    }
    delete_messages(acting.tx, talk.group_id);
    update_closed(acting.tx, talk.group_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, TalkClosed{talk.group_id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::talks
