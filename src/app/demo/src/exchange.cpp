#include "agora/exchange/whole.hpp"

#include "agora/locale/formats.hpp"
#include "earning.hpp"
#include "shown_things.hpp"

#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using exchange::DealState;
using exchange::Mode;
using exchange::Side;
using exchange::Thing;
using std::chrono::days;

/// The drawings of what is called so, if there are any.
void show_pictures(db::WriteTx& tx, const Gallery& gallery, std::string_view title,
                   const exchange::Listing& listing, const MadePerson& owner) {
    for (const ShownThing& one : shown_things(gallery, title)) {
        auto picture = picture_of<exchange::Picture>(one, listing.language, owner.name);
        picture.added_at = listing.made_at;
        exchange::put_whole_picture(tx, listing, std::move(picture));
    }
}

struct Scene {
    Side side;
    Thing thing;
    std::string_view category;
    std::string_view modes;  ///< "f" free, "p" paid, "b" barter, "c" credits
    int credits;
    std::string_view language;
    std::string_view title;
    std::string_view body;
    std::string_view asks;
    int days_ago;
    bool for_all;
};

constexpr auto kOffer = Side::offer;
constexpr auto kWant = Side::want;
constexpr auto kGood = Thing::good;
constexpr auto kService = Thing::service;

constexpr std::array kScenes{
    Scene{kOffer, kGood, "vehicle", "c", 8, "nl", "Bakfiets voor een weekend",
          "Met regenzeil en slot. Af te halen op vrijdagavond.", "8 ruilpunten per weekend", 12,
          true},
    Scene{kOffer, kGood, "camera", "cp", 10, "fr", "Micro-cravate sans fil",
          "Deux émetteurs, un récepteur, testés le mois dernier.", "10 euros par jour", 20, true},
    Scene{kOffer, kService, "language", "fc", 5, "fr", "Relecture de textes en français",
          "Deux pages par semaine, le soir. Dossiers, sites, lettres.", "", 33, true},
    Scene{kWant, kService, "language", "bc", 0, "nl", "Iemand die mijn Frans naleest",
          "Een dossier van acht bladzijden, tegen eind volgende maand.", "", 5, true},
    Scene{kOffer, kGood, "material", "f", 0, "nl", "Restjes decorhout",
          "Planken van 40 tot 120 cm, enkele met verf. Neem wat je kan dragen.", "", 3, true},
    Scene{kOffer, kGood, "furniture", "f", 0, "fr", "Quatre chaises de bureau",
          "Une roulette à changer sur l'une d'elles. À enlever au deuxième étage.", "", 9, true},
    Scene{kWant, kGood, "tools", "fb", 0, "en", "A ladder of four metres, for one day",
          "To hang a banner on our façade. I bring it back clean.", "", 2, true},
    Scene{kOffer, kService, "design", "pb", 0, "nl", "Affiche voor je voorstelling",
          "Twee voorstellen, één ronde aanpassingen, drukklaar.", "of een week repetitieruimte", 41,
          true},
    Scene{kWant, kService, "space", "bpc", 0, "fr", "Une salle de répétition, trois jours",
          "Douze mètres de profondeur, sol souple si possible.", "", 7, true},
    Scene{kOffer, kService, "space", "cb", 15, "nl", "Repetitieruimte in de week",
          "Tachtig vierkante meter, houten vloer, verwarmd. Van maandag tot donderdag.", "", 26,
          true},
    Scene{kOffer, kService, "lesson", "fbc", 6, "en", "English conversation over lunch",
          "Half an hour, bring your own sandwich.", "", 15, true},
    Scene{kWant, kService, "lesson", "bc", 0, "nl", "Leren naaien op een machine",
          "Ik heb een machine en geen idee. Twee avonden volstaan.", "", 6, true},
    Scene{kOffer, kService, "handiwork", "bc", 10, "fr", "Réparer une machine à coudre",
          "Mécaniques seulement. Je viens avec mes outils.", "", 18, true},
    Scene{kOffer, kGood, "books", "f", 0, "nl", "Boeken over cameravoering",
          "Zes stuks, Nederlands en Engels. Eerst gevraagd, eerst gekregen.", "", 22, true},
    Scene{kOffer, kGood, "food", "fb", 3, "fr", "Courgettes et tomates du jardin",
          "Chaque samedi jusqu'aux premières gelées.", "", 4, true},
    Scene{kWant, kGood, "food", "b", 0, "nl", "Zuurdesembrood, elke week",
          "Voor twee personen. Ik bak zelf slecht.", "", 10, false},
    Scene{kOffer, kGood, "food", "bc", 4, "en", "Sourdough bread on Saturdays",
          "One loaf a week, rye or wheat.", "", 11, false},
    Scene{kWant, kService, "lesson", "b", 0, "en", "Dutch for beginners",
          "An hour a week. I know three words, all of them about the weather.", "", 8, false},
    Scene{kOffer, kService, "lesson", "b", 4, "nl", "Nederlands voor beginners",
          "Rustig tempo, aan een keukentafel of op afstand.", "", 9, false},
    Scene{kOffer, kService, "web", "pc", 20, "nl", "Je website nakijken",
          "Toegankelijkheid, snelheid en dode links, met een lijstje erna.", "45 euro", 30, true},
    Scene{kWant, kService, "web", "cp", 0, "fr", "Déplacer un site vers un autre hébergeur",
          "WordPress, une vingtaine de pages.", "", 14, true},
    Scene{kOffer, kService, "care", "fb", 0, "nl", "Oppas voor je hond tijdens een opdracht",
          "Grote tuin, een eigen hond van tien jaar.", "", 48, false},
    Scene{kWant, kGood, "clothes", "fb", 0, "fr", "Costumes des années vingt",
          "Quatre personnes, tailles variées, pour deux soirs.", "", 13, true},
    Scene{kOffer, kService, "stage", "cp", 25, "nl", "Licht hangen en richten",
          "Een halve dag, met eigen gordel en sleutels.", "120 euro", 24, true},
    Scene{kWant, kService, "test", "fb", 0, "en", "Five people to try a board game",
          "Two hours on a weekday evening. There is soup.", "", 1, true},
    Scene{kOffer, kService, "transport", "c", 12, "fr", "Camionnette et chauffeur le dimanche",
          "Huit mètres cubes. Pas de piano.", "", 35, true},
    Scene{kOffer, kGood, "computer", "p", 0, "nl", "Scherm van 27 duim",
          "Drie jaar oud, zonder krassen.", "90 euro", 17, true},
    Scene{kOffer, kService, "office", "bc", 10, "nl", "Samen je kosten ordenen",
          "Een namiddag met dozen en mappen. Ik beslis niets, ik sorteer mee.", "", 28, true},
};

