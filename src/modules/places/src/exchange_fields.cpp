#include "exchange_fields.hpp"

#include "agora/base/text.hpp"
#include "kinds.hpp"
#include "place_form_fields.hpp"

#include <vector>

namespace agora::places {
namespace {

constexpr std::array kFields{
    bulk::Field{"kind", tr("Kind"), ";kind;soort;type;categorie;category;categories;"},
    bulk::Field{"language", tr("Language of the texts"), ";language;taal;langue;lang;"},
    bulk::Field{"name", tr("Name"), ";name;naam;nom;title;titel;titre;organisation;location name;"},
    bulk::Field{"what", tr("What it is"),
                ";what;description;omschrijving;beschrijving;presentation;text;popup;moreinfo nl;"
                "moreinfo;about;"},
    bulk::Field{"address", tr("Street and number"),
                ";address;adres;adresse;street;straat;rue;straat en nummer;rue et numero;"},
    bulk::Field{"postcode", tr("Postcode"),
                ";postcode;code postal;zip;zipcode;postal code;postalcode;"},
    bulk::Field{"town", tr("Town"),
                ";town;gemeente;commune;city;stad;ville;plaats;localite;municipality;place;"},
    bulk::Field{"latitude", tr("Latitude"), ";latitude;lat;breedtegraad;"},
    bulk::Field{"longitude", tr("Longitude"), ";longitude;lon;lng;long;lengtegraad;"},
    bulk::Field{"position", tr("Position"),
                ";position;ligging;coordinate;coordinates;coordinaten;coordonnees;"},
    bulk::Field{"monday", tr("Monday"), ";monday;maandag;lundi;"},
    bulk::Field{"tuesday", tr("Tuesday"), ";tuesday;dinsdag;mardi;"},
    bulk::Field{"wednesday", tr("Wednesday"), ";wednesday;woensdag;mercredi;"},
    bulk::Field{"thursday", tr("Thursday"), ";thursday;donderdag;jeudi;"},
    bulk::Field{"friday", tr("Friday"), ";friday;vrijdag;vendredi;"},
    bulk::Field{"saturday", tr("Saturday"), ";saturday;zaterdag;samedi;"},
    bulk::Field{"sunday", tr("Sunday"), ";sunday;zondag;dimanche;"},
    bulk::Field{"hours_note", tr("About the hours"),
                ";hours note;open;open nl;openingsuren;openingstijden;opening hours;horaire;"
                "horaires;openinghours;"},
    bulk::Field{"recurrence", tr("How it comes back (iCalendar)"),
                ";recurrence;rrule;herhaling;recurrence rule;"},
    bulk::Field{"opens", tr("Opens at"), ";opens;starttime;start time;from;van;de;"},
    bulk::Field{"closes", tr("Closes at"), ";closes;endtime;end time;until;tot;a;"},
    bulk::Field{"time_zone", tr("By the clock of"), ";time zone;timezone;"},
    bulk::Field{"step_free", tr("Without a step"),
                ";step free;wheelchair;toegankelijk;rolstoel;accessible;"},
    bulk::Field{"adapted_toilet", tr("Toilet for wheelchairs"),
                ";adapted toilet;toilets wheelchair;"},
    bulk::Field{"access_note", tr("Getting in"), ";access note;toegankelijkheid;accessibilite;"},
    bulk::Field{"cost", tr("Cost"), ";cost;kosten;cout;"},
    bulk::Field{"cost_note", tr("How much"), ";cost note;prijs;price;prix;tarif;tarief;"},
    bulk::Field{"professions", tr("Professions"), ";professions;beroepen;metiers;"},
    bulk::Field{"website", tr("Website"),
                ";website;site;url;link;links website;web;external link;site web;"},
    bulk::Field{"mail", tr("E-mail of the place"), ";mail;email;e mail;emailadres;courriel;"},
    bulk::Field{"phone", tr("Telephone of the place"),
                ";phone;telefoon;telephone;tel;phone number;"},
    bulk::Field{"audience", tr("Who sees this page"), ";audience;"},
    bulk::Field{"equipment", tr("Tools and machines"),
                ";equipment;werktuigen;machines;outils;tools;equipement;"},
};

}  // namespace

std::span<const bulk::Field> exchange_fields() {
    static const auto kAll = [] {
        std::vector<bulk::Field> all(kFields.begin(), kFields.end());
        // The headings of a field outlive it: they are made once.
        static const auto kHeadings = [] {
            std::vector<std::string> headings;
            for (const OwnField& own : own_fields()) {
                headings.push_back(";" + bulk::heading_words(own.name) + ";" +
                                   (own.name == "repairs" ? "dorepair nl;dorepair;" : ""));
            }
            return headings;
        }();
        std::size_t number = 0;
        for (const OwnField& own : own_fields()) {
            all.push_back({own.name, own.label, kHeadings[number++]});
        }
        return all;
    }();
    return kAll;
}

std::span<const std::string_view> day_fields() {
    return kDays;
}

}  // namespace agora::places
