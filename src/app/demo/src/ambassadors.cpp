#include "agora/ambassadors/mission.hpp"
#include "agora/ambassadors/network.hpp"

#include "ambassador_life.hpp"
#include "deciding.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

namespace amb = ambassadors;
using std::chrono::days;
using std::chrono::hours;

constexpr std::size_t kAmbassadors = 11;

struct Scene {
    std::string_view language;
    std::string_view title;
    std::string_view place;
    std::string_view audience;
    std::string_view region;
    amb::Axis axis;
    amb::Intervention intervention;
    amb::Level level;
    int in_days;
    bool paid = false;
    std::string_view told = {};
    std::string_view question = {};
    std::string_view answer = {};
};

const std::vector<Scene>& scenes() {
    using enum amb::Intervention;
    static const std::vector<Scene> kScenes{
        {"nl", "Ochtend voor nieuwe vennoten", "Ons kantoor in Gent", "vennoten", "be-vlg",
         amb::Axis::inform, talk, amb::Level::local, -4},
        {"fr", "Matinée des indépendantes", "Notre bureau de Namur", "indépendantes", "be-wal",
         amb::Axis::inform, talk, amb::Level::local, -5},
        {"en", "Round table on late payments", "Brussels", "freelancers", "be-bru",
         amb::Axis::defend, debate, amb::Level::sector, -6},
        {"fr", "Stand au marché des métiers", "Place du marché, Mons", "passantes et passants",
         "be-wal", amb::Axis::promote, stand, amb::Level::local, 0},
        {"nl", "Debat over werken met platformen", "Stadsbibliotheek Gent", "studenten", "be-vlg",
         amb::Axis::inform, debate, amb::Level::local, -210, false,
         "Zestig studenten, veel vragen over statuten.", "Wat kost een factuur via jullie?",
         "Een percentage van de factuur; het staat op de pagina over de diensten."},
        {"fr",
         "Salon de la création",
         "Halles de Liège",
         "artistes et artisans",
         "be-wal",
         amb::Axis::promote,
         stand,
         amb::Level::sector,
         -150,
         true,
         "Le stand était bien placé, nous avons parlé sans arrêt.",
         "Peut-on cumuler avec un emploi à mi-temps ?",
         {}},
        {"en", "European meeting of cooperatives", "Brussels", "other cooperatives", "be-bru",
         amb::Axis::defend, meeting, amb::Level::european, -95, true,
         "We met people from seven countries."},
        {"nl", "Interview over kunstenaars en werk", "Lokale radio", "luisteraars", "be-vlg",
         amb::Axis::inform, media, amb::Level::local, -40, false,
         "Een kwartier live; rustig voorbereid."},
        {"fr",
         "Rencontre avec la commune",
         "Maison communale de Namur",
         "échevinat",
         "be-wal",
         amb::Axis::defend,
         meeting,
         amb::Level::local,
         -12,
         false,
         {}},
        {"nl", "Beurs voor starters", "Antwerpen", "starters", "be-vlg", amb::Axis::promote, stand,
         amb::Level::national, 9},
        {"fr", "Débat : travailler autrement", "Université, Bruxelles", "étudiantes et étudiants",
         "be-bru", amb::Axis::promote, debate, amb::Level::national, 20, true},
        {"en", "A cooperative for freelancers", "Online", "freelancers abroad", "",
         amb::Axis::inform, talk, amb::Level::european, 3},
    };
    return kScenes;
}

std::string list_of(const std::vector<members::TermId>& terms) {
    std::string list;
    for (const members::TermId term : terms) {
        if (!list.empty()) list += ' ';
        list += to_string(term);
    }
    return list;
}

