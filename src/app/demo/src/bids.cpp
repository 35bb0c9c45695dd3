#include "agora/bids/whole.hpp"
#include "earning.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::demo {
namespace {

using access::AccountId;
using bids::CallKind;
using bids::HelpKind;
using bids::Outcome;
using bids::PartState;
using bids::Role;
using bids::Tongue;
using std::chrono::days;

std::string text(std::string_view words) {
    return std::string{words};
}

struct Scene {
    std::string_view title;
    CallKind kind;
    std::string_view language;
    int founded_ago;
    int deadline_in;  ///< days from now; negative: past
    Outcome outcome;
    std::array<std::string_view, 3> parts;
    std::string_view note;
    std::string_view well;
    std::string_view otherwise;
};
constexpr std::array kScenes{
    Scene{"Signalisatie voor een stadspark",
          CallKind::tender,
          "nl",
          300,
          -260,
          Outcome::won,
          {"Aanpak", "Referenties", "Prijs"},
          "De tekening staat bij de bestanden.",
          "We gingen ter plaatse kijken voor we rekenden. De jury noemde dat in het verslag.",
          "De verplaatsingen zaten niet in de prijs. Reken ze apart."},
    Scene{
        "Ateliers d'écriture en bibliothèque",
        CallKind::project,
        "fr",
        250,
        -214,
        Outcome::lost,
        {"Le projet", "L'équipe", "Le budget"},
        "Le règlement limite chaque champ à 2 000 signes.",
        "L'idée en cinq phrases, avant tout le reste.",
        "Appeler la personne de contact. Le jury voulait un partenaire local, et nous ne l'avions "
        "pas."},
    Scene{"Vertaling van een museumgids",
          CallKind::tender,
          "nl",
          190,
          -170,
          Outcome::not_sent,
          {"Werkwijze", "Team", "Planning"},
          "Er is een attest nodig dat drie weken duurt.",
          "",
          "Vraag attesten de eerste dag. Wij wachtten, en toen was het te laat."},
    Scene{"Subside pour du matériel partagé",
          CallKind::grant,
          "fr",
          150,
          -120,
          Outcome::won,
          {"Motivation", "Devis", "Plan d'utilisation"},
          "Trois devis, pas deux.",
          "Demander avant d'acheter : c'était dans les conditions, page 7.",
          ""},
    Scene{"A winter residency by the sea",
          CallKind::residency,
          "en",
          110,
          -80,
          Outcome::lost,
          {"Statement", "Portfolio", "Budget"},
          "They read on paper: dark pictures print badly.",
          "Somebody who did not know the work read the statement.",
          "Five pictures say more than fifteen."},
    Scene{"Huisstijl voor een sociale winkel",
          CallKind::tender,
          "nl",
          45,
          -6,
          Outcome::sent,
          {"Aanpak", "Referenties", "Inventaris"},
          "Bewijs van indiening is binnen.",
          "",
          ""},
    Scene{"Fresque participative d'une école",
          CallKind::project,
          "fr",
          20,
          11,
          Outcome::preparing,
          {"La démarche", "Le calendrier", "Le budget"},
          "La directrice propose une visite jeudi.",
          "",
          ""},
    Scene{"Website voor een buurthuis",
          CallKind::tender,
          "nl",
          12,
          19,
          Outcome::preparing,
          {"Aanpak", "Team", "Prijs"},
          "Vragen kunnen tot volgende week.",
          "",
          ""},
    Scene{"A travelling puppet show",
          CallKind::grant,
          "en",
          8,
          33,
          Outcome::preparing,
          {"The show", "Where we play", "Budget"},
          "Who has a van?",
          "",
          ""},
};

/// Who takes part, one after the other.
struct Cast {
    std::vector<AccountId> people;
    AccountId operator()(std::size_t which) const { return people[which % people.size()]; }
};

/// Of the list to tick off, as bids/data/checklists.tsv has it.
std::string_view first_line_of(CallKind kind) {
    switch (kind) {
        case CallKind::tender:
            return "specifications";
        case CallKind::project:
        case CallKind::residency:
            return "rules";
        case CallKind::grant:
        case CallKind::other:
            return "conditions";
    }
    return "conditions";
}

bids::WholeRoom whole_of(const Scene& scene, const Cast& who, std::size_t first, Instant now) {
    const Instant at = now - days{scene.founded_ago};
    const bool open = scene.outcome == Outcome::preparing;
    bids::WholeRoom whole{.room = {.title = text(scene.title),
                                   .kind = scene.kind,
                                   .language = text(scene.language),
                                   .deadline_at = noon(now, scene.deadline_in),
                                   .outcome = scene.outcome,
                                   .founded_by = who(first),
                                   .founded_at = at,
                                   .changed_at = at + days{2}}};
    constexpr std::array kRoles{Role::lead, Role::writer, Role::calculator};
    for (std::size_t one = 0; one < kRoles.size(); ++one) {
        whole.team.push_back({.account_id = who(first + one),
                              .role = kRoles[one],
                              .invited_by = who(first),
                              .invited_at = at,
                              .joined_at = at + days{1}});
        whole.parts.push_back(
            {.title = text(scene.parts[one]),
             .writer = who(first + one),
             .state = open ? (one == 0 ? PartState::writing : PartState::open) : PartState::ready,
             .due_on = utc_date(now + days{scene.deadline_in - 4}),
             .changed_by = who(first + one),
             .changed_at = at + days{2}});
    }
    for (const std::string_view key : {first_line_of(scene.kind), std::string_view{"sent"}}) {
        whole.checks.push_back({.usual = text(key),
                                .done_by = open ? AccountId{} : who(first),
                                .done_at = open ? std::nullopt : std::optional{at + days{3}}});
    }
    whole.notes = {
        {.body = text(scene.note), .written_by = who(first + 1), .written_at = at + days{2}}};
    if (!scene.well.empty() || !scene.otherwise.empty()) {
        const Instant end = now + days{scene.deadline_in + 10};
        whole.lesson = bids::Lesson{.title = text(scene.title),
                                    .language = text(scene.language),
                                    .well = text(scene.well),
                                    .otherwise = text(scene.otherwise),
                                    .written_by = who(first),
                                    .written_at = end,
                                    .shared_at = end};
    }
    return whole;
}

struct Paragraph {
    bids::BlockKind kind;
    std::string_view language;
    std::string_view title;
    std::string_view body;
    std::string_view other_language;  ///< empty: no translation
    std::string_view other_title;
    std::string_view other_body;
    bool behind;  ///< the translation says an earlier version
};
constexpr std::array kParagraphs{
    Paragraph{bids::BlockKind::reference, "nl", "Wegwijzers voor een park, 2024",
              "Ontwerp, productie en plaatsing van veertig wegwijzers, met drie zelfstandigen.",
              "fr", "Signalétique d'un parc, 2024",
              "Conception, production et pose de quarante panneaux, à trois indépendants.", false},
    Paragraph{bids::BlockKind::method, "fr", "Visiter avant de calculer",
              "Nous visitons le lieu avec les personnes qui l'utilisent, et notons leurs mots. "
              "Ensuite seulement nous calculons.",
              "nl", "Eerst kijken, dan rekenen",
              "We bezoeken de plek met wie ze gebruikt, en schrijven hun woorden op.", true},
    Paragraph{bids::BlockKind::cv, "en", "Illustrator, in three sentences",
              "An illustrator with twelve years of work for museums and schools. Draws on paper, "
              "scans, and delivers files for print and web.",
              "", "", "", false},
    Paragraph{bids::BlockKind::method, "nl", "Toegankelijke teksten",
              "We schrijven in korte zinnen, lezen voor aan drie mensen, en passen aan waar ze "
              "haperen.",
              "en", "Texts that everybody reads",
              "We write short sentences, read them to three people, and change where they stumble.",
              false},
    Paragraph{bids::BlockKind::reference, "fr", "Atelier d'écriture, trois saisons",
              "Trente séances en bibliothèque, douze personnes par séance, un livre à la fin.", "",
              "", "", false},
};

void put_blocks(db::WriteTx& tx, const Cast& who, Instant now) {
    std::size_t number = 0;
    for (const Paragraph& one : kParagraphs) {
        const Instant at = now - days{200 - 20 * static_cast<int>(number)};
        const bids::Block block{.kind = one.kind,
                                .audience = bids::BlockAudience::members,
                                .version = one.behind ? 2 : 1,
                                .made_by = who(number * 3),
                                .made_at = at,
                                .changed_at = at};
        std::vector<bids::BlockText> texts{{.language = text(one.language),
                                            .title = text(one.title),
                                            .body = text(one.body),
                                            .of_version = block.version,
                                            .written_by = block.made_by,
                                            .written_at = at}};
        if (!one.other_language.empty()) {
            texts.push_back({.language = text(one.other_language),
                             .title = text(one.other_title),
                             .body = text(one.other_body),
                             .written_by = block.made_by,
                             .written_at = at});
        }
        bids::put_whole_block(tx, block, std::move(texts));
        ++number;
    }
}

void put_helpers(db::WriteTx& tx, const Cast& who, Instant now) {
    constexpr std::size_t kHelpers = 14;
    for (std::size_t one = 0; one < std::min(kHelpers, who.people.size()); ++one) {
        const bool dutch = one % 2 == 0;
        const Tongue own = dutch ? Tongue::nl : Tongue::fr;
        const Tongue other = dutch ? Tongue::fr : Tongue::nl;
        std::vector<bids::Pair> pairs{
            {.from_language = other, .into_language = own, .kind = HelpKind::write},
            {.from_language = other, .into_language = own, .kind = HelpKind::read}};
        if (one % 3 == 0) {
            pairs.push_back(
                {.from_language = own, .into_language = own, .kind = HelpKind::proofread});
        }
        if (one % 4 == 1) {
            pairs.push_back(
                {.from_language = Tongue::en, .into_language = own, .kind = HelpKind::write});
        }
        bids::put_whole_helper(tx,
                               {.account_id = who(one),
                                .hours = 2 + static_cast<std::int64_t>(one % 3),
                                .named = one % 2 == 0,
                                .asked = static_cast<std::int64_t>(one % 5),
                                .helped = static_cast<std::int64_t>(one % 4),
                                .since = now - days{250}},
                               pairs);
    }
}

struct Question {
    std::string_view title;
    Tongue from;
    Tongue into;
    HelpKind kind;
    std::string_view body;
    std::string_view result;  ///< empty: nobody took it yet
    std::string_view thanks;
    int asked_ago;
};
constexpr std::array kQuestions{
    Question{"Lire un cahier des charges", Tongue::nl, Tongue::fr, HelpKind::read,
             "De inschrijver voegt twee referenties toe van de laatste drie jaar.",
             "Il faut joindre deux références des trois dernières années.",
             "Merci, j'ai pu commencer le jour même.", 240},
    Question{"Een alinea over de planning", Tongue::fr, Tongue::nl, HelpKind::write,
             "Le chantier commence en mars et dure six semaines.",
             "De werken beginnen in maart en duren zes weken.", "Dank je wel!", 160},
    Question{"Nalezen: onze werkwijze", Tongue::nl, Tongue::nl, HelpKind::proofread,
             "Wij luisterd eerst, dan tekenen wij.", "Wij luisteren eerst, dan tekenen we.", "",
             90},
    Question{"Traduire la page de l'équipe", Tongue::fr, Tongue::nl, HelpKind::write,
             "Nous sommes trois, et nous travaillons ensemble depuis six ans.", "", "", 1},
};

void put_asks(db::WriteTx& tx, const Cast& who, Instant now) {
    std::size_t number = 0;
    for (const Question& one : kQuestions) {
        const Instant at = now - days{one.asked_ago};
        const bool done = !one.result.empty();
        bids::Ask ask{.title = text(one.title),
                      .from_language = one.from,
                      .into_language = one.into,
                      .kind = one.kind,
                      .words = 12,
                      .until = utc_date(at + days{10}),
                      .state = done ? bids::AskState::confirmed : bids::AskState::looking,
                      .body = text(one.body),
                      .result = text(one.result),
                      .thanks = text(one.thanks),
                      .asked_by = who(number * 2 + 1),
                      .asked_at = at};
        std::vector<bids::Candidate> candidates;
        for (const std::size_t helper : {number * 2, number * 2 + 2}) {
            candidates.push_back({.account_id = who(helper), .proposed_at = at});
        }
        if (done) {
            ask.helper = candidates.front().account_id;
            ask.taken_at = at + days{1};
            ask.handed_at = at + days{3};
            ask.ended_at = at + days{4};
            candidates.front().answer = bids::Answer::accepted;
            candidates.back().answer = bids::Answer::passed;
            for (bids::Candidate& candidate : candidates) candidate.answered_at = at + days{1};
        }
        bids::put_whole_ask(tx, ask, std::move(candidates));
        ++number;
    }
}

}  // namespace

void put_bids(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    constexpr std::size_t kMost = 60;
    constexpr std::size_t kFewest = 8;
    Cast who;
    std::map<std::string_view, AccountId> visitors;  ///< who tries it as a member, by language
    for (const MadePerson& person : people) {
        if (person.signs_in && !person.role) {
            visitors.emplace(code(person.language), person.account);
        }
        if (person.active && !person.signs_in && who.people.size() < kMost) {
            who.people.push_back(person.account);
        }
    }
    if (who.people.size() < kFewest) return;
    database.write([&](db::WriteTx& tx) {
        std::size_t number = 0;
        for (const Scene& scene : kScenes) {
            Cast team = who;
            const bool shown = scene.outcome == Outcome::preparing || number == 0;
            const auto visitor = visitors.find(scene.language);
            if (shown && visitor != visitors.end()) {
                team.people[number * 4 % who.people.size()] = visitor->second;
            }
            bids::put_whole_room(tx, whole_of(scene, team, number * 4, now));
            ++number;
        }
        put_blocks(tx, who, now);
    });
    database.write([&](db::WriteTx& tx) {
        put_helpers(tx, who, now);
        put_asks(tx, who, now);
    });
}

}  // namespace agora::demo
