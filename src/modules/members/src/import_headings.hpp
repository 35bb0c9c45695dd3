#pragma once

#include "agora/members/import.hpp"

#include <array>
#include <string_view>

namespace agora::members {

/// Headings in Dutch, French and English, without case, accents and punctuation, of one field;
/// each between semicolons.
struct Headings {
    ImportField field;
    std::string_view words;
};

inline constexpr std::array kHeadings{
    Headings{ImportField::number,
             ";lidnummer;lidnr;nummer;nr;number;no;id;member id;member number;member no;"
             "membership number;numero de membre;numero membre;n membre;no membre;numero;num;"
             "matricule;stamnummer;lid id;id membre;vennootnummer;numero de societaire;"
             "numero societaire;id lid;klantnummer;reference;referentie;ref;code;"},
    Headings{ImportField::name,
             ";naam;nom;name;volledige naam;nom complet;full name;naam en voornaam;"
             "nom et prenom;nom prenom;voornaam en naam;prenom et nom;lid;membre;member;"
             "weergavenaam;display name;"},
    Headings{ImportField::first_name,
             ";voornaam;voornamen;roepnaam;prenom;prenoms;first name;firstname;given name;"
             "forename;vnaam;"},
    Headings{ImportField::last_name,
             ";achternaam;familienaam;nom de famille;last name;lastname;surname;family name;"
             "anaam;nom famille;fam naam;"},
    Headings{ImportField::mail,
             ";e mail;email;mail;e mailadres;emailadres;mailadres;e mail adres;email adres;"
             "adresse e mail;adresse email;adresse mail;adresse electronique;courriel;"
             "e mail address;email address;mail address;mel;mail 1;email 1;e mail 1;"
             "contact email;e mail lid;email membre;"},
    Headings{ImportField::language,
             ";taal;langue;language;lang;voertaal;taalcode;correspondentietaal;"
             "langue de correspondance;preferred language;voorkeurtaal;langue preferee;"
             "contacttaal;code langue;moedertaal;"},
    Headings{ImportField::country,
             ";land;pays;country;landcode;country code;code pays;land van verblijf;"
             "pays de residence;"},
    Headings{ImportField::office,
             ";kantoor;bureau;office;vestiging;antenne;agence;branch;"
             "kantoor van inschrijving;bureau de reference;"},
    Headings{ImportField::profession,
             ";beroep;metier;profession;job;functie;fonction;occupation;activiteit;"
             "activite;beroepen;metiers;hoofdberoep;metier principal;job title;"
             "activite principale;hoofdactiviteit;beroep of activiteit;"},
    Headings{ImportField::sector,
             ";sector;secteur;sectoren;secteurs;branche;secteur d activite;"
             "activiteitensector;industry;domaine;"},
    Headings{ImportField::skills,
             ";vaardigheden;competences;skills;competenties;vaardigheid;competence;skill;"
             "savoir faire;expertise;specialisaties;specialites;"},
    Headings{ImportField::postcode,
             ";postcode;code postal;postal code;zip;zip code;zipcode;cp;postnummer;pc;"
             "post code;codepostal;"},
    Headings{ImportField::town,
             ";gemeente;plaats;woonplaats;stad;ville;commune;localite;town;city;"
             "municipality;place;lieu;domicile;"},
    Headings{ImportField::phone,
             ";telefoon;tel;telefoonnummer;gsm;gsm nummer;mobiel;telephone;phone;mobile;"
             "portable;numero de telephone;phone number;mobile phone;telephone portable;"
             "tel gsm;gsm telefoon;mobile number;numero gsm;tel mobile;"},
    Headings{ImportField::website,
             ";website;site;site web;web;url;webstek;homepage;site internet;www;webpagina;"
             "webadres;"},
    Headings{ImportField::holds_share,
             ";vennoot;aandeelhouder;aandeel;aandelen;societaire;actionnaire;part;parts;"
             "parts sociales;shareholder;share;shares;holds share;is vennoot;est societaire;"
             "aantal aandelen;nombre de parts;cooperateur;cooperant;holds a share;"},
    Headings{ImportField::uses_services,
             ";gebruiker;gebruikt diensten;gebruikt de diensten;utilisateur;"
             "utilise les services;usager;user;uses services;uses the services;klant;client;"
             "actief lid;membre actif;"},
    Headings{ImportField::works_here,
             ";medewerker;personeel;werknemer;personnel;employe;membre de l equipe;equipe;"
             "staff;employee;team member;works here;vaste medewerker;travailleur permanent;"
             "team;"},
};

}  // namespace agora::members
