#include "agora/legal/settings.hpp"

namespace agora::legal {

std::vector<std::pair<std::string_view, std::string_view>> invented_facts() {
    return {
        {"legal.name", "Agora Demo"},
        {"legal.form", "CV · SC (demo)"},
        {"legal.address",
         "Voorbeeldstraat 1 · Rue de l'Exemple 1\n1000 Brussel · Bruxelles\nBelgië · "
         "Belgique"},
        {"legal.enterprise_number", "0000.000.097"},
        {"legal.register", "Demo"},
        {"legal.vat", "BE 0000.000.097"},
        {"legal.iban", "BE68539007547034"},
        {"legal.publisher", "An Voorbeeld (demo)"},
        {"legal.host", "Demo\nVoorbeeldstraat 1, 1000 Brussel\n+32 2 000 00 00"},
        {"legal.mail", "hello@demo.example"},
        {"legal.phone", "+32 2 000 00 00"},
        {"legal.users_mail", "site@demo.example"},
        {"legal.authorities_mail", "authorities@demo.example"},
        {"legal.languages", "nl fr en"},
        {"legal.terms_nl",
         "**Dit is een demonstratie: deze coöperatie bestaat niet.**\n\n"
         "## Wat we van elkaar vragen\n\n"
         "- Schrijf onder je eigen naam en over je eigen werk.\n"
         "- Plaats alleen beelden en teksten die je mag plaatsen.\n"
         "- Respecteer anderen: geen haat, geen discriminatie, geen pesterijen.\n"
         "- Geen reclame waar niemand om vroeg.\n\n"
         "## Wat van jou is, blijft van jou\n\n"
         "Je teksten en beelden blijven van jou. Je kunt ze op elk moment wijzigen, meenemen of "
         "wissen.\n"},
        {"legal.terms_fr",
         "**Ceci est une démonstration : cette coopérative n'existe pas.**\n\n"
         "## Ce que nous nous demandons\n\n"
         "- Écrivez sous votre propre nom et à propos de votre propre travail.\n"
         "- Ne publiez que des images et des textes que vous avez le droit de publier.\n"
         "- Respectez les autres : ni haine, ni discrimination, ni harcèlement.\n"
         "- Pas de publicité que personne n'a demandée.\n\n"
         "## Ce qui est à vous reste à vous\n\n"
         "Vos textes et vos images restent les vôtres. Vous pouvez à tout moment les modifier, les "
         "emporter ou les effacer.\n"},
        {"legal.terms_en",
         "**This is a demonstration: this cooperative does not exist.**\n\n"
         "## What we ask of each other\n\n"
         "- Write under your own name and about your own work.\n"
         "- Only put here pictures and texts that you may put here.\n"
         "- Respect others: no hate, no discrimination, no harassment.\n"
         "- No advertising that nobody asked for.\n\n"
         "## What is yours stays yours\n\n"
         "Your texts and pictures stay yours. You can change them, take them along or erase them "
         "at any time.\n"},
    };
}

}  // namespace agora::legal
