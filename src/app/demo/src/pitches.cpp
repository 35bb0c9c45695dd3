#include "agora/events/held.hpp"
#include "agora/pitches/pitch.hpp"
#include "meetings.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using pitches::Kind;
using std::chrono::days;
using std::chrono::hours;

struct Words {
    Language language;
    Kind kind;
    std::string_view title;
    std::string_view words;
};

constexpr std::array kWords{
    Words{Language::nl, Kind::project, "Voorstelling op de trein",
          "Theater in een wagon tussen Gent en Kortrijk. Ik zoek iemand voor het geluid en iemand "
          "die met de spoorwegen kan praten."},
    Words{Language::fr, Kind::need, "Une camionnette un samedi par mois",
          "Nous livrons des décors. Qui en a une qui dort le week-end ?"},
    Words{Language::nl, Kind::offer, "Een atelier met daglicht, drie dagen per week",
          "Op maandag, dinsdag en vrijdag staat het leeg. Liefst iemand die stil werkt."},
    Words{Language::fr, Kind::project, "Un guide sonore des quartiers",
          "Des habitants racontent leur rue. Il me faut une voix, une graphiste et quelqu'un qui "
          "connaît les subsides."},
    Words{Language::en, Kind::need, "Somebody who reads contracts with me",
          "A festival abroad sends twelve pages. An hour with somebody who has done this before."},
};
constexpr std::array kOffers{
    std::pair{Language::nl, std::string_view{"Ik ken iemand bij de spoorwegen."}},
    std::pair{Language::fr, std::string_view{"La mienne est libre le dimanche, si ça va aussi."}},
    std::pair{Language::en, std::string_view{"I have done this twice, call me."}},
};

std::vector<const MadePerson*> speaking(const std::vector<MadePerson>& people, Language language) {
    std::vector<const MadePerson*> some;
    for (const MadePerson& person : people) {
        const bool plain = person.active && !person.role;
        if (plain && person.language == language) some.push_back(&person);
    }
    // Whoever signs in pitches first, so that they see who can help.
    std::ranges::stable_partition(some, [](const MadePerson* one) { return one->signs_in; });
    return some;
}

void add_help(const std::vector<MadePerson>& people, pitches::WholePitch& whole, Dice& dice) {
    const std::size_t helpers = dice.below(kOffers.size());
    for (std::size_t number = 0; number < helpers; ++number) {
        const auto& [language, words] = kOffers[number];
        const auto some = speaking(people, language);
        if (some.empty()) continue;
        const auto account = some.back()->account;
        if (account == whole.pitch.account_id) continue;
        whole.helps.push_back({.account_id = account,
                               .words = std::string{words},
                               .offered_at = whole.pitch.booked_at + hours{number + 1}});
    }
}

}  // namespace

void put_pitches(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                 Dice& dice) {
    constexpr days kAhead{120};
    auto ahead =
        database.read([&](db::ReadTx& tx) { return events::list_meetings(tx, now, now + kAhead); });
    std::erase_if(ahead, [](const events::Meeting& one) {
        return one.format != events::Format::partner_meeting;
    });
    if (ahead.empty()) return;
    database.write([&](db::WriteTx& tx) {
        std::size_t number = 0;
        for (const Words& words : kWords) {
            const auto some = speaking(people, words.language);
            if (some.empty()) continue;
            pitches::WholePitch whole{
                .pitch = {.event_id = ahead.front().event_id,
                          .account_id = some[std::min(some.size() - 1, number / 2)]->account,
                          .kind = words.kind,
                          .language = std::string{code(words.language)},
                          .title = std::string{words.title},
                          .words = std::string{words.words},
                          .booked_at = now - days{6} + hours{number}}};
            ++number;
            add_help(people, whole, dice);
            pitches::put_whole_pitch(tx, whole);
        }
    });
}

}  // namespace agora::demo
