#include "agora/accounts/account.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/module.hpp"
#include "agora/web/services.hpp"
#include "choices.hpp"
#include "letters.hpp"
#include "line.hpp"
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

/// Devices hear at once what a mail would tell at once, after quiet hours even of service notices.
std::optional<Instant> push_time(const Notice& notice, const Chosen& chosen, Instant now) {
    if (chosen.way(notice.kind, notice.circle) != Way::at_once) return std::nullopt;
    return mail_time(Way::at_once, chosen.rhythm, now);
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
    const bool rings = active && (row.unread == 1 || notice.mailing == Mailing::each);
    put_line(tx, services, row, rings ? push_time(notice, chosen, now) : std::nullopt);
    if (post.leaves) {
        finish_letter(services, notice, chosen.subject(notice.kind, notice.circle), letter, now);
        outbox::post(tx, letter, now);
    }
}

void forget(db::WriteTx& tx, const web::Services& services, std::string_view about) {
    if (is_here(services)) delete_about(tx, about);
}

void give_own_groups(const web::Services& services, ListOwnGroups list) {
    if (is_here(services)) services.state<Groups>().list = std::move(list);
}

}  // namespace agora::inbox
