#include "body_store.hpp"
#include "term_store.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kDays = 15;

std::vector<Body> usual_bodies() {
    return {
        {.kind = Kind::assembly,
         .slug = "general-assembly",
         .invited = Invited::shareholders,
         .notice_days = kDays,
         .proxies = 2,
         .asks_documents = true,
         .takes_questions = true,
         .checks_people = true,
         .name_nl = "Algemene vergadering",
         .name_fr = "Assemblée générale",
         .name_en = "General assembly",
         .decides_nl = "Alle vennoten samen. Ze keuren de jaarrekening goed, kiezen de raad van "
                       "bestuur en beslissen over de statuten.",
         .decides_fr = "Toutes les sociétaires et tous les sociétaires ensemble. L'assemblée "
                       "approuve les comptes, élit le conseil d'administration et décide des "
                       "statuts.",
         .decides_en = "All shareholder members together. They approve the accounts, elect the "
                       "board and decide on the statutes."},
        {.kind = Kind::board,
         .slug = "board",
         .invited = Invited::seats,
         .notice_days = 7,
         .proxies = 1,
         .name_nl = "Raad van bestuur",
         .name_fr = "Conseil d'administration",
         .name_en = "Board of directors",
         .decides_nl = "Leidt de coöperatie tussen twee algemene vergaderingen: het budget, de "
                       "grote keuzes en het antwoord op aanbevelingen.",
         .decides_fr = "Dirige la coopérative entre deux assemblées générales : le budget, les "
                       "grands choix et la réponse aux recommandations.",
         .decides_en = "Leads the cooperative between two general assemblies: the budget, the "
                       "large choices and the answer to recommendations."},
        {.kind = Kind::committee,
         .slug = "ethics-committee",
         .invited = Invited::seats,
         .notice_days = 7,
         .name_nl = "Ethisch comité",
         .name_fr = "Comité d'éthique",
         .name_en = "Ethics committee",
         .decides_nl = "Geeft advies als een activiteit, een leverancier of een beslissing botst "
                       "met de waarden van de coöperatie.",
         .decides_fr = "Rend un avis quand une activité, un fournisseur ou une décision heurte les "
                       "valeurs de la coopérative.",
         .decides_en = "Gives its opinion when an activity, a supplier or a decision conflicts "
                       "with the values of the cooperative."}};
}

std::vector<Term> terms_of_bodies() {
    return {
        {.word_nl = "algemene vergadering",
         .word_fr = "assemblée générale",
         .word_en = "general assembly",
         .forms_nl = "algemene vergaderingen",
         .forms_fr = "assemblées générales",
         .forms_en = "general assemblies",
         .plain_nl = "Iedereen met een aandeel komt samen en beslist. Minstens één keer per jaar.",
         .plain_fr = "Toutes les personnes qui ont une part se réunissent et décident. Au moins "
                     "une fois par an.",
         .plain_en = "Everybody with a share meets and decides. At least once a year."},
        {.word_nl = "raad van bestuur",
         .word_fr = "conseil d'administration",
         .word_en = "board of directors",
         .forms_nl = "bestuurders",
         .forms_fr = "administratrices, administrateurs",
         .forms_en = "board, directors",
         .plain_nl = "De mensen die de algemene vergadering kiest om de coöperatie te leiden.",
         .plain_fr = "Les personnes que l'assemblée générale élit pour diriger la coopérative.",
         .plain_en = "The people whom the general assembly elects to lead the cooperative."},
        {.word_nl = "statuten",
         .word_fr = "statuts",
         .word_en = "statutes",
         .plain_nl = "De basisregels van de coöperatie. Alleen de algemene vergadering verandert "
                     "ze.",
         .plain_fr = "Les règles de base de la coopérative. Seule l'assemblée générale les change.",
         .plain_en = "The basic rules of the cooperative. Only the general assembly changes them."},
        {.word_nl = "aandeel",
         .word_fr = "part",
         .word_en = "share",
         .forms_nl = "aandelen",
         .forms_fr = "parts",
         .forms_en = "shares",
         .plain_nl = "Een stukje van de coöperatie dat je koopt. Wie er een heeft, stemt mee.",
         .plain_fr = "Un morceau de la coopérative que l'on achète. Qui en a une vote.",
         .plain_en = "A piece of the cooperative that one buys. Who has one votes."},
        {.word_nl = "vennoot",
         .word_fr = "sociétaire",
         .word_en = "shareholder member",
         .forms_nl = "vennoten",
         .forms_fr = "sociétaires",
         .forms_en = "shareholder members, shareholder",
         .plain_nl = "Iemand met minstens één aandeel.",
         .plain_fr = "Une personne qui a au moins une part.",
         .plain_en = "Somebody with at least one share."},
        {.word_nl = "bijeenroeping",
         .word_fr = "convocation",
         .word_en = "convening",
         .forms_nl = "bijeengeroepen",
         .forms_fr = "convocations, convoquée",
         .forms_en = "convened",
         .plain_nl = "De brief die zegt wanneer de vergadering is en waarover ze beslist.",
         .plain_fr = "La lettre qui dit quand a lieu la réunion et de quoi elle décide.",
         .plain_en = "The letter that says when the meeting is and what it decides."}};
}

