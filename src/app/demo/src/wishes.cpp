#include "agora/locale/formats.hpp"
#include "agora/wishes/whole.hpp"
#include "deciding.hpp"

#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using std::chrono::days;
using wishes::Status;

struct MadeTool {
    std::string_view slug;
    std::string_view name;
    std::string_view about_nl;
    std::string_view about_fr;
    std::string_view about_en;
    bool retired;
};
constexpr std::array kTools{
    MadeTool{"agora", "Agora", "Elkaar vinden, afspreken, samen beslissen: deze site.",
             "Se trouver, se voir, décider ensemble : ce site.",
             "To find each other, meet and decide together: this site.", false},
    MadeTool{"invoicing", "Factuur+", "Facturen maken en volgen of ze betaald zijn.",
             "Faire des factures et suivre leur paiement.",
             "To make invoices and see whether they are paid.", false},
    MadeTool{"contracts", "Contractwijzer", "Contracten opmaken en laten tekenen.",
             "Rédiger des contrats et les faire signer.",
             "To write contracts and have them signed.", false},
    MadeTool{"receipts", "Bonnetjes", "De oude app voor onkosten.", "L'ancienne appli de frais.",
             "The old app for expenses.", true},
};

struct Scene {
    std::size_t tool;
    std::string_view language;
    std::string_view title;
    std::string_view body;
    std::string_view other_language;  ///< of the translation; empty: none
    std::string_view other_title;
    int days_ago;
    std::size_t supporters;
    Status status;
    std::string_view reason;
};
constexpr std::array kScenes{
    Scene{1, "nl", "Een factuur van vorige maand kopiëren",
          "Elke maand typ ik voor dezelfde opdrachtgever hetzelfde over.", "fr",
          "Copier une facture du mois passé", 240, 41, Status::under_way,
          "Komt in de versie van het voorjaar."},
    Scene{1, "fr", "Dupliquer une facture existante",
          "Je facture la même chose tous les mois, et je recopie tout à la main.", "", "", 150, 12,
          Status::fresh, ""},
    Scene{0, "fr", "Chercher un membre à moins de dix kilomètres",
          "Pour un dépannage, la province est trop grande.", "nl",
          "Een lid zoeken op minder dan tien kilometer", 310, 33, Status::looked_at,
          "Nous regardons ce que cela coûte."},
    Scene{0, "nl", "De kalender kunnen afdrukken voor aan de muur",
          "In onze werkplek hangt alles op papier.", "", "", 90, 7, Status::looked_at, ""},
    Scene{0, "en", "A dark background for the evening",
          "I read here after work, and it is too bright.", "", "", 400, 19, Status::looked_at, ""},
    Scene{2, "nl", "Een contract op de telefoon laten tekenen",
          "Op een filmset heeft niemand een computer bij.", "fr",
          "Faire signer un contrat sur le téléphone", 280, 52, Status::planned,
          "Na de controle van de advocaat, ten vroegste in het najaar."},
    Scene{2, "fr", "Ne plus demander la signature de chaque annexe",
          "Je signe onze fois pour un concert d'une heure.", "", "", 200, 26, Status::declined,
          "La loi demande la signature de chaque annexe qui change le contrat. Nous en avons parlé "
          "avec l'inspection : il n'y a pas d'autre voie."},
    Scene{1, "en", "Tell me when a client has paid",
          "I look it up every day, and so does everybody else.", "nl",
          "Laat me weten wanneer een opdrachtgever betaald heeft", 190, 38, Status::looked_at, ""},
    Scene{0, "nl", "Minder mails, één keer per week is genoeg",
          "Ik krijg nu voor elke groep apart bericht.", "", "", 60, 15, Status::declined,
          "Dat kan al: onder Instellingen, Berichten kies je eens per week."},
    Scene{0, "fr", "Plus de mails, je rate des rencontres",
          "Une fois par semaine, c'est trop tard pour s'inscrire.", "", "", 45, 4, Status::fresh,
          ""},
    Scene{1, "nl", "De bijdrage apart tonen op elke factuur",
          "Dan weet ik wat er van het bedrag voor mij is.", "", "", 30, 9, Status::fresh, ""},
    Scene{2, "en", "Contracts in English for clients abroad",
          "They sign a Dutch text that they cannot read.", "", "", 12, 6, Status::fresh, ""},
};

std::string text(std::string_view words) {
    return std::string{words};
}

