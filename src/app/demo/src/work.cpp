#include "earning.hpp"

#include "agora/work/whole.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using std::chrono::days;
using work::Kind;
using work::Outcome;
using work::Side;

struct Scene {
    std::string_view language;
    Kind kind;
    Side side;
    std::string_view title;
    std::string_view body;
    std::string_view profession;  ///< slug
    std::string_view skill;       ///< slug; empty: none
    std::string_view commune;     ///< empty: from afar
    int days_ago;
    int days_left;
    std::int64_t euro;  ///< for the whole work; 0: to agree
    std::size_t answers;
    Outcome outcome;
};
constexpr std::array kScenes{
    Scene{"nl", Kind::assignment, Side::wanted, "Fotograaf voor een toneelstuk in maart",
          "Twee avonden in de zaal, een veertigtal beelden voor pers en website.", "photographer",
          "", "be-44021", 5, 25, 600, 3, Outcome::unsaid},
    Scene{"fr", Kind::assignment, Side::wanted, "Traduire un livret d'accueil vers le néerlandais",
          "Vingt pages, ton simple, relecture comprise. Le texte français est prêt.", "translator",
          "", "", 9, 21, 900, 2, Outcome::unsaid},
    Scene{"fr", Kind::project, Side::wanted, "Un café-réparation itinérant cherche qui s'y joint",
          "Nous avons la camionnette et trois outils. Il manque une personne qui aime souder.", "",
          "", "be-62063", 12, 40, 0, 1, Outcome::unsaid},
    Scene{"nl", Kind::project, Side::wanted, "Podcast over zelfstandig werk zoekt partner",
          "Zes afleveringen, twee stemmen. Ik schrijf en spreek, wie doet de montage?", "",
          "ableton-live", "", 3, 55, 0, 2, Outcome::unsaid},
    Scene{"en", Kind::collaboration, Side::wanted, "Sharing a stand at the spring fair",
          "Two illustrators, one stand, half the cost. We both print our own work.", "illustrator",
          "", "be-21004", 7, 30, 0, 1, Outcome::unsaid},
    Scene{"nl", Kind::assignment, Side::offered, "Ik heb in mei vier dagen vrij voor 3D-printwerk",
          "Prototypes en kleine reeksen, in mijn eigen atelier.", "industrial-maker", "3d-printing",
          "be-11002", 2, 60, 0, 0, Outcome::unsaid},
    Scene{"fr", Kind::collaboration, Side::offered, "Atelier partagé, place pour une personne",
          "Lumière du nord, four à céramique, deux jours par semaine.", "", "", "be-21009", 18, 45,
          0, 2, Outcome::unsaid},
    Scene{"nl", Kind::assignment, Side::wanted, "Website van een buurtbakkerij vernieuwen",
          "Vijf pagina's, bestelformulier, graag iemand die ook de teksten bekijkt.",
          "web-developer", "", "be-44021", 120, -90, 2200, 4, Outcome::here},
    Scene{"fr", Kind::assignment, Side::wanted, "Captation d'un concert à la maison de quartier",
          "Trois caméras, une soirée, montage court pour les réseaux.", "camera-operator", "",
          "be-62063", 200, -170, 1400, 3, Outcome::here},
    Scene{"nl", Kind::assignment, Side::wanted, "Geluid voor een openluchtvoorstelling",
          "Twee avonden in juli, eigen materiaal is welkom.", "", "", "be-24062", 150, -120, 800, 1,
          Outcome::elsewhere},
    Scene{"fr", Kind::assignment, Side::wanted, "Illustrer un calendrier associatif",
          "Douze dessins au trait, un par mois, droits à discuter.", "illustrator", "", "", 240,
          -200, 1800, 5, Outcome::here},
    Scene{"en", Kind::project, Side::wanted, "A cookbook of the cooperative's kitchens",
          "Recipes are collected; looking for a designer and somebody who tests them.", "", "", "",
          300, -240, 0, 1, Outcome::nobody},
    Scene{"nl", Kind::assignment, Side::wanted, "Nieuwsbrief van de coöperatie opmaken",
          "Elk kwartaal vier bladzijden, in drie talen. Teksten leveren we zelf.",
          "graphic-designer", "", "", 90, -60, 1200, 2, Outcome::here},
    Scene{"fr", Kind::assignment, Side::wanted, "Animer une journée d'équipe sur la coopération",
          "Vingt-cinq personnes, une journée, un lieu au vert près de Namur.", "", "", "be-92094",
          4, 30, 950, 2, Outcome::unsaid},
};
constexpr std::array<std::string_view, 5> kAnswers{
    "Ik deed dit vorig jaar voor twee gezelschappen. Ik kan op beide dagen.",
    "J'ai fait un travail semblable pour une compagnie de Liège. Je suis libre ces jours-là.",
    "I did this for three festivals, and can send links. The dates suit me.",
    "Graag! Ik woon vlakbij en heb het materiaal zelf.",
    "Cela m'intéresse beaucoup ; parlons-en de vive voix."};

vocabulary::TermId term_of(vocabulary::Kind kind, std::string_view slug) {
    return slug.empty() ? vocabulary::TermId{} : vocabulary::term_id_of(kind, slug);
}

