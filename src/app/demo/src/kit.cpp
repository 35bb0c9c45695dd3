#include "agora/kit/item.hpp"

#include "deciding.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

using kit::Audience;
using kit::Kind;
using std::chrono::days;

struct Lexeme {
    std::string_view nl;
    std::string_view sentence_nl;
    std::string_view fr;
    std::string_view sentence_fr;
    std::string_view en;
    std::string_view sentence_en;
    int ends_in = 400;
};

std::vector<Lexeme> lexicon() {
    return {
        {"vennoot", "Een lid dat een aandeel heeft en mee stemt op de algemene vergadering.",
         "sociétaire", "Un membre qui a une part et vote à l'assemblée générale.",
         "shareholder member", "A member who holds a share and votes at the general assembly."},
        {"autonome werknemer",
         "Iemand die zelf opdrachten zoekt en toch met een arbeidscontract en een loon werkt.",
         "travailleuse ou travailleur autonome",
         "Quelqu'un qui cherche ses missions et travaille pourtant avec un contrat et un salaire.",
         "autonomous worker",
         "Somebody who finds their own assignments and still works with a contract and a wage."},
        {"freelancer", "Iemand die op eigen naam factureert, zonder arbeidscontract.",
         "indépendant", "Quelqu'un qui facture à son nom, sans contrat de travail.", "freelancer",
         "Somebody who invoices in their own name, without an employment contract."},
        {"bijdrage", "Het deel van elke factuur waarmee we samen de diensten betalen.",
         "contribution", "La part de chaque facture qui paie les services communs.", "contribution",
         "The part of each invoice that pays for what we share."},
        {"algemene vergadering", "Eén keer per jaar beslissen alle vennoten samen.",
         "assemblée générale", "Une fois par an, tous les sociétaires décident ensemble.",
         "general assembly", "Once a year all shareholder members decide together."},
        {"ambassadeur (m/v/x)", "Een lid dat voor ons spreekt, alleen tijdens een missie.",
         "ambassadrice, ambassadeur",
         "Un membre qui parle pour nous, pendant une mission seulement.", "ambassador",
         "A member who speaks for us, during a mission only."},
        {"waarborgfonds",
         "Geld opzij, zodat lonen op tijd betaald worden als een klant te laat is.",
         "fonds de garantie",
         "De l'argent de côté, pour payer les salaires à temps quand un client tarde.",
         "guarantee fund", "Money set aside, so that wages are paid in time when a client is late.",
         20},
    };
}

struct Thing {
    Kind kind;
    Audience audience;
    std::string_view languages;
    std::string_view title;
    std::string_view summary;
    std::string_view body;     ///< or the address of a video
    std::string_view earlier;  ///< what an earlier version said
    int ends_in = 300;
};

