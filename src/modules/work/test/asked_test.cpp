#include "asked.hpp"
#include "work_site.hpp"

#include <array>

namespace agora::work {
namespace {

class AskedTest : public WorkSite {};

constexpr std::array kHarmless{
    "Portrait of a woman, oil on canvas, to be photographed for a catalogue.",
    "We look for a photographer who takes less than 40 minutes for over 50 guests.",
    "The film is printed in black and white only.",
    "Ethnic music for a festival of all ages.",
    "The hall is open to people with or without disability.",
    "Everybody may answer, regardless of age, skin colour or religious conviction.",
    "No children's books this time, only posters.",
    "We need a handyman only for the roof.",
    "Portret van een vrouw voor een affiche.",
    "Een app voor gezinnen met of zonder kinderen.",
    "We herstellen gebouwen ouder dan 50 jaar.",
    "Er is geen beperking op het aantal beelden.",
    "Tafels in blanke eik, tussen 20 en 30 stuks.",
    "Iedereen is welkom, ongeacht huidskleur of geloofsovertuiging.",
    "Fotoreeks van een jonge hond in het park.",
    "Un film sur une femme peintre et un homme seul.",
    "Salle accessible aux personnes avec ou sans handicap.",
    "Un bateau sans voile à photographier.",
    "Sous-titres pour des élèves dont le français n'est pas la langue maternelle.",
    "Numériser des registres d'état civil de plus de 50 ans.",
    "Article sur les peuples autochtones et une campagne pour rester en bonne santé.",
};

struct Case {
    Asked ground;
    const char* sentence;
};
constexpr std::array kAsks{
    Case{Asked::sex, "We look for a woman for our reception desk."},
    Case{Asked::sex, "Men only, please."},
    Case{Asked::age, "Someone under 30 for our bar."},
    Case{Asked::origin, "Native speakers of English wanted for voices."},
    Case{Asked::age, "No older than 35, that is what we need."},
    Case{Asked::family, "We prefer a candidate without children."},
    Case{Asked::health, "Someone in perfect health to carry the chairs."},
    Case{Asked::origin, "Belgians only."},
    Case{Asked::age, "Gezocht: jonge dynamische kracht voor de bar."},
    Case{Asked::sex, "We zoeken een jonge vrouw voor de balie."},
    Case{Asked::belief, "Iemand zonder hoofddoek voor onze winkel gevraagd."},
    Case{Asked::age, "Kandidaten niet ouder dan 35 jaar."},
    Case{Asked::family, "Wij zoeken iemand zonder kinderen."},
    Case{Asked::origin, "Enkel blanke medewerkers."},
    Case{Asked::sex, "Liefst een man voor dit werk."},
    Case{Asked::sex, "Nous cherchons de préférence UNE FEMME pour l'accueil."},
    Case{Asked::family, "Une personne célibataire, libre le soir et la nuit."},
    Case{Asked::age, "Nous cherchons quelqu'un de moins de 30 ans."},
    Case{Asked::origin, "Français langue maternelle exigé."},
    Case{Asked::health, "Personne sans handicap pour porter les chaises."},
    Case{Asked::family, "Candidat sans enfants, libre le soir."},
};

TEST_P(AskedTest, WordsThatTellOfSomethingAskForNobody) {
    for (const char* sentence : kHarmless) {
        const AskedFor asked = asked_for(services(), sentence);
        EXPECT_EQ(asked.ground, Asked::nothing) << sentence << ": " << asked.word;
    }
}

TEST_P(AskedTest, WordsThatAskAreHeard) {
    for (const Case& one : kAsks) {
        EXPECT_EQ(asked_for(services(), one.sentence).ground, one.ground) << one.sentence;
    }
}

TEST_P(AskedTest, ASentenceDoesNotAskForTheNextOne) {
    EXPECT_EQ(asked_for(services(), "We look for it. A woman sings.").ground, Asked::nothing);
    EXPECT_EQ(asked_for(services(), "Portrait of a man. We look for a woman.").word, "a woman")
        << "the one that asks is named";
    EXPECT_EQ(asked_for(services(), "Someone under 30, please.").word, "under 30")
        << "with the number that stands there";
    EXPECT_EQ(asked_for(services(), "").ground, Asked::nothing);
}

AGORA_EACH_ENGINE(AskedTest);

}  // namespace
}  // namespace agora::work
