#include "agora/stories/story.hpp"

#include "deciding.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

using std::chrono::days;
using stories::Kind;
using stories::State;
using stories::Use;

/// What somebody tells; a translation when there is one.
struct Told {
    Language language;
    Kind kind;
    State state;
    int days_ago;
    std::string_view shown_as;
    std::string_view title;
    std::string_view body;
    std::vector<Use> uses = {Use::page};
    std::string_view translated_title = {};
    std::string_view translated_body = {};
    std::string_view reason = {};
    std::string_view taken_for = {};
};

std::vector<Told> in_dutch() {
    return {
        {Language::nl,
         Kind::testimony,
         State::published,
         40,
         "een illustratrice uit Gent",
         "Ik kwam voor de facturen",
         "Ik kwam voor de facturen en dacht: dit is een boekhouder met een mooie naam. Na een jaar "
         "belde iemand van de coöperatie omdat een klant niet betaalde. Ze hadden het voor mij "
         "opgelost voor ik het wist.\n\nNu zit ik zelf in een werkgroep. Niet omdat het moet, maar "
         "omdat ik wil dat de volgende ook gebeld wordt.",
         {Use::page, Use::home, Use::kit, Use::newsletter, Use::press},
         "I came for the invoices",
         "I came for the invoices and thought: an accountant with a nice name. After a year "
         "somebody "
         "of the cooperative called because a client did not pay. They had solved it before I "
         "knew.\n\nNow I am in a working group myself. Not because I must, but because I want the "
         "next one to be called too.",
         {},
         "Nieuwsbrief van de lente"},
        {Language::nl,
         Kind::two_minutes,
         State::published,
         21,
         "een fotograaf uit Antwerpen",
         "Aan de toog: wat is dat, jullie coöperatie?",
         "Stel: je hebt een klusje en een klant. Wij maken er een contract en een loon van, en je "
         "bent sociaal verzekerd zoals iedereen. Wat overblijft gaat niet naar aandeelhouders op "
         "een strand, maar naar wat we samen beslissen. En als ik niet akkoord ga, zeg ik dat op "
         "de "
         "algemene vergadering. Dat deed ik al twee keer.",
         {Use::page, Use::home, Use::kit}},
        {Language::nl,
         Kind::testimony,
         State::published,
         12,
         "een geluidstechnica uit Leuven",
         "Niet alles is goed, en ik blijf",
         "De tool voor de contracten vind ik traag, en op een vraag wachtte ik ooit drie weken. Ik "
         "schrijf het hier omdat ik het ook op de vergadering zei. Ik blijf omdat ik als enige "
         "vrouw in mijn ploeg hier drie collega's vond die hetzelfde werk doen.",
         {Use::page, Use::home}},
        {Language::nl,
         Kind::testimony,
         State::declined,
         9,
         "een lid",
         "Koop bij mij!",
         "Ik maak de beste websites van het land en wie lid is krijgt tien procent korting. Stuur "
         "mij een bericht en we beginnen morgen.",
         {Use::page},
         {},
         {},
         "Dit is een aanbod, geen verhaal over de coöperatie. Zet het gerust op je profiel."},
        {Language::nl,
         Kind::testimony,
         State::awaiting_yes,
         2,
         "een kok uit Brussel",
         "Van losse avonden naar een eigen keuken",
         "Op de nieuwjaarsreceptie vertelde je hoe je van losse avonden in andermans keuken naar "
         "je "
         "eigen plek groeide, en dat de eerste lening van een ander lid kwam.",
         {}},
    };
}

std::vector<Told> in_french() {
    return {
        {Language::fr,
         Kind::testimony,
         State::published,
         33,
         "une comédienne de Liège",
         "Entre deux contrats, je ne suis plus seule",
         "Entre deux contrats, avant, il y avait surtout le silence. Un mardi, je suis allée à un "
         "petit-déjeuner de la coopérative. Nous étions sept, et trois avaient le même problème de "
         "paiement que moi. Nous l'avons porté ensemble, et la réponse est venue.\n\nJe ne dis pas "
         "que tout est simple. Je dis que je sais à qui téléphoner.",
         {Use::page, Use::home, Use::kit, Use::press},
         "Tussen twee contracten ben ik niet meer alleen",
         "Tussen twee contracten was er vroeger vooral stilte. Op een dinsdag ging ik naar een "
         "ontbijt van de coöperatie. We waren met zeven, en drie hadden hetzelfde probleem met "
         "betalingen als ik. We brachten het samen aan, en het antwoord kwam.\n\nIk zeg niet dat "
         "alles eenvoudig is. Ik zeg dat ik weet wie ik kan bellen."},
        {Language::fr,
         Kind::two_minutes,
         State::published,
         18,
         "un menuisier de Namur",
         "Comment je l'explique à ma belle-mère",
         "Je travaille pour moi, mais pas tout seul. La coopérative fait les papiers, avance mon "
         "salaire et m'assure. En échange, une part de chaque facture va au pot commun. Le pot, on "
         "vote dessus. Ma belle-mère a répondu : « Donc c'est une mutuelle du travail. » Je n'ai "
         "jamais trouvé mieux.",
         {Use::page, Use::home, Use::kit, Use::newsletter}},
        {Language::fr,
         Kind::testimony,
         State::offered,
         1,
         "une traductrice de Bruxelles",
         "Ce que je demande encore",
         "On m'a bien accueillie, et pourtant je demande encore que les réponses viennent dans ma "
         "langue. Cela s'améliore. Je raconte ceci pour que cela continue.",
         {Use::page, Use::newsletter}},
        {Language::fr,
         Kind::testimony,
         State::published,
         735,
         "un graphiste de Mons",
         "Mes premiers pas",
         "J'ai commencé avec une seule cliente et beaucoup de questions. Une conseillère m'a "
         "montré "
         "comment fixer un prix, puis m'a laissé faire. Deux ans plus tard, je conseille les "
         "nouveaux à mon tour.",
         {Use::page}},
    };
}