wishes::WholeWish whole_of(const Scene& scene, wishes::ToolId tool,
                           const std::vector<AccountId>& people, std::size_t first,
                           AccountId keeper, Instant now) {
    const Instant at = now - days{scene.days_ago};
    const auto who = [&](std::size_t which) { return people[which % people.size()]; };
    wishes::WholeWish whole{
        .wish = {.tool_id = tool, .proposed_by = who(first), .proposed_at = at}};
    whole.texts = {{.language = text(scene.language),
                    .title = text(scene.title),
                    .body = text(scene.body),
                    .written_by = who(first),
                    .written_at = at}};
    if (!scene.other_language.empty()) {
        whole.texts.push_back({.language = text(scene.other_language),
                               .title = text(scene.other_title),
                               .body = text(scene.body),
                               .written_by = who(first + 1),
                               .written_at = at + days{2}});
    }
    for (std::size_t one = 1; one <= scene.supporters && one < people.size(); ++one) {
        whole.supporters.push_back(who(first + one));
    }
    const auto step = [&](Status status, std::string_view reason, int after) {
        whole.steps.push_back({.status = status,
                               .reason = text(reason),
                               .recorded_by = keeper,
                               .recorded_at = at + days{after}});
    };
    if (scene.status == Status::fresh) return whole;
    if (scene.status != Status::looked_at) step(Status::looked_at, "", 3);
    step(scene.status, scene.reason, 10);
    return whole;
}

/// What the tools told of themselves; one note fulfils a wish.
void put_releases(db::WriteTx& tx, const std::vector<wishes::ToolId>& tools, wishes::WishId dark,
                  AccountId keeper, Instant now) {
    const auto release = [&](std::size_t tool, std::string_view version, int ago,
                             std::array<std::string_view, 3> notes,
                             const std::vector<wishes::WishId>& fulfilled) {
        wishes::put_whole_release(tx,
                                  {.tool_id = tools[tool],
                                   .version = text(version),
                                   .released_on = locale::local_date(now - days{ago}, {}),
                                   .note_nl = text(notes[0]),
                                   .note_fr = text(notes[1]),
                                   .note_en = text(notes[2]),
                                   .published_by = keeper,
                                   .published_at = now - days{ago}},
                                  fulfilled);
    };
    release(0, "26.3", 130,
            {"Groepen tonen hun volgende bijeenkomst bovenaan.",
             "Les groupes montrent leur prochaine rencontre en haut.",
             "Groups show their next meeting at the top."},
            {});
    release(0, "26.9", 21,
            {"Een donkere weergave, voor wie 's avonds leest.",
             "Un affichage sombre, pour qui lit le soir.",
             "A dark appearance, for who reads in the evening."},
            {dark});
    release(1, "4.1", 70,
            {"Je ziet per factuur hoelang je al wacht.",
             "Chaque facture montre depuis combien de temps vous attendez.",
             "Each invoice shows how long you have been waiting."},
            {});
    release(2, "2.0", 340,
            {"Contracten staan nu per opdrachtgever bij elkaar.",
             "Les contrats sont rangés par client.", "Contracts are grouped by client."},
            {});
}

}  // namespace

void put_wishes(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    constexpr std::size_t kMost = 80;
    std::vector<AccountId> some;
    AccountId keeper;
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == access::Role::administrator) keeper = person.account;
        if (person.active && !person.signs_in && some.size() < kMost) {
            some.push_back(person.account);
        }
    }
    if (some.empty()) return;
    database.write([&](db::WriteTx& tx) {
        std::vector<wishes::ToolId> tools;
        for (const MadeTool& tool : kTools) {
            tools.push_back(wishes::put_whole_tool(tx, {.slug = text(tool.slug),
                                                        .name = text(tool.name),
                                                        .about_nl = text(tool.about_nl),
                                                        .about_fr = text(tool.about_fr),
                                                        .about_en = text(tool.about_en),
                                                        .retired = tool.retired,
                                                        .made_at = now - days{900}}));
        }
        std::vector<wishes::WishId> made;
        for (const Scene& scene : kScenes) {
            made.push_back(wishes::put_whole_wish(
                tx, whole_of(scene, tools[scene.tool], some, made.size() * 37, keeper, now)));
        }
        wishes::put_whole_merger(tx, made[1], made[0], keeper, now - days{100});
        put_releases(tx, tools, made[4], keeper, now);
    });
}

}  // namespace agora::demo
