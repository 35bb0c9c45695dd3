#include "background.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/members/observed.hpp"
#include "agora/web/page_cache.hpp"
#include "area_store.hpp"
#include "check.hpp"
#include "import_store.hpp"
#include "letters.hpp"
#include "position.hpp"
#include "sight.hpp"

#include <limits>
#include <map>

namespace agora::places {
namespace {

constexpr std::int64_t kAtOnce = 50;
constexpr std::chrono::hours kDay{24};

/// Open places that a member may see and that changed in the area since the subscriber heard.
std::vector<Listed> news_for(const territories::Atlas& atlas, const std::vector<Listed>& all,
                             const Subscription& subscription) {
    std::vector<Listed> news;
    Content middle;
    middle.commune = subscription.commune;
    const auto here = position_of(atlas, middle);
    if (!here) return news;
    for (const Listed& listed : all) {
        if (listed.place.changed_at <= subscription.heard_until) continue;
        const auto there = position_of(atlas, listed.content());
        if (!there) continue;
        if (distance_km(*here, *there) > static_cast<double>(subscription.within_km)) continue;
        news.push_back(listed);
    }
    return news;
}

/// Places as every member sees them.
std::vector<Listed> for_members(const web::Services& services, db::ReadTx& tx) {
    access::Actor member;
    // Nobody's number: what a place shows to its proposer alone stays out.
    member.account = AccountId{std::numeric_limits<std::int64_t>::max()};
    auto places = list_visible(services, tx, member);
    // What a visitor wrote and nobody confirmed is no news to write to people about.
    std::erase_if(places, [](const Listed& one) {
        return one.place.by_visitor && is_unconfirmed(one.place);
    });
    return places;
}

}  // namespace

void tell_of_areas(web::Services& services, Instant now) {
    const auto atlas = services.state<territories::AtlasHolder>().current();
    Subscription last;
    for (;;) {
        const auto page = services.database.read(
            [&](db::ReadTx& tx) { return list_subscriptions_after(tx, last, kAtOnce); });
        if (page.empty()) return;
        last = page.back();
        services.database.write([&](db::WriteTx& tx) {
            const auto all = for_members(services, tx);
            for (const Subscription& one : page) {
                const auto news = news_for(*atlas, all, one);
                if (news.empty() || !update_heard(tx, one, now)) continue;
                mail_news({tx, services, {{}, now}}, one, news);
            }
        });
    }
}

void count_members(web::Services& services, Instant now) {
    using Counts = std::map<std::string, std::int64_t, std::less<>>;
    const auto counted = [&](search::Layer layer) {
        Counts counts;
        members::each_workplace(services, layer, [&](const auto&, std::string_view commune) {
            if (!commune.empty()) ++counts[std::string{commune}];
        });
        return counts;
    };
    const Counts by_visitors = counted(search::Layer::visitor);
    const Counts by_members = counted(search::Layer::member);
    services.database.write([&](db::WriteTx& tx) {
        delete_density(tx);
        for (const auto& [commune, people] : by_visitors) {
            insert_density(tx, {commune, people}, Reader::visitor, utc_date(now));
        }
        for (const auto& [commune, people] : by_members) {
            insert_density(tx, {commune, people}, Reader::member, utc_date(now));
        }
    });
    services.cache.start_new_epoch();
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"places.check", kDay, [&services] { ask_and_close(services, services.clock.now()); },
         tr("Places that nobody looked at"),
         tr("Asks once a year whether a place is still right, and closes what nobody confirmed "
            "for a year and a half.")},
        {"places.news", kDay, [&services] { tell_of_areas(services, services.clock.now()); },
         tr("News of places"),
         tr("Writes to who wants to hear of new and changed places around a town.")},
        {"places.density", kDay, [&services] { count_members(services, services.clock.now()); },
         tr("Members by area"), tr("Counts the members of the directory by commune.")},
        {"places.imports", kDay,
         [&services] {
             services.database.write([&](db::WriteTx& tx) {
                 delete_imports_before(tx, services.clock.now() - std::chrono::days{7});
             });
         },
         tr("Files of places"), tr("Forgets files that nobody brought in within a week.")},
    };
}

}  // namespace agora::places