std::string text(std::string_view words) {
    return std::string{words};
}

bool has(const Scene& scene, char way) {
    return scene.modes.find(way) != std::string_view::npos;
}

exchange::Listing listing_of(const Scene& scene, const MadePerson& owner, Instant now) {
    constexpr int kStands = 60;
    return {.side = scene.side,
            .thing = scene.thing,
            .category = text(scene.category),
            .for_free = has(scene, 'f'),
            .for_pay = has(scene, 'p'),
            .for_barter = has(scene, 'b'),
            .for_credits = has(scene, 'c'),
            .credits = scene.credits,
            .asks = text(scene.asks),
            .language = text(scene.language),
            .title = text(scene.title),
            .body = text(scene.body),
            .commune = owner.commune,
            .remote = owner.commune.empty() || scene.category == "language",
            .audience = scene.for_all ? exchange::Audience::everyone : exchange::Audience::members,
            .ends_on = locale::local_date(now + days{kStands - scene.days_ago}, {}),
            .owner_id = owner.account,
            .made_at = now - days{scene.days_ago}};
}

/// What came of some of them: done, agreed, still talked about, declined.
struct Ending {
    std::size_t scene;
    DealState state;
    Mode mode;
    std::string_view asked;
    std::string_view answered;
    std::string_view what;
    std::string_view back;
};
constexpr std::array kEndings{
    Ending{4, DealState::done, Mode::free, "Ik bouw een kippenhok. Mag ik zaterdag komen?",
           "Graag. De poort is open tot vier uur.", "Een kofferbak vol planken", ""},
    Ending{2, DealState::done, Mode::free, "Une lettre d'une page pour la commune ?",
           "Avec plaisir, envoyez-la.", "Relire une lettre d'une page", ""},
    Ending{7, DealState::agreed, Mode::barter, "Wij hebben een zaal die in mei leeg staat.",
           "Dat klinkt goed, wanneer kan ik kijken?", "Een affiche voor de voorstelling van juni",
           "Een week repetitieruimte in mei"},
    Ending{6, DealState::asked, Mode::free, "J'en ai une de cinq mètres, ça va aussi ?", "", "",
           ""},
    Ending{13, DealState::declined, Mode::free, "Zijn ze er nog?", "Sorry, net weg.", "", ""},
};

