#include "agora/assemblies/meeting.hpp"
#include "agora/locale/formats.hpp"
#include "deciding.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using assemblies::ItemKind;
using assemblies::Manner;
using assemblies::Presence;
using assemblies::Reply;
using assemblies::Shown;
using assemblies::State;
using assemblies::StepKind;
using assemblies::WholeMeeting;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::size_t kMostConvened = 150;
constexpr int kMorning = 9;

/// Nine in the morning in Brussels, so many days from today.
Instant morning_of(Instant now, days from_today) {
    const locale::TimeZone zone{"Europe/Brussels"};
    return locale::instant_of({locale::local_date(now, zone) + from_today, kMorning}, zone);
}

/// Who signs in stands last among the people, and comes first here.
std::vector<AccountId> accounts_of(const std::vector<MadePerson>& people, bool signing_in) {
    std::vector<AccountId> accounts;
    for (auto person = people.rbegin(); person != people.rend(); ++person) {
        if (person->active && person->signs_in == signing_in) accounts.push_back(person->account);
    }
    return accounts;
}

AccountId board_member(const std::vector<MadePerson>& people, Language language) {
    for (const MadePerson& person : people) {
        if (person.role == access::Role::board && person.language == language) {
            return person.account;
        }
    }
    return people.back().account;
}

struct Cast {
    std::vector<AccountId> convened = {};
    AccountId nl = {};  ///< of the board
    AccountId fr = {};
    AccountId en = {};
    Instant morning = {};  ///< of today
    votes::VoteId vote = {};
};

void put_seats(db::WriteTx& tx, const Cast& cast, const std::vector<AccountId>& others) {
    const auto give = [&](std::string_view slug, AccountId account, Shown shown,
                          const std::array<std::string, 3>& function, int years_ago) {
        const auto body = assemblies::find_body_by_slug(tx, slug);
        const Date from = utc_date(cast.morning - days{365 * years_ago});
        assemblies::put_seat(tx, {.body_id = body->body_id,
                                  .account_id = account,
                                  .shown = shown,
                                  .function_nl = function[0],
                                  .function_fr = function[1],
                                  .function_en = function[2],
                                  .from_day = from,
                                  .until_day = from + days{365 * 4}});
    };
    give("board", cast.nl, Shown::everyone, {"Voorzitter", "Présidence", "Chair"}, 2);
    give("board", cast.fr, Shown::everyone, {"Penningmeester", "Trésorerie", "Treasurer"}, 2);
    give("board", cast.en, Shown::asked, {"Bestuurder", "Administration", "Director"}, 1);
    give("board", others.at(0), Shown::members, {"Bestuurder", "Administration", "Director"}, 1);
    give("ethics-committee", others.at(1), Shown::members,
         {"Trekker van het comité", "Animation du comité", "Keeps the committee alive"}, 1);
    give("ethics-committee", others.at(2), Shown::nobody, {"Lid", "Membre", "Member"}, 1);
    give("ethics-committee", cast.fr, Shown::everyone,
         {"Band met de raad van bestuur", "Lien avec le conseil d'administration",
          "Link with the board"},
         1);
}

assemblies::Item item(int place, ItemKind kind, const std::array<std::string, 3>& title,
                      const std::array<std::string, 3>& about = {}) {
    return {.place = place,
            .kind = kind,
            .title_nl = title[0],
            .title_fr = title[1],
            .title_en = title[2],
            .about_nl = about[0],
            .about_fr = about[1],
            .about_en = about[2]};
}

void add_steps(WholeMeeting& whole, const Cast& cast, int notice) {
    const Instant starts = whole.meeting.starts_at;
    const Instant letters = starts - days{notice};
    whole.steps = {{.kind = StepKind::made, .done_by = cast.nl, .done_at = letters - days{9}},
                   {.kind = StepKind::convened, .done_by = cast.nl, .done_at = letters}};
    for (const AccountId account : cast.convened) {
        whole.convened.push_back({account, letters + minutes{1}});
    }
}

