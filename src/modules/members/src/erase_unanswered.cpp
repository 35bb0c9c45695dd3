#include "agora/accounts/eraser.hpp"
#include "agora/accounts/welcome.hpp"
#include "agora/accounts/register_entry.hpp"
#include "agora/clock/clock.hpp"
#include "agora/web/settings.hpp"
#include "consent_store.hpp"
#include "import_store.hpp"
#include "invitation.hpp"
#include "invitation_store.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace agora::members {
namespace {

/// Each erasure asks every table once.
constexpr std::size_t kErasedAtOnce = 5;
constexpr std::int64_t kPage = 1000;
/// What an import itself leaves of somebody is no use by something else.
constexpr std::array<std::string_view, 5> kOfTheImport{"accounts", "members", "journal", "outbox",
                                                       "web"};

/// Imported, never come, asked or added before that day, and of no other use.
bool may_go(db::ReadTx& tx, const accounts::Eraser& eraser, AccountId person, Instant before) {
    const auto account = accounts::find_account(tx, person);
    if (!account || !accounts::is_untouched(*account)) return false;
    if (account->holds_share || account->works_here) return false;
    if (account->created_at >= before || !list_known(tx, person).empty()) return false;
    const auto row = find_invited_row(tx, person);
    if (!row || (row->invited_at && *row->invited_at >= before)) return false;
    return accounts::grants_of(tx, person).empty() &&
           !eraser.is_kept_beyond(tx, person, kOfTheImport);
}

struct Page {
    std::vector<AccountId> may_go;
    AccountId last;
    bool is_last = true;
};

Page page_after(db::ReadTx& tx, const accounts::Eraser& eraser, AccountId after, Instant before) {
    Page page;
    const auto untouched = accounts::list_untouched(tx, after, kPage);
    page.is_last = untouched.size() < static_cast<std::size_t>(kPage);
    if (!untouched.empty()) page.last = untouched.back();
    for (const AccountId person : untouched) {
        if (may_go(tx, eraser, person, before)) page.may_go.push_back(person);
    }
    return page;
}

std::int64_t erase_some(db::WriteTx& tx, const accounts::Eraser& eraser,
                        const std::vector<AccountId>& people, Instant before, Instant now) {
    std::int64_t erased = 0;
    for (const AccountId person : people) {
        if (!may_go(tx, eraser, person, before)) continue;
        if (!find_invited_row(tx, person)->invited_at) delete_keys_of(tx, person);
        if (eraser.erase(tx, {{}, now}, person)) ++erased;
    }
    return erased;
}

void erase_known(web::Services& services, Instant before) {
    while (services.database.write(
               [&](db::WriteTx& tx) { return delete_known_before(tx, before); }) > 0) {
    }
}

}  // namespace

std::int64_t erase_unanswered(web::Services& services) {
    const auto wait =
        std::clamp<std::int64_t>(services.settings.number("members.imported_days"), 1, 3650);
    const Instant now = services.clock.now();
    const Instant before = now - std::chrono::hours{24 * wait};
    erase_known(services, before);
    const accounts::Eraser eraser(services);
    std::int64_t erased = 0;
    for (AccountId after;;) {
        const Page page = services.database.read(
            [&](db::ReadTx& tx) { return page_after(tx, eraser, after, before); });
        for (std::size_t at = 0; at < page.may_go.size(); at += kErasedAtOnce) {
            const std::size_t end = std::min(at + kErasedAtOnce, page.may_go.size());
            const std::vector<AccountId> some(
                page.may_go.begin() + static_cast<std::ptrdiff_t>(at),
                page.may_go.begin() + static_cast<std::ptrdiff_t>(end));
            erased += services.database.write(
                [&](db::WriteTx& tx) { return erase_some(tx, eraser, some, before, now); });
        }
        if (page.is_last) return erased;
        after = page.last;
    }
}

}  // namespace agora::members
