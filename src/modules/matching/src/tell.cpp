#include "tell.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "exposure_store.hpp"
#include "own.hpp"
#include "preference_store.hpp"
#include "told_store.hpp"

#include <algorithm>
#include <array>

namespace agora::matching {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kBatch = 100;
constexpr std::size_t kMostTold = 10;
constexpr std::size_t kMostNoted = 100;
constexpr std::size_t kWrittenAtOnce = 100;
constexpr std::chrono::minutes kRound{5};
/// A need whose writing took long may be seen only after its moment.
constexpr std::chrono::hours kOverlap{1};
constexpr std::chrono::days kKeepTold{400};
constexpr std::chrono::days kKeepShown{90};
constexpr std::string_view kPath = "/work/matching/mine";

/// A round earlier, so that the hour of a daily mail does not wander.
Duration pause_of(Frequency frequency) {
    if (frequency == Frequency::daily) return 24h - kRound;
    return frequency == Frequency::weekly ? Duration{7 * 24h - kRound} : Duration{0h};
}

Instant since_of(const Preference& preference) {
    return std::max(preference.told_from, preference.told_until - kOverlap);
}

/// Whether anything of the trade fits: a place and a language alone are no reason to tell.
bool fits_the_trade(const Match& match) {
    return std::ranges::any_of(match.reasons, [](const Reason& line) {
        return line.code == Code::must_skill || line.code == Code::nice_skill ||
               line.code == Code::profession;
    });
}

struct News {
    Match match;
    NeedShown shown;
};

/// What is new and fits enough, the best first.
std::vector<News> news_for(db::ReadTx& tx, web::Services& services, const Preference& preference,
                           Language language) {
    Memory& memory = services.state<Memory>();
    const NeedSource& source = *memory.source();
    const Community community = community_for(services, memory.members());
    const auto own = own_candidate(tx, preference.account_id, community);
    std::vector<News> news;
    if (!own) return news;
    for (const Need& kept : memory.needs().opened_after(since_of(preference))) {
        Match match = score(kept, *own, community);
        const bool fits = match.percent() >= percent_of(preference.fit) && fits_the_trade(match);
        if (!fits || kept.owner == preference.account_id) continue;
        if (was_told(tx, preference.account_id, kept.need_id)) continue;
        if (!source.find(tx, kept.need_id)) continue;
        auto shown = source.show(tx, preference.account_id, kept.need_id, language);
        if (!shown) continue;
        match.id = kept.need_id.value();
        news.push_back({std::move(match), std::move(*shown)});
    }
    std::ranges::stable_sort(news, std::ranges::greater{},
                             [](const News& one) { return one.match.percent(); });
    if (news.size() > kMostNoted) news.resize(kMostNoted);
    return news;
}

outbox::Letter letter_of(web::Services& services, const accounts::Account& account,
                         const std::vector<News>& news) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(account));
    outbox::Letter letter = pen.letter({tr("New work that fits you"), {}});
    letter.paragraphs = {pen.hello(), pen.say(tr("This is new, and fits what you show and what "
                                                 "you asked to be told of."))};
    for (const News& one : news) {
        if (letter.paragraphs.size() >= kMostTold + 2) {
            letter.paragraphs.push_back(pen.say(tr("There is more: see the whole list.")));
            break;
        }
        letter.paragraphs.push_back(pen.say({tr("“{title}”: {points} of {most} points"),
                                             {{"title", one.shown.title},
                                              {"points", std::to_string(one.match.points)},
                                              {"most", std::to_string(one.match.most)}}}) +
                                    "\n" + pen.address(one.shown.path));
    }
    pen.put_button(letter, tr("See what fits, and why"), kPath);
    pen.put_reason(letter, {tr("You get this mail because you asked to be told of new work that "
                               "fits you. Other times, or no mails at all: {address}"),
                            {{"address", pen.address(kPath)}}});
    return letter;
}

/// One transaction: the notice and the note of what was told, or neither.
bool tell(db::WriteTx& tx, web::Services& services, const Preference& preference, Instant now) {
    const auto current = find_preference(tx, preference.account_id);
    if (!current || current->is_off || current->told_until != preference.told_until) return false;
    const auto account = accounts::find_account(tx, preference.account_id);
    if (!account || account->standing != access::Standing::active) return false;
    const auto news = news_for(tx, services, *current, account->language);
    const bool is_long_ago = now - current->told_until >= 20h;
    Preference told = *current;
    told.told_until = now;
    if (!news.empty() || is_long_ago) put_preference(tx, told);
    if (news.empty()) return false;
    for (const News& one : news) insert_told(tx, told.account_id, NeedId{one.match.id}, now);
    const inbox::Notice notice{.kind = inbox::Kind::people,
                               .about = "matching needs",
                               .path = std::string{kPath},
                               .sentence = {tr("New work that fits you"), {}}};
    inbox::tell(tx, services, notice, letter_of(services, *account, news), now);
    return true;
}

void delete_old(web::Services& services) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        delete_told_before(tx, now - kKeepTold);
        delete_shown_before(tx, utc_date(now) + -kKeepShown);
    });
}

}  // namespace

int tell_of_new_needs(web::Services& services, Instant now) {
    Memory& memory = services.state<Memory>();
    if (memory.source() == nullptr) return 0;
    memory.wait_until_loaded();
    int told = 0;
    for (const Frequency frequency : {Frequency::at_once, Frequency::daily, Frequency::weekly}) {
        for (AccountId after;;) {
            const auto due = services.database.read([&](db::ReadTx& tx) {
                return list_due(tx, frequency, now - pause_of(frequency), after, kBatch);
            });
            for (const Preference& one : due) {
                if (frequency == Frequency::at_once &&
                    memory.needs().opened_after(since_of(one)).empty()) {
                    continue;
                }
                told += services.database.write(
                            [&](db::WriteTx& tx) { return tell(tx, services, one, now); })
                            ? 1
                            : 0;
            }
            if (std::ssize(due) < kBatch) break;
            after = due.back().account_id;
        }
    }
    return told;
}

void write_exposures(web::Services& services) {
    Memory& memory = services.state<Memory>();
    memory.wait_until_loaded();
    memory.read_stale();
    const Date today = utc_date(services.clock.now());
    const auto counted = memory.exposure().take();
    for (std::size_t start = 0; start < counted.size(); start += kWrittenAtOnce) {
        services.database.write([&](db::WriteTx& tx) {
            const std::size_t end = std::min(start + kWrittenAtOnce, counted.size());
            for (std::size_t at = start; at < end; ++at) {
                add_shown(tx, counted[at].first, today, counted[at].second);
            }
        });
    }
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"matching.tell", kRound,
             [&services] { tell_of_new_needs(services, services.clock.now()); },
             tr("Notices of work that fits"),
             tr("Tells who asked for it which new work fits them, each once.")},
            {"matching.write_exposures", 1min, [&services] { write_exposures(services); },
             tr("How often matching shows members"),
             tr("Writes down how often an order showed whom, so that it stays fair.")},
            {"matching.delete_old", 24h, [&services] { delete_old(services); },
             tr("Old notes of matching"),
             tr("Removes who was told of what after 400 days, and who was shown after 90.")}};
}

}  // namespace agora::matching
