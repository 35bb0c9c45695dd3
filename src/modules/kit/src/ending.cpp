#include "ending.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/clock/clock.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "item_store.hpp"
#include "permissions.hpp"
#include "sight.hpp"
#include "word_store.hpp"

#include <algorithm>
#include <map>

namespace agora::kit {
namespace {

/// Without a keeper so many of those who may keep it are told.
constexpr std::int64_t kMostTold = 10;

struct Due {
    std::vector<Version> versions = {};
    std::vector<Word> words = {};
};

/// Still: a role is taken away from people who go on being members.
bool may_keep(db::ReadTx& tx, AccountId id) {
    const auto account = id ? accounts::find_account(tx, id) : std::nullopt;
    return account && is_keeper(accounts::actor_of(*account, accounts::grants_of(tx, id)));
}

/// Whoever keeps it; when that person is gone or may no longer, those who may.
std::vector<AccountId> keepers_of(db::ReadTx& tx, AccountId keeper) {
    if (may_keep(tx, keeper)) return {keeper};
    std::vector<AccountId> keepers;
    for (const access::Role role : kKeepKit.roles) {
        for (const auto& holder : accounts::holders_of(tx, role, kMostTold)) {
            const bool is_new = std::ranges::find(keepers, holder.account_id) == keepers.end();
            if (is_new && may_keep(tx, holder.account_id)) keepers.push_back(holder.account_id);
        }
    }
    if (std::ssize(keepers) > kMostTold) keepers.resize(kMostTold);
    return keepers;
}

void mail_keeper(db::WriteTx& tx, web::Services& services, AccountId keeper, const Due& due,
                 Instant now) {
    const auto account = accounts::find_account(tx, keeper);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const Message subject{tr("Soon no longer valid in the kit of ambassadors"), {}};
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs = {pen.hello(),
                         pen.say(tr("You keep this. Give it a new version with a later day, or let "
                                    "it end; after its last day nobody can download it any "
                                    "more."))};
    for (const Version& one : due.versions) {
        letter.paragraphs.push_back(one.title + ": " +
                                    locale::date(account->language, one.valid_until));
    }
    for (const Word& one : due.words) {
        letter.paragraphs.push_back(one.in(account->language) + ": " +
                                    locale::date(account->language, one.valid_until));
    }
    pen.put_button(letter, tr("See what ends"), "/kit/ending");
    pen.put_reason(letter,
                   {tr("You get this mail once for each version, because you keep it."), {}});
    const inbox::Notice notice{.kind = inbox::Kind::service,
                               .about = "kit ending",
                               .path = "/kit/ending",
                               .sentence = subject};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

void remind(web::Services& services) {
    const Instant now = services.clock.now();
    const Date today = locale::local_date(now, {});
    const std::int64_t days =
        std::clamp<std::int64_t>(services.settings.number("kit.remind_days"), 1, 365);
    const Date until = today + std::chrono::days{days};
    services.database.write([&](db::WriteTx& tx) {
        std::map<AccountId, Due> due;
        const auto items = list_items(tx);
        for (const Version& version : list_present(tx, today)) {
            const auto item = std::ranges::find(items, version.item_id, &Item::item_id);
            // A version that follows it is there already.
            const bool followed = item != items.end() && item->newest != version.version;
            if (version.reminded || followed || version.valid_until > until) continue;
            const AccountId keeper = item == items.end() ? AccountId{} : item->kept_by;
            const auto told = keepers_of(tx, keeper);
            for (const AccountId one : told) due[one].versions.push_back(version);
            if (!told.empty()) note_reminded(tx, version);
        }
        for (const Word& word : list_words(tx)) {
            if (word.reminded || word.valid_until > until) continue;
            const auto told = keepers_of(tx, word.kept_by);
            for (const AccountId one : told) due[one].words.push_back(word);
            if (!told.empty()) note_reminded(tx, word);
        }
        for (const auto& [keeper, what] : due) mail_keeper(tx, services, keeper, what, now);
    });
}

}  // namespace

std::vector<Ending> list_ending(db::ReadTx& tx, Language language, Date today, Date until) {
    std::vector<Ending> all;
    const auto items = list_items(tx);
    for (const Version& version : list_present(tx, today)) {
        const auto item = std::ranges::find(items, version.item_id, &Item::item_id);
        if (item == items.end() || version.valid_until > until) continue;
        all.push_back(
            {version.title, path_of(version.item_id), version.valid_until, item->kept_by});
    }
    for (const Word& word : list_words(tx)) {
        if (word.valid_until > until) continue;
        all.push_back({word.in(language), "/kit/words/" + to_string(word.word_id) + "/edit",
                       word.valid_until, word.kept_by});
    }
    std::ranges::sort(all, {}, &Ending::until);
    return all;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"kit.ending", std::chrono::hours{6}, [&services] { remind(services); },
             tr("What ends in the kit of ambassadors"),
             tr("Tells whoever keeps something in the kit, once, that its last day is near.")}};
}

}  // namespace agora::kit
