#include "survey_questions.hpp"

namespace agora::demo {
namespace {

using surveys::Kind;
using surveys::Question;
using surveys::Questionnaire;
using surveys::Words;

Question question(std::int64_t number, Kind kind, Words words,
                  const std::vector<Words>& options = {}) {
    Question made{.number = number, .kind = kind, .words = std::move(words)};
    for (const Words& option : options) {
        made.options.push_back({std::ssize(made.options) + 1, option});
    }
    return made;
}

std::vector<surveys::Option> rows(const std::vector<Words>& all) {
    std::vector<surveys::Option> made;
    for (const Words& words : all) made.push_back({std::ssize(made) + 1, words});
    return made;
}

/// How well something did.
Question how_well(std::int64_t number) {
    Question made =
        question(number, Kind::matrix,
                 {"Hoe ging het met…", "Comment cela s'est-il passé pour…", "How did these go?"},
                 {{"slecht", "mal", "badly"},
                  {"kon beter", "pourrait être mieux", "could be better"},
                  {"goed", "bien", "well"},
                  {"heel goed", "très bien", "very well"}});
    made.rows = rows(
        {{"de ontmoetingen", "les rencontres", "the meetings"},
         {"de vragen op het forum", "les questions sur le forum", "the questions on the forum"},
         {"samen werk vinden", "trouver du travail ensemble", "finding work together"},
         {"spullen lenen", "emprunter du matériel", "borrowing things"}});
    return made;
}

Question what_first(std::int64_t number) {
    return question(number, Kind::ranking,
                    {"Wat doen we eerst?", "Que faire en premier ?", "What shall we do first?"},
                    {{"Meer ontmoetingen per streek", "Plus de rencontres par région",
                      "More meetings by region"},
                     {"Een plek om samen te werken", "Un lieu pour travailler ensemble",
                      "A place to work together"},
                     {"Opleiding van leden door leden", "Des formations entre membres",
                      "Courses by members for members"},
                     {"Samen aankopen", "Acheter ensemble", "Buying together"}});
}

std::vector<Words> yes_and_no() {
    return {{"Ja", "Oui", "Yes"}, {"Nee", "Non", "No"}};
}

std::vector<Words> regions() {
    return {{"Brussel", "Bruxelles", "Brussels"},
            {"Vlaanderen", "Flandre", "Flanders"},
            {"Wallonië", "Wallonie", "Wallonia"},
            {"Elders", "Ailleurs", "Elsewhere"}};
}

}  // namespace

Questionnaire about_networks() {
    Questionnaire made{
        .title = {"Wat zoek je in een netwerk?", "Que cherchez-vous dans un réseau ?",
                  "What do you look for in a network?"},
        .intro = {"Met je antwoorden kiezen we welke netwerken hulp krijgen.",
                  "Vos réponses servent à choisir quels réseaux aider.",
                  "Your answers help to choose which networks get help."},
        .next = 9};
    made.questions = {
        question(1, Kind::one,
                 {"Waar werk je meestal?", "Où travaillez-vous le plus souvent ?",
                  "Where do you work most often?"},
                 regions()),
        question(2, Kind::several, {"Wat zoek je?", "Que cherchez-vous ?", "What do you look for?"},
                 {{"Vakgenoten", "Des collègues du même métier", "People of my profession"},
                  {"Andere beroepen", "D'autres métiers", "Other professions"},
                  {"Werk", "Du travail", "Work"},
                  {"Raad als ik vastzit", "Un conseil quand je bloque", "Advice when I am stuck"},
                  {"Gezelschap", "De la compagnie", "Company"}}),
        question(
            3, Kind::scale,
            {"Hoe makkelijk vind je andere leden?", "Est-il facile de trouver d'autres membres ?",
             "How easy is it to find other members?"}),
        question(4, Kind::one,
                 {"Werkte je dit jaar samen met een ander lid?",
                  "Avez-vous travaillé avec un autre membre cette année ?",
                  "Did you work with another member this year?"},
                 yes_and_no()),
        question(5, Kind::number,
                 {"Hoe vaak ongeveer?", "Combien de fois environ ?", "About how often?"}),
        question(6, Kind::text,
                 {"Wat zou je helpen om anderen te ontmoeten?",
                  "Qu'est-ce qui vous aiderait à rencontrer d'autres membres ?",
                  "What would help you to meet others?"})};
    made.questions[0].splits = true;
    made.questions[2].required = true;
    made.questions[2].most = 5;
    made.questions[2].low = {"heel moeilijk", "très difficile", "very hard"};
    made.questions[2].high = {"heel makkelijk", "très facile", "very easy"};
    made.questions[4].condition = {4, surveys::Comparison::is, 1};
    made.questions.push_back(how_well(7));
    made.questions.push_back(what_first(8));
    return made;
}

Questionnaire about_meetings() {
    Questionnaire made{.title = {"Wanneer en waar wil je anderen zien?",
                                 "Quand et où voir les autres ?", "When and where shall we meet?"},
                       .intro = {"Zeven vragen, voor de kalender van het voorjaar.",
                                 "Sept questions, pour l'agenda du printemps.",
                                 "Seven questions, for the calendar of spring."},
                       .next = 8};
    made.questions = {question(1, Kind::one,
                               {"Waar werk je meestal?", "Où travaillez-vous le plus souvent ?",
                                "Where do you work most often?"},
                               regions()),
                      question(2, Kind::several,
                               {"Wanneer kun je?", "Quand êtes-vous libre ?", "When can you come?"},
                               {{"Voor het werk", "Avant le travail", "Before work"},
                                {"'s Middags", "À midi", "At noon"},
                                {"In de namiddag", "L'après-midi", "In the afternoon"},
                                {"'s Avonds", "Le soir", "In the evening"},
                                {"In het weekend", "Le week-end", "At the weekend"}}),
                      question(3, Kind::one,
                               {"Heb je iets nodig om te kunnen komen?",
                                "Avez-vous besoin de quelque chose pour venir ?",
                                "Do you need something to be able to come?"},
                               yes_and_no()),
                      question(4, Kind::text, {"Wat dan?", "De quoi ?", "What is it?"}),
                      question(5, Kind::scale,
                               {"Hoe graag zie je mensen van een ander beroep?",
                                "Avez-vous envie de voir des gens d'un autre métier ?",
                                "Do you like to meet people of another profession?"})};
    made.questions[0].splits = true;
    made.questions[3].condition = {3, surveys::Comparison::is, 1};
    made.questions[4].required = true;
    made.questions[4].most = 5;
    made.questions[4].low = {"niet", "pas du tout", "not at all"};
    made.questions[4].high = {"heel graag", "beaucoup", "very much"};
    made.questions.push_back(how_well(6));
    made.questions.push_back(what_first(7));
    return made;
}

}  // namespace agora::demo
