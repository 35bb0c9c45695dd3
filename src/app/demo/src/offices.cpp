#include "offices.hpp"

#include "agora/base/text.hpp"
#include "agora/territories/new_office.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace agora::demo {
namespace {

struct Town {
    std::string_view country;
    std::string_view name;
    std::string_view street;
    std::string_view postcode;
    std::string_view languages;
    std::string_view note;
};

constexpr std::array kTowns{
    Town{"be", "Gent", "Ateliersteeg 12", "9000", "nl en", "Bel aan bij de groene poort."},
    Town{"be", "Brussel", "Rue des Métiers 40 Ambachtenstraat", "1000", "fr nl en",
         "Deuxième étage, ascenseur. Tweede verdieping, met lift."},
    Town{"be", "Liège", "Quai des Compagnons 7", "4000", "fr de", "Entrée par la cour."},
    Town{"be", "Antwerpen", "Werkplaatskaai 3", "2000", "nl en", "Fietsen kunnen binnen staan."},
    Town{"be", "Namur", "Rue du Partage 21", "5000", "fr", "Sonner deux fois."},
    Town{"be", "Brugge", "Samenwerkersplein 5", "8000", "nl", ""},
    Town{"fr", "Lille", "Rue de la Coopération 18", "59000", "fr", "Au rez-de-chaussée."}};

const territories::Territory* commune_of(const territories::Atlas& atlas, const Town& town) {
    for (const territories::Territory* one : atlas.named(town.name)) {
        if (one->level() == territories::Level::commune && one->code().starts_with(town.country)) {
            return one;
        }
    }
    return nullptr;
}

std::array<std::vector<territories::Block>, 7> usual_week(bool late_thursday) {
    constexpr territories::Block kMorning{9 * 60, 12 * 60 + 30};
    constexpr territories::Block kAfternoon{13 * 60 + 30, 17 * 60};
    constexpr territories::Block kLate{13 * 60 + 30, 19 * 60};
    std::array<std::vector<territories::Block>, 7> week;
    for (std::size_t day = 0; day < 4; ++day) week[day] = {kMorning, kAfternoon};
    week[4] = {kMorning};
    if (late_thursday) week[3] = {kMorning, kLate};
    return week;
}

}  // namespace

std::vector<territories::OfficeId> put_offices(db::WriteTx& tx, const journal::Origin& origin,
                                               const territories::Atlas& atlas) {
    std::vector<territories::OfficeId> offices;
    for (const Town& town : kTowns) {
        const territories::Territory* commune = commune_of(atlas, town);
        if (commune == nullptr) continue;
        territories::Office office;
        office.commune = std::string{commune->code()};
        office.name = std::string{town.name};
        office.street = std::string{town.street};
        office.postcode = std::string{town.postcode};
        office.mail = "office-" + std::string{town.postcode} + "@demo.example";
        office.languages = std::string{town.languages};
        office.note = std::string{town.note};
        office.latitude = commune->latitude();
        office.longitude = commune->longitude();
        if (town.country == "fr") office.time_zone = "Europe/Paris";
        offices.push_back(
            territories::put_new_office(tx, origin, office, usual_week(offices.size() % 2 == 0)));
    }
    return offices;
}

}  // namespace agora::demo