void add_held(WholeMeeting& whole, const Cast& cast, hours length, int approved_after) {
    const Instant starts = whole.meeting.starts_at;
    whole.steps.push_back(
        {.kind = StepKind::opened, .done_by = cast.nl, .done_at = starts + minutes{6}});
    whole.steps.push_back(
        {.kind = StepKind::closed, .done_by = cast.nl, .done_at = starts + length});
    whole.steps.push_back(
        {.kind = StepKind::approved, .done_by = cast.fr, .done_at = starts + days{approved_after}});
}

/// Every third comes, one of five of them from a distance; some are represented.
void add_attendance(WholeMeeting& whole, const Cast& cast) {
    for (std::size_t place = 0; place < cast.convened.size(); place += 3) {
        assemblies::Attendee line{.account_id = cast.convened[place],
                                  .presence = Presence::checked,
                                  .holds_share = true,
                                  .announced_at = whole.meeting.starts_at - days{4},
                                  .checked_by = cast.nl,
                                  .checked_at = whole.meeting.starts_at - minutes{20}};
        if (place % 5 == 0 && place > 0) line.manner = Manner::remote;
        if (place % 7 == 0 && place > 0) {
            line.manner = Manner::proxy;
            line.holder = cast.convened.front();
        }
        whole.attendees.push_back(line);
    }
}

assemblies::Question question(AccountId by, Instant at, std::string_view language,
                              std::string text) {
    return {
        .asked_by = by, .asked_at = at, .language = std::string{language}, .text = std::move(text)};
}

void answer(assemblies::Question& question, AccountId by, Reply reply, std::string_view language,
            std::string text) {
    question.reply = reply;
    question.answer = std::move(text);
    question.answer_language = std::string{language};
    question.answered_by = by;
    question.answered_at = question.asked_at + days{2};
}

void add_talk(WholeMeeting& whole, const Cast& cast) {
    const Instant starts = whole.meeting.starts_at;
    const auto& people = cast.convened;
    whole.questions = {
        question(
            people.at(30), starts - days{9}, "fr",
            "Pourquoi la réserve augmente-t-elle alors que l'aide aux membres malades baisse ?"),
        question(people.at(33), starts - days{8}, "nl",
                 "Krijgen leden die 's avonds werken volgend jaar een vergadering overdag?"),
        question(people.at(36), starts - days{7}, "en",
                 "What does each director earn, with expenses?")};
    answer(whole.questions[0], cast.fr, Reply::answered, "fr",
           "La réserve couvre trois mois de salaires, comme décidé il y a deux ans. L'aide baisse "
           "parce qu'il y a eu moins de demandes, pas moins de droits.");
    answer(whole.questions[1], cast.nl, Reply::answered, "nl",
           "Ja: één op twee vergaderingen begint voortaan om 14 uur.");
    answer(
        whole.questions[2], cast.en, Reply::declined, "en",
        "The sum of all fees is in the annual accounts. What one person earns is theirs to say.");
    whole.incidents = {{.happened_at = starts + minutes{48},
                        .text = "Geen geluid voor wie per video volgde, tot 10.02 uur. De stemming "
                                "over punt 2 is daarna herhaald.",
                        .recorded_by = cast.nl,
                        .recorded_at = starts + minutes{63}}};
    const auto say = [&](std::size_t place, int minute, std::string text) {
        whole.messages.push_back({.written_by = people.at(place),
                                  .written_at = starts + minutes{minute},
                                  .text = std::move(text)});
    };
    say(15, 47, "On n'entend plus rien par vidéo.");
    say(45, 48, "Hier ook niet.");
    say(15, 65, "Merci, le son est revenu.");
    say(60, 70, "I would rather lower the reserve and pay the helpline longer.");
    say(45, 74, "Niet akkoord: zonder reserve wordt in een slecht jaar niemand betaald.");
}