std::vector<Thing> things() {
    return {
        {Kind::text,
         Audience::everyone,
         "en",
         "Agora and LinkedIn, side by side",
         "What each is for, checked point by point.",
         "| What one looks for | Agora | LinkedIn |\n|---|---|---|\n| Who decides about the rules "
         "| "
         "members, by vote | a company |\n| What is shown of me | what I ticked, each part apart | "
         "what the settings allow |\n| Advertising and tracking | none | yes |\n| People outside "
         "our "
         "trades | few | many |\n| Finding a colleague near me | by trade, town and language | by "
         "job title |\n| Taking my data along | one file | one file |\n| Works without script | "
         "yes "
         "| no |\n\nLinkedIn reaches more people. Agora knows ours, and belongs to them. Many of "
         "us "
         "use both.",
         {}},
        {Kind::text, Audience::everyone, "nl", "Wat we zijn, in één minuut",
         "Om voor te lezen aan het begin van een gesprek.",
         "We zijn een coöperatie van mensen die zelf hun werk zoeken. We maken er een contract "
         "van, "
         "betalen het loon op tijd en verzekeren elkaar.\n\n- Wie lid is, beslist mee.\n- Wat "
         "overblijft, gaat naar wat we samen kiezen.\n- Wie iets niet weet, vraagt het aan elkaar.",
         "We zijn een coöperatie voor kunstenaars."},
        {Kind::text,
         Audience::members,
         "fr",
         "Critiques que l'on entend, et que répondre",
         "Honnêtement, avec les chiffres.",
         "**« C'est cher. »** Une part de chaque facture. Elle paie l'avance du salaire, "
         "l'assurance et le conseil ; les chiffres sont publics.\n\n**« Ce n'est pas un vrai "
         "emploi. »** C'est un contrat, avec les mêmes droits. Il est court, c'est vrai, et nous "
         "le "
         "disons.\n\n**« Vous faites de la concurrence aux indépendants. »** Nous parlons avec eux "
         "; "
         "sur ce point, nos membres ne sont pas tous d'accord.",
         {}},
        {Kind::text,
         Audience::ambassadors,
         "nl",
         "Antwoorden voor de pers",
         "Alleen voor wie een mediamissie heeft.",
         "Vraag altijd wanneer het verschijnt. Spreek over je eigen praktijk, niet over cijfers "
         "die "
         "je niet kent. Zeg gerust: dat zoek ik op, u krijgt morgen een antwoord.",
         {},
         12},
        {Kind::video,
         Audience::everyone,
         "fr",
         "La coopérative en deux minutes",
         "À montrer au début d'une rencontre.",
         "https://video.example/cooperative-deux-minutes",
         {}},
        {Kind::text,
         Audience::everyone,
         "fr",
         "Tarifs de l'an passé",
         "Remplacé par la page des tarifs.",
         "Ces montants ne sont plus les nôtres.",
         {},
         -15},
    };
}

const MadePerson* keeper_of(const std::vector<MadePerson>& people) {
    const auto found = std::ranges::find_if(people, [](const MadePerson& person) {
        return person.signs_in && person.role == access::Role::support_group;
    });
    return found == people.end() ? nullptr : &*found;
}

kit::Version version_of(const Thing& thing, std::string_view content, Date from, Date until,
                        const MadePerson& keeper, Instant at) {
    kit::Version version{.title = std::string{thing.title},
                         .summary = std::string{thing.summary},
                         .languages = std::string{thing.languages},
                         .valid_from = from,
                         .valid_until = until,
                         .written_by = keeper.account,
                         .written_at = at};
    (thing.kind == Kind::video ? version.address : version.body) = content;
    return version;
}

}  // namespace

void put_kit(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    const MadePerson* keeper = keeper_of(people);
    if (keeper == nullptr) return;
    const Date today = utc_date(now);
    database.write([&](db::WriteTx& tx) {
        kit::put_baseline(tx, {.nl = "Samen werken we veiliger.",
                               .fr = "Ensemble, nous travaillons plus sûrement.",
                               .en = "Together we work more safely.",
                               .written_by = keeper->account,
                               .written_at = now - days{400}});
        kit::put_baseline(tx, {.nl = "Vrij in je werk, samen sterk.",
                               .fr = "Libre dans son métier, fort ensemble.",
                               .en = "Free in your work, strong together.",
                               .written_by = keeper->account,
                               .written_at = now - days{90}});
        for (const Lexeme& one : lexicon()) {
            kit::put_word(tx, {.nl = std::string{one.nl},
                               .fr = std::string{one.fr},
                               .en = std::string{one.en},
                               .sentence_nl = std::string{one.sentence_nl},
                               .sentence_fr = std::string{one.sentence_fr},
                               .sentence_en = std::string{one.sentence_en},
                               .valid_until = today + days{one.ends_in},
                               .kept_by = keeper->account,
                               .written_at = now - days{80}});
        }
        for (const Thing& thing : things()) {
            std::vector<kit::Version> versions;
            if (!thing.earlier.empty()) {
                versions.push_back(version_of(thing, thing.earlier, today + days{-400},
                                              today + days{-30}, *keeper, now - days{400}));
            }
            versions.push_back(version_of(thing, thing.body, today + days{-60},
                                          today + days{thing.ends_in}, *keeper, now - days{60}));
            kit::put_item(tx,
                          {.kind = thing.kind,
                           .audience = thing.audience,
                           .kept_by = keeper->account,
                           .added_at = now - days{400}},
                          std::move(versions));
        }
    });
}

}  // namespace agora::demo