work::WholeAnswer answer_of(const Scene& scene, std::size_t place, AccountId by, Instant now) {
    const Instant sent = now - days{scene.days_ago} + days{1 + static_cast<int>(place)};
    work::WholeAnswer one{.answer = {.lead_id = by,
                                     .words = std::string{kAnswers[place % kAnswers.size()]},
                                     .made_at = sent,
                                     .sent_at = sent}};
    if (scene.outcome == Outcome::unsaid) return one;
    const bool chosen = scene.outcome == Outcome::here && place == 0;
    one.answer.state = chosen ? work::AnswerState::chosen : work::AnswerState::declined;
    one.answer.reason = chosen ? work::No::unsaid : work::No::somebody_else;
    one.answer.decided_at = sent + days{3};
    if (chosen) one.answer.concluded_at = sent + days{6};
    return one;
}

work::WholeDemand demand_of(const Scene& scene, AccountId poster, Instant now) {
    const Instant at = now - days{scene.days_ago};
    work::WholeDemand whole{
        .demand = {.kind = scene.kind,
                   .side = scene.side,
                   .posted_by = poster,
                   .language = std::string{scene.language},
                   .title = std::string{scene.title},
                   .body = std::string{scene.body},
                   .profession_id = term_of(vocabulary::Kind::profession, scene.profession),
                   .commune = std::string{scene.commune},
                   .remote = scene.commune.empty(),
                   .budget = scene.euro == 0 ? work::Budget::to_agree : work::Budget::whole,
                   .budget_from = scene.euro * 100,
                   .languages = scene.language == "en" ? "nl fr en" : std::string{scene.language},
                   .expires_on = utc_date(now + days{scene.days_left}),
                   .posted_at = at,
                   .opened_at = at,
                   .outcome = scene.outcome}};
    if (!scene.skill.empty()) {
        whole.skills = {{term_of(vocabulary::Kind::skill, scene.skill), true}};
    }
    if (scene.outcome != Outcome::unsaid) {
        whole.demand.state = work::State::closed;
        whole.demand.closed_at = now + days{scene.days_left};
        whole.demand.warned = 3;
    }
    return whole;
}

/// What was told once and is still open, by somebody else in their own town.
void put_again(db::Database& database, const World& world,
               const std::vector<const MadePerson*>& people, Instant now, std::int64_t wanted,
               Dice& dice) {
    std::vector<Scene> open;
    for (const Scene& scene : kScenes) {
        if (scene.outcome == Outcome::unsaid) open.push_back(scene);
    }
    put_each(database, std::ssize(kScenes), wanted, [&](db::WriteTx& tx, std::int64_t) {
        constexpr std::size_t kDays = 60;
        Scene scene = dice.one_of(open);
        const MadePerson& poster = *dice.one_of(people);
        scene.days_ago = static_cast<int>(dice.below(kDays));
        scene.days_left = 1 + static_cast<int>(dice.below(kDays));
        if (!scene.commune.empty()) scene.commune = poster.commune;
        work::WholeDemand whole = demand_of(scene, poster.account, now);
        whole.demand.title = elsewhere(world, scene.title, poster.commune, scene.language);
        work::put_whole_demand(tx, std::move(whole));
    });
}

/// In which such a thing is placed too: the first that everybody may join.
circles::CircleId open_group_of(db::ReadTx& tx, AccountId poster) {
    for (const circles::Membership& own : circles::memberships_of(tx, poster)) {
        const auto group = circles::find_circle(tx, own.circle_id);
        const bool open = group && group->openness == circles::Openness::open;
        if (open && group->state == circles::State::active) return own.circle_id;
    }
    return {};
}

}  // namespace

void put_work(db::Database& database, const World& world, const std::vector<MadePerson>& people,
              Instant now, std::int64_t wanted, Dice& dice) {
    std::vector<const MadePerson*> active;
    for (const MadePerson& person : people) {
        if (person.active) active.push_back(&person);
    }
    if (active.size() < 4) return;
    const auto adviser = std::ranges::find_if(
        people, [](const MadePerson& person) { return person.role == access::Role::adviser; });
    const AccountId flagged_by = adviser == people.end() ? AccountId{} : adviser->account;
    std::size_t next = 0;
    const auto somebody = [&] { return active[next++ % active.size()]->account; };
    for (const Scene& scene : kScenes) {
        const AccountId poster = somebody();
        std::vector<AccountId> writers;
        for (std::size_t place = 0; place < std::min<std::size_t>(scene.answers, 3); ++place) {
            writers.push_back(somebody());
        }
        database.write([&](db::WriteTx& tx) {
            work::WholeDemand whole = demand_of(scene, poster, now);
            whole.demand.circle_id = open_group_of(tx, poster);
            for (std::size_t place = 0; place < writers.size(); ++place) {
                whole.answers.push_back(answer_of(scene, place, writers[place], now));
            }
            const work::DemandId demand = put_whole_demand(tx, std::move(whole));
            if (scene.kind != Kind::project || scene.outcome != Outcome::unsaid || !flagged_by)
                return;
            work::put_whole_potential(tx, {.demand_id = demand,
                                           .note = "Zien we groeien: drie partners, een plek.",
                                           .flagged_by = flagged_by,
                                           .flagged_at = now - days{2},
                                           .changed_at = now - days{2}});
        });
    }
    put_again(database, world, active, now, wanted, dice);
}

}  // namespace agora::demo