WholeMeeting past_assembly(db::ReadTx& tx, const Cast& cast) {
    const auto body = assemblies::find_body_by_slug(tx, "general-assembly");
    WholeMeeting whole{
        .meeting = {.body_id = body->body_id,
                    .state = State::approved,
                    .audience = assemblies::Audience::everyone,
                    .time_zone = "Europe/Brussels",
                    .starts_at = morning_of(cast.morning, -days{150}),
                    .questions_until = cast.morning - days{153},
                    .place = "Sint-Gillis, Brussel",
                    .video = "https://video.example/assembly",
                    .title_nl = "Gewone algemene vergadering",
                    .title_fr = "Assemblée générale ordinaire",
                    .title_en = "Ordinary general assembly",
                    .summary_nl =
                        "De jaarrekening is goedgekeurd en de bestuurders kregen kwijting. Over de "
                        "reserve waren we het niet eens: twee op de drie wilden haar houden. De "
                        "aanbeveling om overdag te vergaderen wordt uitgevoerd.",
                    .summary_fr =
                        "Les comptes annuels sont approuvés et la décharge est donnée. Nous "
                        "n'étions pas d'accord sur la réserve : deux sur trois voulaient la "
                        "garder. La recommandation de se réunir en journée est mise en œuvre.",
                    .summary_en =
                        "The annual accounts are approved and the directors got discharge. We did "
                        "not agree on the reserve: two of three wanted to keep it. The "
                        "recommendation to meet by day is carried out.",
                    .notice_days = body->notice_days,
                    .article = "Art. 26"}};
    whole.items = {
        item(1, ItemKind::decision, {"Jaarrekening", "Comptes annuels", "Annual accounts"},
             {"Met het verslag van de bestuurders.", "Avec le rapport du conseil d'administration.",
              "With the report of the board of directors."}),
        item(2, ItemKind::decision, {"Kwijting", "Décharge", "Discharge"}),
        item(3, ItemKind::discussion,
             {"Wat doen we met de reserve?", "Que faire de la réserve ?",
              "What do we do with the reserve?"}),
        item(4, ItemKind::information,
             {"Wat met aanbevelingen gebeurde", "Suites des recommandations",
              "What became of recommendations"})};
    whole.items[2].vote_id = cast.vote;
    whole.items[3].recommendations = "101-12 101-10";
    add_steps(whole, cast, 21);
    add_held(whole, cast, hours{4}, 30);
    add_attendance(whole, cast);
    add_talk(whole, cast);
    whole.minutes = assemblies::Minutes{
        .language = "fr",
        .version = 3,
        .body =
            "# Ouverture\n\nLa présidence ouvre la séance à 9 h 06. Le quorum n'est pas "
            "demandé pour une assemblée ordinaire.\n\n# Décisions\n\n- Les comptes annuels "
            "sont approuvés.\n- La décharge est donnée.\n- La réserve est gardée ; un tiers "
            "des membres voulait la réduire.\n\n# Incident technique\n\nDe 9 h 48 à 10 h 02, "
            "le son manquait pour qui suivait par vidéo. Le vote du point 2 a été refait.\n",
        .written_by = cast.fr,
        .written_at = whole.meeting.starts_at + days{6}};
    return whole;
}

WholeMeeting coming_assembly(db::ReadTx& tx, const Cast& cast) {
    const auto body = assemblies::find_body_by_slug(tx, "general-assembly");
    WholeMeeting whole{.meeting = {.body_id = body->body_id,
                                   .state = State::convened,
                                   .audience = assemblies::Audience::members,
                                   .time_zone = "Europe/Brussels",
                                   .starts_at = morning_of(cast.morning, days{18}),
                                   .questions_until = cast.morning + days{12},
                                   .place = "Gent, Dok Noord",
                                   .video = "https://video.example/assembly",
                                   .title_nl = "Buitengewone algemene vergadering",
                                   .title_fr = "Assemblée générale extraordinaire",
                                   .title_en = "Extraordinary general assembly",
                                   .notice_days = body->notice_days,
                                   .article = "Art. 26"}};
    whole.items = {item(1, ItemKind::decision,
                        {"“Samen leren” in de statuten", "« Apprendre ensemble » dans les statuts",
                         "“Learning together” in the statutes"},
                        {"Daarvoor is een meerderheid van drie kwart nodig.",
                         "Il faut pour cela une majorité des trois quarts.",
                         "That takes a majority of three quarters."}),
                   item(2, ItemKind::discussion,
                        {"Een gedeelde werkplaats", "Un atelier partagé", "A shared workshop"})};
    whole.items[1].recommendations = "101-8";
    add_steps(whole, cast, 22);
    const auto& people = cast.convened;
    whole.questions = {
        question(people.at(24), cast.morning - days{2}, "nl",
                 "Wat kost “samen leren” per jaar, en wie betaalt dat?"),
        question(people.at(27), cast.morning - days{1}, "fr",
                 "Pourquoi passer par les statuts ? Une décision du conseil suffirait.")};
    answer(whole.questions[0], cast.fr, Reply::answered, "nl",
           "In de statuten kost het niets. Wat we ermee doen, staat elk jaar in het budget.");
    for (std::size_t place = 6; place < 20 && place < people.size(); place += 2) {
        whole.attendees.push_back({.account_id = people[place],
                                   .manner = place % 4 == 0 ? Manner::remote : Manner::in_person,
                                   .announced_at = cast.morning - days{1}});
    }
    return whole;
}