void put_ending(db::WriteTx& tx, const Ending& ending, const exchange::Listing& listing,
                const MadePerson& other, Instant now) {
    const Instant at = listing.made_at + days{1};
    exchange::WholeDeal whole;
    whole.deal = {.listing_id = listing.listing_id,
                  .owner_id = listing.owner_id,
                  .other_id = other.account,
                  .side = listing.side,
                  .state = ending.state,
                  .mode = ending.mode,
                  .what = text(ending.what),
                  .back = text(ending.back),
                  .terms = ending.what.empty() ? 0 : 1,
                  .terms_by_owner = true,
                  .made_at = at,
                  .changed_at = std::min(now, at + days{1})};
    if (!ending.what.empty()) whole.deal.agreed_at = whole.deal.changed_at;
    if (ending.state == DealState::done) {
        whole.deal.owner_done_at = whole.deal.other_done_at = whole.deal.changed_at;
        whole.avoided = exchange::Avoided{.account_id = whole.deal.receiver(),
                                          .purchase_cents = 4'000,
                                          .travel_km = 15,
                                          .stated_at = whole.deal.changed_at};
    }
    whole.lines = {{.written_by = other.account, .body = text(ending.asked), .written_at = at}};
    if (!ending.answered.empty()) {
        whole.lines.push_back({.written_by = listing.owner_id,
                               .body = text(ending.answered),
                               .written_at = at + std::chrono::hours{5}});
    }
    exchange::put_whole_deal(tx, std::move(whole));
}

}  // namespace

void put_exchange(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                  Instant now, std::int64_t wanted, Dice& dice) {
    constexpr std::size_t kStep = 7;  ///< so that neighbours in the list are not neighbours here
    std::vector<const MadePerson*> some;
    for (const MadePerson& person : people) {
        if (person.active && (!person.signs_in || !person.role)) some.push_back(&person);
    }
    if (some.size() < kScenes.size()) return;
    database.write([&](db::WriteTx& tx) {
        std::vector<exchange::Listing> made;
        for (const Scene& scene : kScenes) {
            const MadePerson& owner = *some[made.size() * kStep % some.size()];
            exchange::Listing listing = listing_of(scene, owner, now);
            listing.listing_id = exchange::put_whole_listing(tx, listing);
            show_pictures(tx, world.gallery, scene.title, listing, owner);
            made.push_back(std::move(listing));
        }
        for (const Ending& ending : kEndings) {
            const MadePerson& other = *some[(ending.scene * kStep + 3) % some.size()];
            if (other.account == made[ending.scene].owner_id) continue;
            put_ending(tx, ending, made[ending.scene], other, now);
        }
    });
    put_each(database, std::ssize(kScenes), wanted, [&](db::WriteTx& tx, std::int64_t) {
        constexpr std::size_t kDays = 59;
        Scene scene = dice.one_of(kScenes);
        scene.days_ago = static_cast<int>(dice.below(kDays));
        const MadePerson& owner = *dice.one_of(some);
        exchange::Listing listing = listing_of(scene, owner, now);
        listing.title = elsewhere(world, scene.title, owner.commune, scene.language);
        listing.listing_id = exchange::put_whole_listing(tx, listing);
        show_pictures(tx, world.gallery, scene.title, listing, owner);
    });
}

}  // namespace agora::demo