std::vector<Told> in_english() {
    return {
        {Language::en,
         Kind::testimony,
         State::published,
         26,
         "a game developer in Brussels",
         "Three countries, one place to ask",
         "I moved here from another country and understood nothing of the forms. In the "
         "cooperative "
         "somebody explained them in plain words, and another member went with me to the office. I "
         "pay my share with every invoice, and I see what becomes of it.",
         {Use::page, Use::home, Use::kit}},
    };
}

const MadePerson* with_role(const std::vector<MadePerson>& people, access::Role role) {
    const auto found = std::ranges::find_if(
        people, [&](const MadePerson& person) { return person.signs_in && person.role == role; });
    return found == people.end() ? nullptr : &*found;
}

/// Those who sign in first.
std::vector<const MadePerson*> tellers_in(const std::vector<MadePerson>& people,
                                          Language language) {
    std::vector<const MadePerson*> tellers;
    for (const bool signs_in : {true, false}) {
        for (const MadePerson& person : people) {
            const bool fits = person.active && !person.role && person.language == language;
            if (fits && person.signs_in == signs_in) tellers.push_back(&person);
        }
    }
    return tellers;
}

void put(db::WriteTx& tx, const Told& told, const MadePerson& teller, const MadePerson& editor,
         Instant now) {
    constexpr int kConsentDays = 730;
    const Instant at = now - days{told.days_ago};
    stories::WholeStory whole{.story = {.kind = told.kind,
                                        .shown_as = std::string{told.shown_as},
                                        .told_by = teller.account,
                                        .state = told.state,
                                        .reason = std::string{told.reason},
                                        .offered_at = at},
                              .uses = told.uses};
    stories::Story& story = whole.story;
    if (told.state == State::awaiting_yes) {
        story.written_by = editor.account;
    } else {
        story.ends_on = utc_date(at) + days{kConsentDays};
        story.end_told = *story.ends_on < utc_date(now);
        story.asked_again = story.end_told;
    }
    if (told.state == State::published) story.published_at = at + days{2};
    if (told.state == State::published || told.state == State::declined) {
        story.decided_by = editor.account;
    }
    whole.texts.push_back({.language = std::string{code(told.language)},
                           .title = std::string{told.title},
                           .body = std::string{told.body}});
    if (!told.translated_title.empty()) {
        const Language other = told.language == Language::nl ? Language::en : Language::nl;
        whole.texts.push_back({.language = std::string{code(other)},
                               .title = std::string{told.translated_title},
                               .body = std::string{told.translated_body},
                               .translated_by = editor.account});
    }
    if (!told.taken_for.empty()) {
        whole.takings.push_back({.purpose = Use::newsletter,
                                 .place = std::string{told.taken_for},
                                 .taken_by = editor.account,
                                 .taken_at = at + days{5}});
    }
    stories::put_whole_story(tx, std::move(whole));
}

}  // namespace

void put_stories(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    const auto* editor = with_role(people, access::Role::editor);
    if (editor == nullptr) editor = with_role(people, access::Role::administrator);
    if (editor == nullptr) return;
    std::vector<Told> all = in_dutch();
    for (Told& told : in_french()) all.push_back(std::move(told));
    for (Told& told : in_english()) all.push_back(std::move(told));
    database.write([&](db::WriteTx& tx) {
        std::size_t turn = 0;
        for (const Told& told : all) {
            const auto tellers = tellers_in(people, told.language);
            if (tellers.empty()) continue;
            // Who signs in sees on their own page what is not published, and the first one that is.
            const bool own = told.state != State::published || turn == 0;
            const std::size_t which = own ? 0 : turn % tellers.size();
            put(tx, told, *tellers[which], *editor, now);
            ++turn;
        }
    });
}

}  // namespace agora::demo