WholeMeeting committee_meeting(db::ReadTx& tx, const Cast& cast) {
    const auto body = assemblies::find_body_by_slug(tx, "ethics-committee");
    WholeMeeting whole{
        .meeting = {
            .body_id = body->body_id,
            .state = State::approved,
            .audience = assemblies::Audience::everyone,
            .time_zone = "Europe/Brussels",
            .starts_at = morning_of(cast.morning, -days{40}),
            .video = "https://video.example/ethics",
            .title_nl = "Een bank die wapens betaalt",
            .title_fr = "Une banque qui finance des armes",
            .title_en = "A bank that pays for weapons",
            .summary_nl = "Het comité raadt aan om binnen een jaar van bank te veranderen. Eén lid "
                          "vond dat te duur. De raad van bestuur beslist.",
            .summary_fr =
                "Le comité conseille de changer de banque dans l'année. Un membre trouvait "
                "cela trop cher. Le conseil d'administration décide.",
            .summary_en = "The committee advises to change banks within a year. One member found "
                          "that too expensive. The board decides.",
            .notice_days = body->notice_days}};
    whole.items = {item(1, ItemKind::decision,
                        {"Advies over onze bank", "Avis sur notre banque", "Opinion on our bank"})};
    Cast few = cast;
    few.convened.resize(std::min<std::size_t>(3, few.convened.size()));
    add_steps(whole, few, 8);
    add_held(whole, few, hours{2}, 10);
    whole.minutes = assemblies::Minutes{
        .language = "nl",
        .body =
            "Het comité hoorde twee leden en las het jaarverslag van de bank.\n\n- Advies: "
            "binnen een jaar van bank veranderen.\n- Eén lid is het niet eens: de kosten zijn "
            "te hoog voor wat het verandert.\n",
        .written_by = cast.fr,
        .written_at = whole.meeting.starts_at + days{2}};
    return whole;
}

}  // namespace

void put_assemblies(db::Database& database, const std::vector<MadePerson>& people,
                    votes::VoteId vote, Instant now) {
    Cast cast{.convened = accounts_of(people, true),
              .nl = board_member(people, Language::nl),
              .fr = board_member(people, Language::fr),
              .en = board_member(people, Language::en),
              .morning = morning_of(now, days{0}),
              .vote = vote};
    const auto others = accounts_of(people, false);
    cast.convened.insert(cast.convened.end(), others.begin(), others.end());
    cast.convened.resize(std::min(kMostConvened, cast.convened.size()));
    constexpr std::size_t kFewest = 70;
    database.write([&](db::WriteTx& tx) {
        assemblies::put_usual(tx, {{}, cast.morning - days{400}});
        if (cast.convened.size() < kFewest) return;
        put_seats(tx, cast, others);
        assemblies::put_whole_meeting(tx, past_assembly(tx, cast));
        assemblies::put_whole_meeting(tx, committee_meeting(tx, cast));
        assemblies::put_whole_meeting(tx, coming_assembly(tx, cast));
    });
}

}  // namespace agora::demo
