#include "agora/events/held.hpp"
#include "agora/fairs/stand.hpp"
#include "agora/locale/formats.hpp"
#include "meetings.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using std::chrono::days;

struct Shown {
    Language language;
    std::string_view words;
};
constexpr std::array kShown{
    Shown{Language::fr, "Reliures et carnets cousus main"},
    Shown{Language::nl, "Lampen uit oude fietsonderdelen"},
    Shown{Language::fr, "Affiches en sérigraphie, atelier ouvert à 14 h"},
    Shown{Language::en, "Short films about work, on a small screen"},
    Shown{Language::nl, "Manden vlechten, om te zien en te proberen"},
};

fairs::Stand stand_at(const events::Meeting& fair, Instant now) {
    constexpr days kBefore{14};
    return {.event_id = fair.event_id,
            .language = "fr",
            .title = "Le stand de la coopérative",
            .words = "Près de l'entrée, avec électricité. Nappes et lampes sont là.",
            .tables = 12,
            .price = 35'000,
            .last_day = locale::local_date(fair.starts_at, {fair.time_zone}) + -kBefore,
            .made_at = now - days{10}};
}

}  // namespace

void put_fairs(db::Database& database, const std::vector<MadePerson>& people, Instant now,
               Dice& dice) {
    constexpr days kSoonest{20};
    constexpr days kAhead{366};
    auto ahead = database.read(
        [&](db::ReadTx& tx) { return events::list_meetings(tx, now + kSoonest, now + kAhead); });
    std::erase_if(ahead,
                  [](const events::Meeting& one) { return one.format != events::Format::fair; });
    if (ahead.empty()) return;
    fairs::WholeStand whole{.stand = stand_at(ahead.front(), now)};
    for (const Shown& shown : kShown) {
        const auto exhibitor = std::ranges::find_if(people, [&](const MadePerson& person) {
            const bool plain = person.active && !person.role && person.language == shown.language;
            return plain && std::ranges::count(whole.bookings, person.account,
                                               &fairs::Booking::account_id) == 0;
        });
        if (exhibitor == people.end()) continue;
        whole.bookings.push_back({.account_id = exhibitor->account,
                                  .tables = 1 + static_cast<std::int64_t>(dice.below(2)),
                                  .words = std::string{shown.words}});
    }
    database.write([&](db::WriteTx& tx) { fairs::put_whole_stand(tx, whole); });
}

}  // namespace agora::demo
