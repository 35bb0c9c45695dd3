#include "agora/circles/working.hpp"
#include "agora/drafting/draft.hpp"
#include "deciding.hpp"

namespace agora::demo {
namespace {

using drafting::State;
using drafting::Version;
using std::chrono::days;

struct Planned {
    drafting::Draft draft = {};
    std::vector<Version> versions = {};
};

std::vector<Planned> planned_drafts() {
    Planned list{.draft = {.language = "nl", .state = State::handed_in}};
    list.versions = {
        {.title = "Eén lijst van leveranciers, met bewijs",
         .context = "- Ieder zoekt voor zich welke verf en stof te vertrouwen is.\n"
                    "- Wie iets uitprobeerde, vertelt het aan drie mensen.",
         .why = "Eerder werd een lijst gevraagd zonder bewijs; die gebruikte niemand."},
        {.title = "Eén lijst van leveranciers, met bewijs",
         .context = "- Ieder zoekt voor zich welke verf en stof te vertrouwen is.\n"
                    "- Wie iets uitprobeerde, vertelt het aan drie mensen.\n"
                    "- Een label zegt weinig; een factuur en een foto zeggen meer.",
         .developments = "Een lid dat iets gebruikte, zet er de factuur en een foto bij.",
         .means = "Een halve dag per maand van iemand die de lijst nakijkt.",
         .carried_out_by = "De werkgroep, daarna het aankoopteam.",
         .attention = "Niemand mag ervoor betaald worden om op de lijst te staan.",
         .why = "Eerder werd een lijst gevraagd zonder bewijs; die gebruikte niemand."}};
    Planned cups{.draft = {.language = "fr", .state = State::writing}};
    cups.draft.answer = "Qui laverait les gobelets, et où ?";
    cups.versions = {
        {.title = "Des gobelets qui reviennent, à chaque rencontre",
         .context = "- Chaque rencontre jette cinquante gobelets.",
         .why = "Personne ne l'avait demandé pour toutes les rencontres."},
        {.title = "Des gobelets qui reviennent, à chaque rencontre",
         .context = "- Chaque rencontre jette cinquante gobelets.\n"
                    "- Les bureaux ont un lave-vaisselle qui tourne à moitié vide.",
         .developments = "Deux caisses par bureau, que l'animateur emporte et ramène.",
         .attention = "Une partie du groupe craint que ce soient toujours les mêmes qui lavent.",
         .why = "Personne ne l'avait demandé pour toutes les rencontres."}};
    Planned ban{.draft = {.language = "nl", .state = State::given_up}};
    ban.versions = {
        {.title = "Alleen nog verf op waterbasis in de ateliers",
         .context = "- Oplosmiddelen maken mensen ziek.",
         .why = "De groep werd het niet eens: schilders van gevels kunnen niet zonder."}};
    return {std::move(list), std::move(cups), std::move(ban)};
}

}  // namespace

void put_drafts(db::Database& database, const std::map<std::string, circles::CircleId>& groups,
                Instant now) {
    const auto group = groups.find("8");
    if (group == groups.end()) return;
    database.write([&](db::WriteTx& tx) {
        const auto people = circles::list_people_in(tx, group->second);
        if (people.empty()) return;
        std::size_t turn = 0;
        for (Planned& one : planned_drafts()) {
            const Instant begun = now - days{30} + days{3} * turn;
            one.draft.circle_id = group->second;
            one.draft.begun_by = people[turn % people.size()];
            one.draft.begun_at = begun;
            for (Version& version : one.versions) {
                version.written_by = people[turn++ % people.size()];
                version.written_at = begun + days{2} * turn;
                one.draft.changed_at = version.written_at;
            }
            if (one.draft.state == State::handed_in) {
                one.draft.handed_in_by = one.draft.begun_by;
                one.draft.handed_in_at = one.draft.changed_at;
            }
            drafting::put_whole_draft(tx, one.draft, one.versions);
        }
    });
}

}  // namespace agora::demo
