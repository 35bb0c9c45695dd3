#include "agora/accounts/account.hpp"
#include "agora/http/event_streams.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/module.hpp"
#include "agora/web/services.hpp"
#include "choices.hpp"
#include "letters.hpp"
#include "sentences.hpp"
#include "state.hpp"

#include <algorithm>

namespace agora::inbox {
namespace {

/// What becomes of a telling beside its line in the inbox.
struct Post {
    bool leaves = false;
    std::optional<Instant> waits_until;
};

Post post_of(const Notice& notice, const Chosen& chosen, bool first, Instant now) {
    if (notice.kind == Kind::service) return {.leaves = true, .waits_until = {}};
    const auto at = mail_time(chosen.way(notice.kind, notice.circle), chosen.rhythm, now);
    if (at != now) return {.leaves = false, .waits_until = at};
    if (first || notice.mailing == Mailing::each) return {.leaves = true, .waits_until = {}};
    return {.leaves = false, .waits_until = mail_time(Way::daily, chosen.rhythm, now)};
}

NoticeRow row_of(db::WriteTx& tx, AccountId account, const Notice& notice, Instant now) {
    auto known = find_about(tx, account, notice.about);
    NoticeRow row = known ? *std::move(known) : NoticeRow{.notice_id = tx.new_id<NoticeId>()};
    row.account_id = account;
    row.kind = notice.kind;
    row.about = notice.about;
    row.circle_id = notice.circle;
    row.caused_by = notice.caused_by;
    row.who = notice.who;
    row.sentence = std::string{notice.sentence.source};
    row.words = packed(notice.sentence);
    // Where it began: what was not read yet is before what is new now.
    if (row.unread == 0) row.path = notice.path;
    row.unread += 1;
    row.told_at = now;
    return row;
}

}  // namespace

bool is_here(const web::Services& services) {
    return std::ranges::any_of(services.modules,
                               [](const web::Module& module) { return module.name == "inbox"; });
}

std::string channel_of(AccountId account) {
    return "inbox-" + to_string(account);
}

void tell(db::WriteTx& tx, web::Services& services, const Notice& notice, outbox::Letter letter,
          Instant now) {
    if (!is_here(services) || !letter.account) {
        outbox::post(tx, letter, now);
        return;
    }
    const auto account = accounts::find_account(tx, letter.account);
    const bool active = account && account->standing == access::Standing::active;
    if (!active && notice.kind != Kind::service) return;
    NoticeRow row = row_of(tx, letter.account, notice, now);
    const Chosen chosen = chosen_by(tx, letter.account);
    const Post post = post_of(notice, chosen, row.unread == 1, now);
    if (post.waits_until) {
        row.waiting += 1;
        row.mail_at = row.mail_at ? std::min(row.mail_at, post.waits_until) : post.waits_until;
    }
    put_notice(tx, row);
    if (post.leaves) {
        finish_letter(services, notice, chosen.subject(notice.kind, notice.circle), letter, now);
        outbox::post(tx, letter, now);
    }
    tx.after_commit([&streams = services.streams, channel = channel_of(letter.account)] {
        streams.publish(channel, "unread", "1");
    });
}

void forget(db::WriteTx& tx, const web::Services& services, std::string_view about) {
    if (is_here(services)) delete_about(tx, about);
}

void give_own_groups(const web::Services& services, ListOwnGroups list) {
    if (is_here(services)) services.state<Groups>().list = std::move(list);
}

}  // namespace agora::inbox
