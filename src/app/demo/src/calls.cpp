#include "earning.hpp"

#include "agora/calls/whole.hpp"
#include "agora/locale/formats.hpp"

#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using calls::BuyerType;
using calls::Kind;
using std::chrono::days;

struct Scene {
    Kind kind;
    BuyerType buyer_type;
    std::string_view buyer;
    std::string_view language;
    std::string_view title;
    std::string_view summary;
    std::string_view cpv;
    std::string_view sectors;
    std::string_view places;
    std::string_view languages;
    std::int64_t euro;  ///< 0: not said
    int closes_in;      ///< days from today; below zero: closed
    int added_ago;
    int moved_from;  ///< days from today of the deadline before; 0: never moved
    bool by_member;
    std::size_t followers;
};

constexpr std::array kScenes{
    Scene{Kind::tender, BuyerType::communal, "Stad Gent", "nl",
          "Grafische vormgeving van de campagnes van de stad",
          "Raamovereenkomst voor affiches, brochures en beelden voor sociale media.",
          "79822500 79340000", "", "BE234", "nl", 120'000, 19, 12, 9, false, 9},
    Scene{Kind::tender, BuyerType::communal, "Ville de Liège", "fr",
          "Animations d'ateliers dans les bibliothèques",
          "Ateliers d'écriture, de musique et de dessin pour enfants, en quatre lots.",
          "92312210 80000000", "", "BE332", "fr", 64'000, 33, 8, 0, false, 6},
    Scene{Kind::tender, BuyerType::federal, "FOD Kanselarij", "nl",
          "Vertalingen Nederlands, Frans, Duits en Engels",
          "Vertaling en revisie van teksten voor een breed publiek.", "79530000", "", "BE1",
          "nl fr", 240'000, 26, 15, 20, false, 14},
    Scene{Kind::tender, BuyerType::regional, "Bruxelles Environnement", "fr",
          "Accompagnement de quartiers à la réparation et au réemploi",
          "Animer des ateliers de réparation dans dix quartiers.", "50000000 85320000", "", "BE1",
          "nl fr", 0, 12, 20, 0, false, 5},
    Scene{Kind::tender, BuyerType::european, "European Training Agency", "en",
          "Video production for adult education",
          "Short films in six languages, with subtitles, in three lots.", "92111000", "", "BE1 LU",
          "en fr", 890'000, 40, 25, 0, false, 11},
    Scene{Kind::project_call, BuyerType::foundation, "Fonds voor de Buurt", "nl",
          "Kleine projecten die buren samenbrengen",
          "Tot 5.000 euro voor wie in een buurt iets op gang brengt.", "", "social-cultural", "BE2",
          "nl", 5'000, 5, 30, 0, true, 17},
    Scene{Kind::project_call, BuyerType::foundation, "Fondation des Possibles", "fr",
          "Numérique et personnes âgées : des projets à deux",
          "Un indépendant et une association, ensemble, pour six mois.", "",
          "information-technology", "BE3", "fr", 12'000, 23, 9, 0, true, 8},
    Scene{Kind::subsidy, BuyerType::regional, "Vlaanderen", "nl",
          "Subsidie voor ambachten die een leerling opleiden",
          "Een vaste bijdrage per leerling en per jaar.", "", "crafts", "BE2", "nl", 8'000, 61, 40,
          0, true, 7},
    Scene{Kind::subsidy, BuyerType::regional, "Région de Bruxelles-Capitale", "fr",
          "Prime à la première exportation d'une création", "Voyage, stand et traduction.", "",
          "design", "BE1", "fr nl", 7'500, 2, 35, 0, true, 12},
    Scene{Kind::vacancy, BuyerType::other, "Theater aan de Kade", "nl",
          "Lichttechnicus voor een seizoen", "Twaalf voorstellingen, repetities in het voorjaar.",
          "", "performing-arts", "BE21", "nl", 0, 16, 6, 0, true, 4},
    Scene{Kind::vacancy, BuyerType::other, "École du Canal", "fr",
          "Formatrice ou formateur en couture, deux jours par semaine", "De janvier à juin.", "",
          "fashion-textile", "BE1", "fr", 0, 9, 5, 0, true, 3},
    Scene{Kind::residency, BuyerType::foundation, "Huis aan Zee", "nl",
          "Residentie van een maand voor schrijvers en illustratoren",
          "Kamer, atelier en een vergoeding van 1.500 euro.", "", "writing-publishing", "BE25",
          "nl fr en", 1'500, 28, 18, 14, true, 21},
    Scene{Kind::residency, BuyerType::communal, "Commune d'Ixelles", "fr",
          "Prix de la jeune photographie", "Une exposition et 3 000 euros.", "", "visual-arts",
          "BE1", "fr nl", 3'000, 47, 11, 0, true, 13},
    Scene{Kind::tender, BuyerType::communal, "Stad Leuven", "nl",
          "Onderhoud van fietsen van de stadsdiensten", "Drie percelen, per wijk.", "50000000", "",
          "BE242", "nl", 45'000, -14, 60, 0, false, 5},
    Scene{Kind::tender, BuyerType::regional, "Service public de Wallonie", "fr",
          "Site web d'une campagne sur l'eau", "Conception, rédaction et hébergement.", "72413000",
          "", "BE3", "fr", 85'000, -40, 90, -47, false, 10},
    Scene{Kind::project_call, BuyerType::foundation, "Fonds voor de Buurt", "nl",
          "Samen koken in de buurt", "Tot 3.000 euro.", "", "food-hospitality", "BE2", "nl", 3'000,
          -120, 170, 0, true, 9},
    Scene{Kind::subsidy, BuyerType::federal, "Economie", "fr",
          "Chèques pour la transition numérique des petites entreprises", "", "",
          "information-technology", "BE", "fr nl", 2'500, -200, 260, 0, true, 15},
    Scene{Kind::tender, BuyerType::european, "European Culture Office", "en",
          "Evaluation of mobility grants for artists", "Interviews and a report in English.",
          "79419000", "", "BE1", "en", 135'000, -75, 120, -80, false, 6},
};

std::string text(std::string_view words) {
    return std::string{words};
}

calls::WholeCall whole_of(const Scene& scene, const std::vector<AccountId>& people,
                          std::size_t number, Instant now) {
    const Instant added = now - days{scene.added_ago};
    const auto who = [&](std::size_t which) {
        return people[(number * 29 + which) % people.size()];
    };
    const std::string key = std::to_string(number + 1);
    calls::WholeCall whole{.call = {.kind = scene.kind,
                                    .buyer_type = scene.buyer_type,
                                    .buyer = text(scene.buyer),
                                    .buyer_country = "BE",
                                    .language = text(scene.language),
                                    .cpv = text(scene.cpv),
                                    .sectors = text(scene.sectors),
                                    .places = text(scene.places),
                                    .languages = text(scene.languages),
                                    .deadline_at = noon(now, scene.closes_in),
                                    .deadline_zone = "Europe/Brussels",
                                    .published_at = added,
                                    .link = "https://oproepen.example/" + key,
                                    .fetched_at = added,
                                    .added_at = added,
                                    .changed_at = added}};
    if (scene.euro > 0) {
        whole.call.value_cents = scene.euro * 100;
        whole.call.currency = "EUR";
    }
    if (scene.by_member) {
        whole.call.added_by = who(0);
    } else {
        whole.call.source_name = "Aanbestedingen (voorbeeld)";
        whole.call.licence = "Licence Ouverte 2.0";
        whole.call.number = "2026/S 0" + key;
    }
    whole.texts = {{.language = text(scene.language),
                    .title = text(scene.title),
                    .summary = text(scene.summary)}};
    for (std::size_t one = 1; one <= scene.followers && one < people.size(); ++one) {
        whole.followers.push_back(who(one));
    }
    if (scene.moved_from != 0) {
        const Instant moved = std::min(now, noon(now, scene.moved_from)) - days{3};
        whole.moves = {{noon(now, scene.moved_from), moved}};
        whole.call.changed_at = whole.call.fetched_at = moved;
    }
    return whole;
}

std::vector<calls::Lot> lots_of_workshops() {
    return {{.code = "1",
             .language = "fr",
             .title = "Écriture",
             .cpv = "92312210",
             .value_cents = 18'000'00,
             .currency = "EUR"},
            {.code = "2",
             .language = "fr",
             .title = "Musique",
             .cpv = "92312130",
             .value_cents = 18'000'00,
             .currency = "EUR"},
            {.code = "3",
             .language = "fr",
             .title = "Dessin",
             .cpv = "92312230",
             .value_cents = 14'000'00,
             .currency = "EUR"},
            {.code = "4",
             .language = "fr",
             .title = "Contes en langue des signes",
             .cpv = "92312000",
             .value_cents = 14'000'00,
             .currency = "EUR"}};
}

void put_sources(db::WriteTx& tx, const std::vector<AccountId>& people, AccountId keeper,
                 circles::CircleId group, Instant now) {
    const Date today = locale::local_date(now, {});
    const auto who = [&](std::size_t which) { return people[which % people.size()]; };
    const auto put = [&](std::string_view name, Kind kind, BuyerType type,
                         std::vector<AccountId> readers, int looked_ago) {
        calls::WholeSource source{
            .name = text(name),
            .address = "https://oproepen.example/" + std::to_string(name.size() * 7 + looked_ago),
            .kind = kind,
            .buyer_type = type,
            .circle_id = group,
            .added_by = keeper,
            .added_at = now - days{300},
            .readers = std::move(readers),
            .today = today};
        if (looked_ago > 0) source.looked_until = now - days{looked_ago};
        calls::put_whole_source(tx, source);
    };
    put("Fonds voor de Buurt", Kind::project_call, BuyerType::foundation, {who(3), who(9), who(3)},
        4);
    put("Appels à projets de la Fondation des Possibles", Kind::project_call, BuyerType::foundation,
        {who(14)}, 2);
    put("Residenties en prijzen", Kind::residency, BuyerType::foundation, {AccountId{}, who(5)},
        11);
    put("Marchés de la Ville de Liège", Kind::tender, BuyerType::communal, {}, 0);
}

struct Lesson {
    std::string_view language;
    std::optional<Kind> kind;
    std::string_view title;
    std::string_view about;
};
constexpr std::array kCourses{
    Lesson{"nl", Kind::tender, "Je eerste openbare aanbesteding",
           "Twee avonden, met een echt bestek. Gratis voor leden."},
    Lesson{"fr", Kind::tender, "Répondre à un marché public à plusieurs",
           "Une journée à Bruxelles : groupement, prix, variantes."},
    Lesson{"nl", Kind::project_call, "Een subsidiedossier dat gelezen wordt",
           "Drie uur, met voorbeelden die wonnen en verloren."},
    Lesson{"fr", std::nullopt, "Calculer son prix sans se brader",
           "En ligne, à son rythme ; une feuille de calcul à garder."},
    Lesson{"en", std::nullopt, "Reading a call in a language that is not yours",
           "Ninety minutes online, with the glossary of the language helpers."},
};

void put_courses(db::WriteTx& tx, AccountId keeper, Instant now) {
    int number = 0;
    for (const Lesson& lesson : kCourses) {
        calls::put_whole_course(tx,
                                {.language = text(lesson.language),
                                 .kind = lesson.kind,
                                 .title = text(lesson.title),
                                 .address = "https://vorming.example/" + std::to_string(++number),
                                 .about = text(lesson.about),
                                 .added_by = keeper,
                                 .added_at = now - days{200 - 20 * number}});
    }
}

/// The same by buyers elsewhere: three of four open, the others closed in the two years before.
void put_again(db::Database& database, const World& world, const std::vector<AccountId>& people,
               Instant now, std::int64_t wanted, Dice& dice) {
    constexpr std::array<std::string_view, 10> kTowns{
        "be-11002", "be-21004", "be-21009", "be-24062", "be-31005",
        "be-44021", "be-52011", "be-57081", "be-62063", "be-92094"};
    constexpr std::array<std::string_view, 8> kPlaces{"BE1",   "BE21",  "BE234", "BE242",
                                                      "BE332", "BE351", "BE3",   "BE LU"};
    put_each(database, std::ssize(kScenes), wanted, [&](db::WriteTx& tx, std::int64_t number) {
        constexpr std::size_t kSoon = 90;
        constexpr std::size_t kLong = 700;
        Scene scene = dice.one_of(kScenes);
        const bool open = dice.percent(75);
        scene.closes_in = open ? 1 + static_cast<int>(dice.below(kSoon))
                               : -1 - static_cast<int>(dice.below(kLong));
        scene.added_ago = static_cast<int>(dice.below(kSoon)) + (open ? 0 : -scene.closes_in);
        scene.moved_from = 0;
        scene.followers = dice.below(3);
        scene.euro = scene.euro * static_cast<std::int64_t>(50 + dice.below(100)) / 100;
        scene.places = dice.one_of(kPlaces);
        const std::string_view town = dice.one_of(kTowns);
        auto whole = whole_of(scene, people, static_cast<std::size_t>(number), now);
        whole.call.buyer = elsewhere(world, scene.buyer, town, scene.language);
        whole.texts.front().title = elsewhere(world, scene.title, town, scene.language);
        calls::put_whole_call(tx, std::move(whole));
    });
}

std::string_view small_one(Language language) {
    switch (language) {
        case Language::nl:
            return "Brussel, klein genoeg";
        case Language::fr:
            return "Bruxelles, à ma taille";
        case Language::en:
            return "Brussels, small enough";
    }
    return "";
}

}  // namespace

Instant noon(Instant now, int ahead) {
    const locale::TimeZone zone;
    return locale::instant_of({locale::local_date(now, zone) + days{ahead}, 12, 0}, zone);
}

std::string elsewhere(const World& world, std::string_view title, std::string_view commune,
                      std::string_view language) {
    const std::string_view name =
        world.atlas->name(commune, parse_language(language).value_or(Language::nl));
    return std::string{title} + (name.empty() ? "" : ", ") + std::string{name};
}

void put_tenders(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                 const std::map<std::string, circles::CircleId>& groups, Instant now,
                 std::int64_t wanted, Dice& dice) {
    constexpr std::size_t kMost = 60;
    constexpr std::size_t kFewest = 8;
    constexpr std::size_t kWithLots = 1;
    std::vector<AccountId> some;
    AccountId keeper;
    std::vector<const MadePerson*> visitors;  ///< who try the demonstration as members
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == access::Role::administrator) keeper = person.account;
        if (person.signs_in && !person.role) visitors.push_back(&person);
        if (person.active && !person.signs_in && some.size() < kMost) {
            some.push_back(person.account);
        }
    }
    if (some.size() < kFewest) return;
    const circles::CircleId group = groups.empty() ? circles::CircleId{} : groups.begin()->second;
    database.write([&](db::WriteTx& tx) {
        for (std::size_t number = 0; number < kScenes.size(); ++number) {
            auto whole = whole_of(kScenes[number], some, number, now);
            if (number == kWithLots) whole.lots = lots_of_workshops();
            if (number % 4 == 0) {
                for (const MadePerson* visitor : visitors) {
                    whole.followers.push_back(visitor->account);
                }
            }
            calls::put_whole_call(tx, std::move(whole));
        }
        put_sources(tx, some, keeper, group, now);
        put_courses(tx, keeper, now);
        for (const MadePerson* visitor : visitors) {
            calls::put_whole_filter(tx, visitor->account, {}, text(small_one(visitor->language)),
                                    "?region=BE1&small=perhaps", now - days{30});
        }
        if (group)
            calls::put_whole_filter(tx, {}, group, "Voor onze groep", "?kind=project_call", now);
    });
    put_again(database, world, some, now, wanted, dice);
}

}  // namespace agora::demo