amb::Sheet sheet_of(const MadePerson& person, std::size_t which, Instant now) {
    constexpr std::array kRegions{"be-vlg", "be-bru", "be-wal"};
    constexpr std::array kLinks{"associative:regional", "institutional:national",
                                "political:regional commercial:national", ""};
    amb::Sheet sheet{.account_id = person.account,
                     .hours = static_cast<std::int64_t>(4 + which % 5 * 2),
                     .languages = std::string{code(person.language)},
                     .sectors = list_of(person.sectors),
                     .regions = kRegions[which % kRegions.size()],
                     .themes = which % 2 == 0 ? "work culture" : "cooperative services",
                     .links = kLinks[which % kLinks.size()],
                     .check_code = "demo-ambassador-" + std::to_string(which + 1),
                     .applied_at = now - days{300 - static_cast<int>(which)},
                     .changed_at = now - days{280}};
    if (which % 3 == 0) sheet.languages += " en";
    sheet.motivation = person.language == Language::nl
                           ? "Ik vertel er op elke werf al over; dan liever goed voorbereid."
                           : "J'en parle déjà partout ; autant le faire bien.";
    return sheet;
}

void put_sheets(db::WriteTx& tx, const std::vector<MadePerson>& chosen, access::AccountId judge,
                access::AccountId other, Instant now) {
    for (std::size_t which = 0; which < chosen.size(); ++which) {
        amb::Sheet sheet = sheet_of(chosen[which], which, now);
        const auto judged = [&](access::AccountId by, bool yes) {
            return amb::Judgement{.judge_id = by,
                                  .motivation = 4,
                                  .practice = 3,
                                  .speaking = 3,
                                  .availability = 2,
                                  .complement = 4,
                                  .yes = yes,
                                  .reason = yes ? "Vertelt helder over het eigen vak."
                                                : "Nog weinig tijd, zo lijkt het.",
                                  .judged_at = sheet.applied_at + days{5}};
        };
        if (which < kAmbassadors) {
            sheet.standing = amb::Standing::accepted;
            sheet.charter = 1;
            sheet.decided_at = sheet.applied_at + days{6};
            amb::put_whole_sheet(tx, sheet, {judged(judge, true), judged(other, true)});
        } else {
            sheet.applied_at = now - days{static_cast<int>(which - kAmbassadors) + 2};
            amb::put_whole_sheet(tx, sheet, {});
        }
    }
}

amb::Mission mission_of(const Scene& scene, access::AccountId by, Instant now) {
    const Instant start = start_of(utc_date(now)) + days{scene.in_days} + hours{13};
    return {.language = std::string{scene.language},
            .title = std::string{scene.title},
            .axis = scene.axis,
            .intervention = scene.intervention,
            .level = scene.level,
            .audience = std::string{scene.audience},
            .place = std::string{scene.place},
            .region = std::string{scene.region},
            .languages = std::string{scene.language},
            .starts_at = start,
            .ends_at = start + hours{4},
            .objectives = scene.language == "nl"   ? "Tonen wat een coöperatie voor leden doet."
                          : scene.language == "fr" ? "Montrer ce que fait une coopérative."
                                                   : "To show what a cooperative does.",
            .hours = 6,
            .regime = scene.paid ? amb::Regime::paid : amb::Regime::expenses,
            .expertise = scene.paid ? amb::Expertise::skilled : amb::Expertise::basic,
            .places = 1,
            .proposed_by = by,
            .proposed_at = start - days{40}};
}

void put_mission(db::WriteTx& tx, const Scene& scene, const MadePerson& goes,
                 const MadePerson& staff, access::AccountId by, Instant now) {
    constexpr std::int64_t kFee = 6 * 2600 + 1500;  // by the grid below
    amb::WholeMission whole{.mission = mission_of(scene, by, now)};
    const Instant ends_at = whole.mission.ends_at;
    const bool over = ends_at < now;
    if (!over && scene.level == amb::Level::european) {
        amb::put_whole_mission(tx, whole);
        return;
    }
    amb::Seat seat{.account_id = goes.account,
                   .state = amb::SeatState::confirmed,
                   .since = ends_at - days{30}};
    if (scene.paid) {
        seat.fee = kFee;
        seat.tariff = 1;
    }
    if (!scene.told.empty()) {
        seat.reported_at = ends_at + days{1};
        whole.reports.push_back({.reached = 40,
                                 .hours = 7,
                                 .told = std::string{scene.told},
                                 .lessons = {},
                                 .preparation = 3,
                                 .material = 3,
                                 .usefulness = 4,
                                 .written_at = *seat.reported_at});
    }
    whole.seats = {seat,
                   {.account_id = staff.account,
                    .part = amb::Part::staff,
                    .state = amb::SeatState::confirmed,
                    .since = ends_at - days{30}}};
    if (!scene.question.empty()) {
        amb::Question question{.asked_by = goes.account,
                               .body = std::string{scene.question},
                               .due_at = now + days{3},
                               .asked_at = ends_at + days{1}};
        if (!scene.answer.empty()) {
            question.answer = std::string{scene.answer};
            question.answered_by = staff.account;
            question.answered_at = ends_at + days{6};
        }
        whole.questions.push_back(std::move(question));
    }
    amb::put_whole_mission(tx, whole);
}