std::vector<Term> terms_of_meetings() {
    return {
        {.word_nl = "agenda",
         .word_fr = "ordre du jour",
         .word_en = "agenda",
         .plain_nl = "De lijst van punten waarover een vergadering spreekt en beslist.",
         .plain_fr = "La liste des points dont une réunion parle et décide.",
         .plain_en = "The list of points that a meeting talks about and decides."},
        {.word_nl = "verslag",
         .word_fr = "procès-verbal",
         .word_en = "minutes",
         .forms_nl = "notulen, verslagen",
         .forms_fr = "procès-verbaux",
         .plain_nl = "De tekst die zegt wat een vergadering besprak en besliste.",
         .plain_fr = "Le texte qui dit de quoi une réunion a parlé et ce qu'elle a décidé.",
         .plain_en = "The text that says what a meeting talked about and decided."},
        {.word_nl = "quorum",
         .word_fr = "quorum",
         .word_en = "quorum",
         .plain_nl = "Hoeveel mensen er minstens moeten zijn, of stemmen, opdat een beslissing "
                     "telt.",
         .plain_fr = "Le nombre de personnes qui doivent être là, ou voter, pour qu'une décision "
                     "compte.",
         .plain_en = "How many people have to be there, or vote, for a decision to count."},
        {.word_nl = "volmacht",
         .word_fr = "procuration",
         .word_en = "proxy",
         .forms_nl = "volmachten",
         .forms_fr = "procurations",
         .forms_en = "proxies",
         .plain_nl = "Je laat een ander lid voor jou komen en stemmen.",
         .plain_fr = "Une ou un autre membre vient et vote à votre place.",
         .plain_en = "You let another member come and vote for you."},
        {.word_nl = "meerderheid",
         .word_fr = "majorité",
         .word_en = "majority",
         .plain_nl = "Meer dan de helft, of een groter deel als de statuten dat vragen.",
         .plain_fr = "Plus de la moitié, ou une part plus grande si les statuts le demandent.",
         .plain_en = "More than half, or a larger part where the statutes ask for it."},
        {.word_nl = "kwijting",
         .word_fr = "décharge",
         .word_en = "discharge",
         .plain_nl = "De algemene vergadering zegt dat de bestuurders hun werk goed deden.",
         .plain_fr = "L'assemblée générale dit que les administratrices et administrateurs ont "
                     "bien fait leur travail.",
         .plain_en = "The general assembly says that the directors did their work well."},
        {.word_nl = "jaarrekening",
         .word_fr = "comptes annuels",
         .word_en = "annual accounts",
         .forms_nl = "jaarrekeningen",
         .forms_en = "accounts",
         .plain_nl = "Wat de coöperatie in een jaar ontving en uitgaf, en wat ze bezit.",
         .plain_fr = "Ce que la coopérative a reçu et dépensé en un an, et ce qu'elle possède.",
         .plain_en = "What the cooperative received and spent in a year, and what it owns."}};
}

bool has_word(const std::vector<Term>& terms, std::string_view word) {
    for (const Term& term : terms) {
        if (term.word_en == word) return true;
    }
    return false;
}

}  // namespace

void put_usual(db::WriteTx& tx, const journal::Origin& origin) {
    auto bodies = usual_bodies();
    for (Body& body : bodies) {
        if (find_body_by_slug(tx, body.slug)) continue;
        body.body_id = tx.new_id<BodyId>();
        insert_body(tx, body);
        journal::emit(tx, origin, BodyChanged{body.body_id}, journal::Audit::yes);
    }
    const auto present = list_terms(tx);
    auto terms = terms_of_bodies();
    const auto more = terms_of_meetings();
    terms.insert(terms.end(), more.begin(), more.end());
    for (Term& term : terms) {
        if (has_word(present, term.word_en)) continue;
        term.term_id = tx.new_id<TermId>();
        insert_term(tx, term);
    }
}

}  // namespace agora::assemblies
