#include "agora/calendars/whole_calendar.hpp"
#include "agora/events/whole_import.hpp"
#include "agora/locale/formats.hpp"
#include "calendar.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace agora::demo {
namespace {

using std::chrono::days;
using std::chrono::hours;

/// A date so many days from now.
struct DateWords {
    int day;
    int hour;
    int lasts;
    std::string_view title;
    std::string_view location;
    bool cancelled = false;
};
constexpr std::array kTown{
    DateWords{4, 14, 3, "Lokale makersmarkt", "Gildenplein"},
    DateWords{11, 18, 2, "Buurtraad over de leegstaande winkels", "Stadhuis, zaal 2"},
    DateWords{19, 10, 7, "Dag van de korte keten", "Kouter"},
    DateWords{33, 20, 2, "Lezing: wie betaalt de culturele stad?", "Bibliotheek", true},
    DateWords{47, 9, 8, "Open deur in het ambachtenhuis", "Brouwerijstraat 4"}};
constexpr std::array kFederation{
    DateWords{6, 12, 1, "Midi du statut d'artiste", "En ligne"},
    DateWords{21, 9, 4, "Assemblée des métiers de la scène", "Rue du Théâtre 12, Namur"},
    DateWords{40, 14, 3, "Permanence juridique", "Rue du Théâtre 12, Namur"}};
constexpr std::array kBroughtIn{
    DateWords{-35, 19, 2, "Proefdraaien op de nieuwe pers", "Drukkersstraat 8"},
    DateWords{9, 19, 2, "Avond van de half afgewerkte dingen", "Drukkersstraat 8"},
    DateWords{37, 19, 2, "Papier scheppen voor beginners", "Drukkersstraat 8"},
    DateWords{65, 19, 2, "Een zine in één avond", "Drukkersstraat 8"}};

struct Span {
    Instant from;
    Instant until;
};

Span span_of(const DateWords& words, Instant now) {
    const Instant start =
        locale::instant_of({locale::local_date(now, {}) + days{words.day}, words.hour, 0}, {});
    return {start, start + hours{words.lasts}};
}

template <std::size_t Count>
std::vector<calendars::WholeDate> dates_of(const std::array<DateWords, Count>& all,
                                           std::string_view site, Instant now) {
    std::vector<calendars::WholeDate> dates;
    for (const DateWords& words : all) {
        const Span span = span_of(words, now);
        dates.push_back({.starts_at = span.from,
                         .ends_at = span.until,
                         .title = std::string{words.title},
                         .location = std::string{words.location},
                         .address = std::string{site} + "/" + std::to_string(dates.size() + 1),
                         .cancelled = words.cancelled});
    }
    return dates;
}

/// Nothing answers at these addresses: they were read once and are left alone.
void follow(db::WriteTx& tx, calendars::WholeCalendar whole, Instant now) {
    constexpr days kRead{1};
    constexpr days kNotAgain{3650};
    whole.added_at = now - days{60};
    whole.read_at = now - kRead;
    whole.next_at = now + kNotAgain;
    calendars::put_whole_calendar(tx, whole);
}

/// An active animator of the group, else nobody.
access::AccountId animator_of(db::ReadTx& tx, circles::CircleId circle) {
    const auto animators = circles::list_animators(tx, circle);
    return animators.empty() ? access::AccountId{} : animators.front().account_id;
}

void bring_in(db::WriteTx& tx, circles::CircleId circle, Instant now) {
    const access::AccountId animator = animator_of(tx, circle);
    if (!animator) return;
    events::WholeImport whole{.started_by = animator,
                              .started_at = now - days{50},
                              .file_name = "atelier.ics",
                              .language = "nl",
                              .voice = events::Voice::group,
                              .circle = circle,
                              .place = "be-44021"};
    for (const DateWords& words : kBroughtIn) {
        const Span span = span_of(words, now);
        events::WholeEvent one;
        events::Event& made = one.event;
        made.format = events::Format::workshop;
        made.voice = events::Voice::group;
        made.state = events::State::announced;
        made.time_zone = "Europe/Brussels";
        made.place = whole.place;
        made.address = words.location;
        made.starts_at = span.from;
        made.ends_at = span.until;
        made.organised_by = animator;
        made.made_at = made.changed_at = whole.started_at;
        one.texts = {{"nl",
                      {std::string{words.title},
                       "Uit de agenda van het atelier. Breng mee wat je onder handen hebt."}}};
        one.circles = {circle};
        whole.events.push_back(std::move(one));
    }
    events::put_whole_import(tx, whole);
}

}  // namespace

void put_calendars_elsewhere(db::Database& database, const std::vector<MadePerson>& people,
                             const std::map<std::string, circles::CircleId>& groups, Instant now) {
    const auto adviser = std::ranges::find_if(people, [](const MadePerson& person) {
        return person.active && person.role == access::Role::adviser;
    });
    database.write([&](db::WriteTx& tx) {
        if (adviser != people.end()) {
            follow(tx,
                   {.address = "https://agenda.stad.example/makers.ics",
                    .name = "Agenda van de stad",
                    .added_by = adviser->account,
                    .dates = dates_of(kTown, "https://agenda.stad.example/makers", now)},
                   now);
        }
        if (const auto french = groups.find("2"); french != groups.end()) {
            follow(tx,
                   {.circle = french->second,
                    .address = "https://federation.example/agenda.ics",
                    .name = "Fédération des métiers de la scène",
                    .added_by = animator_of(tx, french->second),
                    .dates = dates_of(kFederation, "https://federation.example/agenda", now)},
                   now);
        }
        if (const auto dutch = groups.find("1"); dutch != groups.end()) {
            bring_in(tx, dutch->second, now);
        }
    });
}

}  // namespace agora::demo