void put_networks(db::WriteTx& tx, access::AccountId by, Instant now) {
    amb::put_network(tx, {.language = "nl",
                          .name = "Voorbeeldfederatie van coöperaties",
                          .since_year = 2017,
                          .purpose = "Samen gehoord worden als coöperaties in Europa.",
                          .brings = "Goedkopere opleidingen en uitwisseling met andere landen.",
                          .represented_by = "De raad van bestuur",
                          .kept_by = by,
                          .changed_at = now - days{90}});
    amb::put_network(tx, {.language = "fr",
                          .name = "Réseau d'exemple des métiers créatifs",
                          .since_year = 2020,
                          .purpose = "Défendre le statut des artistes.",
                          .brings = "Des conseils juridiques et une rencontre par an.",
                          .kept_by = by,
                          .changed_at = now - days{60}});
}

const MadePerson* with_role(const std::vector<MadePerson>& people, access::Role role,
                            std::size_t skip = 0) {
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == role && skip-- == 0) return &person;
    }
    return nullptr;
}

}  // namespace

void put_ambassadors(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    const auto* support = with_role(people, access::Role::support_group);
    const auto* other = with_role(people, access::Role::support_group, 1);
    const auto* staff = with_role(people, access::Role::adviser);
    if (support == nullptr || other == nullptr || staff == nullptr) return;
    std::vector<MadePerson> chosen;
    // The members to sign in with are among them, so that their pages show something.
    for (const bool signs_in : {true, false}) {
        for (const MadePerson& person : people) {
            if (chosen.size() == kAmbassadors + 3) break;
            const bool fits = person.active && !person.role && person.signs_in == signs_in;
            if (fits && !person.sectors.empty()) chosen.push_back(person);
        }
    }
    if (chosen.size() < kAmbassadors + 3) return;
    database.write([&](db::WriteTx& tx) {
        const journal::Origin origin{support->account, now - days{320}};
        amb::put_charter(
            tx, origin,
            {{"nl",
              "- Praat niet over wat je niet kent.\n- Blijf op de hoogte van wat er in de "
              "coöperatie verandert.\n- Gebruik de titel alleen tijdens een missie.\n- Breng "
              "terug wat mensen vragen."},
             {"fr",
              "- Ne parlez pas de ce que vous ne connaissez pas.\n- Suivez ce qui change dans "
              "la coopérative.\n- N'utilisez le titre que pendant une mission de "
              "représentation.\n- Rapportez ce que les gens demandent."},
             {"en",
              "- Don't speak of what you don't know.\n- Follow what changes in the "
              "cooperative.\n- Use the title during a mission only.\n- Bring back what people "
              "ask."}});
        amb::put_tariff(tx, {.hour_basic = 2200,
                             .hour_skilled = 2600,
                             .hour_expert = 3000,
                             .report_brief = 1500,
                             .report_full = 6000,
                             .alone = 2000,
                             .added_ordinary = 0,
                             .added_notable = 2500,
                             .added_great = 6000,
                             .staff_lowest = 2000,
                             .staff_highest = 3400,
                             .published_by = support->account,
                             .published_at = origin.at});
        put_sheets(tx, chosen, support->account, other->account, now);
        put_networks(tx, support->account, now);
        std::size_t turn = 0;
        for (const Scene& scene : scenes()) {
            put_mission(tx, scene, chosen[turn++ % kAmbassadors], *staff, support->account, now);
        }
        chosen.resize(kAmbassadors);
        put_ambassador_life(tx, people, chosen, now);
    });
}

}  // namespace agora::demo
