#include "group_things.hpp"

#include "agora/circles/whole_circle.hpp"
#include "agora/circles/working.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/meetings/catch_up.hpp"
#include "agora/shelf/suggestion.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using std::chrono::days;
using std::chrono::hours;

/// Number of the working group in groups.tsv.
constexpr std::string_view kGroup = "8";
/// An animator, a secretary, a moderator and two who disagree.
constexpr std::size_t kFewest = 5;

struct Team {
    circles::CircleId circle;
    std::vector<AccountId> people;  ///< the animator first

    AccountId animator() const { return people[0]; }
    AccountId secretary() const { return people[1]; }
    AccountId moderator() const { return people[2]; }
    AccountId other() const { return people[3]; }
    AccountId another() const { return people[4]; }
};

std::optional<Team> team_of(db::ReadTx& tx, circles::CircleId circle) {
    Team team{.circle = circle, .people = {}};
    for (const circles::Membership& one : circles::list_animators(tx, circle)) {
        team.people.push_back(one.account_id);
    }
    for (const AccountId account : circles::list_people_in(tx, circle)) {
        if (std::ranges::find(team.people, account) == team.people.end()) {
            team.people.push_back(account);
        }
    }
    if (team.people.size() < kFewest) return std::nullopt;
    return team;
}

void put_frame(db::WriteTx& tx, const Team& team, Instant now) {
    circles::Mandate mandate{
        .circle_id = team.circle,
        .language = "nl",
        .asked =
            "Welk materiaal kunnen we elkaar **met een gerust hart** aanraden?\n\nOp het einde "
            "ligt er een lijst van leveranciers met bewijs.",
        .asked_by = "Raad van bestuur",
        .until_day = utc_date(now) + days{60},
        .written_by = team.animator(),
        .written_at = now - days{150}};
    circles::put_whole_mandate(tx, mandate);
    mandate.asked +=
        "\n\nDaarbij komt een voorstel om samen aan te kopen, met wat het per lid kost.";
    mandate.until_day = utc_date(now) + days{120};
    mandate.written_at = now - days{35};
    circles::put_whole_mandate(tx, mandate);
    circles::put_whole_office(tx, {team.circle, team.secretary(), circles::Office::secretary,
                                   utc_date(now) + days{300}, now - days{120}});
    circles::put_whole_office(tx, {team.circle, team.moderator(), circles::Office::moderator,
                                   utc_date(now) + days{300}, now - days{120}});
}

/// As what they take part; enough of one kind to be shown, and some that are not.
void put_ties(db::WriteTx& tx, const Team& team, const std::vector<MadePerson>& people) {
    constexpr std::array kTies{circles::Tie::works, circles::Tie::works, circles::Tie::works,
                               circles::Tie::shareholder, circles::Tie::staff};
    constexpr std::array<std::string_view, 3> kRegions{"be-vlg", "be-vlg", "be-bru"};
    for (std::size_t at = 0; at < team.people.size(); ++at) {
        const auto person = std::ranges::find(people, team.people[at], &MadePerson::account);
        circles::put_declared(
            tx, {.circle_id = team.circle,
                 .account_id = team.people[at],
                 .tie = kTies[at % kTies.size()],
                 .profession_id = person == people.end() ? circles::TermId{} : person->profession,
                 .sector_id = person == people.end() || person->sectors.empty()
                                  ? circles::TermId{}
                                  : person->sectors.front(),
                 .region = std::string{kRegions[at % kRegions.size()]}});
    }
}

void put_part(db::WriteTx& tx, const Team& team, Instant now) {
    circles::WholeCircle part;
    part.circle.kind = circles::Kind::working;
    part.circle.state = circles::State::active;
    part.circle.founded_at = part.circle.state_since = now - days{40};
    part.last_activity = now - days{5};
    part.texts = {{"nl",
                   {"Deelgroep verpakking", "Dozen, folie en wat er na gebruik mee gebeurt.",
                    "Tien verpakkingen vergelijken: prijs, herkomst en wat ermee gebeurt.",
                    "Voor leden van de werkgroep die dit op zich nemen.", "", ""}},
                  {"fr",
                   {"Sous-groupe emballages", "Boîtes, films et ce qu'ils deviennent après usage.",
                    "Comparer dix emballages : prix, origine et fin de vie.",
                    "Pour les membres du groupe de travail qui s'en chargent.", "", ""}},
                  {"en",
                   {"Sub-group on packaging", "Boxes, film and what becomes of them after use.",
                    "Compare ten kinds of packaging: price, origin and what becomes of it.",
                    "For members of the working group who take this on.", "", ""}}};
    for (const AccountId account : {team.secretary(), team.other(), team.another()}) {
        const bool first = part.members.empty();
        part.members.push_back(
            {.circle_id = {},
             .account_id = account,
             .role = first ? circles::Role::animator : circles::Role::member,
             .term_until = first ? std::optional{utc_date(now) + days{300}} : std::nullopt,
             .shown = true,
             .joined_at = part.circle.founded_at});
    }
    circles::put_whole_part(tx, circles::put_whole_circle(tx, std::move(part)), team.circle);
}

events::WholeEvent meeting_of(const Team& team, Instant starts_at, std::string_view nl,
                              std::string_view fr) {
    events::WholeEvent whole;
    whole.event = {.format = events::Format::other,
                   .voice = events::Voice::group,
                   .starts_at = starts_at,
                   .ends_at = starts_at + hours{2},
                   .time_zone = "Europe/Brussels",
                   .mode = events::Mode::mixed,
                   .place = "be-bru",
                   .address = "Kade 26, zaal op het gelijkvloers",
                   .online_address = "https://video.example/duurzaam-materiaal",
                   .step_free = events::Known::yes,
                   .level = events::Level::national,
                   .audience = events::Audience::groups,
                   .registers = true,
                   .organised_by = team.animator(),
                   .made_at = starts_at - days{21},
                   .changed_at = starts_at - days{21}};
    whole.texts = {{"nl",
                    {std::string{nl},
                     "Eerst een rondje, dan de lijst. Wie er niet bij is, "
                     "leest vijf regels."}},
                   {"fr",
                    {std::string{fr},
                     "D'abord un tour de table, puis la liste. Les absents "
                     "lisent cinq lignes."}}};
    whole.circles = {team.circle};
    return whole;
}

void come(events::WholeEvent& whole, AccountId account, bool guest = false) {
    whole.registrations.push_back({.event_id = {},
                                   .account_id = account,
                                   .answered_at = whole.event.made_at,
                                   .guest = guest});
}

void put_meetings_of(db::WriteTx& tx, const Team& team, AccountId guest, Instant now) {
    auto first = meeting_of(team, now - days{63}, "Werkgroep: verf en lijm",
                            "Groupe de travail : peintures et colles");
    for (const AccountId account : team.people) come(first, account);
    meetings::put_whole_catch_up(
        tx,
        {.event_id = events::put_whole_event(tx, first),
         .language = "nl",
         .body = "Van elf leveranciers gaven er vier hun bronnen.\nWe nemen geen merk op zonder "
                 "bewijs, ook niet als we het zelf gebruiken.\nTwee leden vinden dat te streng; "
                 "we bekijken het opnieuw in het voorjaar.\nVolgende keer: stof.",
         .written_by = team.secretary(),
         .written_at = first.event.ends_at + hours{20}});
    auto second =
        meeting_of(team, now - days{21}, "Werkgroep: stof", "Groupe de travail : les étoffes");
    for (const AccountId account : {team.animator(), team.other(), team.another()}) {
        come(second, account);
    }
    meetings::put_whole_catch_up(
        tx,
        {.event_id = events::put_whole_event(tx, second),
         .language = "fr",
         .body = "Le lin belge tient la comparaison, le coton recyclé pas encore.\nUne visite "
                 "d'atelier est prévue, frais partagés.\nPas d'accord sur le polyester recyclé : "
                 "chacun écrit son avis dans le texte.",
         .written_by = team.other(),
         .written_at = second.event.ends_at + hours{44}});
    auto next = meeting_of(team, now + days{12}, "Werkgroep: samen aankopen",
                           "Groupe de travail : acheter ensemble");
    next.event.guest_seats = 4;
    for (const AccountId account : {team.animator(), team.secretary(), team.moderator()}) {
        come(next, account);
    }
    if (guest) come(next, guest, true);
    events::put_whole_event(tx, next);
}

constexpr std::string_view kTaken =
    "We noemen een leverancier als er een bewijs is dat iemand van ons gelezen heeft.";
constexpr std::string_view kPrices = "Prijzen staan er niet bij: die veranderen te vaak.";

/// A text in two versions.
shelf::ItemId put_rules(db::WriteTx& tx, const Team& team, Instant now) {
    const std::string first =
        "# Wat we aanraden\n\nWe noemen een leverancier als er een bewijs is.\n\n" +
        std::string{kPrices};
    shelf::Item item{.circle_id = team.circle,
                     .kind = shelf::Kind::text,
                     .title = "Lijst van leveranciers: onze regels",
                     .language = "nl",
                     .added_by = team.animator(),
                     .added_at = now - days{50},
                     .changed_at = now - days{50}};
    std::string second = first;
    second.replace(second.find("We noemen"), second.find("\n\nPrijzen") - second.find("We noemen"),
                   kTaken);
    return shelf::put_whole_item(tx, item,
                                 {{.item_id = {},
                                   .title = item.title,
                                   .body = first,
                                   .written_by = team.animator(),
                                   .written_at = now - days{50}},
                                  {.item_id = {},
                                   .title = item.title,
                                   .body = second,
                                   .written_by = team.secretary(),
                                   .written_at = now - days{30}}});
}

/// One that was taken over, one that was declined.
void put_decided(db::WriteTx& tx, const Team& team, shelf::ItemId id, Instant now) {
    shelf::put_whole_suggestion(tx,
                                {.item_id = id,
                                 .place = 1,
                                 .passage = "We noemen een leverancier als er een bewijs is.",
                                 .words = std::string{kTaken},
                                 .reason = "Een bewijs dat niemand las, is er geen.",
                                 .state = shelf::SuggestionState::taken,
                                 .version = 2,
                                 .suggested_by = team.moderator(),
                                 .suggested_at = now - days{34},
                                 .decided_by = team.secretary(),
                                 .decided_at = now - days{30}},
                                {team.other(), team.animator()}, {});
    shelf::put_whole_suggestion(
        tx,
        {.item_id = id,
         .base_version = 2,
         .place = 2,
         .passage = std::string{kPrices},
         .words = "Prijzen zoekt ieder zelf op.",
         .state = shelf::SuggestionState::declined,
         .answer = "Dat is korter, maar het zegt niet waarom ze er niet bij staan.",
         .suggested_by = team.another(),
         .suggested_at = now - days{12},
         .decided_by = team.secretary(),
         .decided_at = now - days{10}},
        {}, {});
}

/// One about which they disagree.
void put_open(db::WriteTx& tx, const Team& team, shelf::ItemId id, Instant now) {
    shelf::put_whole_suggestion(tx,
                                {.item_id = id,
                                 .base_version = 2,
                                 .place = 2,
                                 .passage = std::string{kPrices},
                                 .words = "Prijzen staan erbij met de datum waarop we ze vroegen.",
                                 .reason = "Zonder prijs begint ieder van voren af aan te bellen.",
                                 .suggested_by = team.other(),
                                 .suggested_at = now - days{8}},
                                {team.moderator(), team.another()},
                                {{.remark_id = {},
                                  .item_id = {},
                                  .language = "fr",
                                  .body = "Pas d'accord : un prix périmé est pire que pas de prix.",
                                  .written_by = team.another(),
                                  .written_at = now - days{6}},
                                 {.remark_id = {},
                                  .item_id = {},
                                  .language = "nl",
                                  .body = "Met een datum erbij weet je wat het waard is.",
                                  .written_by = team.other(),
                                  .written_at = now - days{5}},
                                 {.remark_id = {},
                                  .item_id = {},
                                  .language = "en",
                                  .body = "Could we show a range instead of one figure?",
                                  .written_by = team.moderator(),
                                  .written_at = now - days{2}}});
}

void put_text(db::WriteTx& tx, const Team& team, Instant now) {
    const shelf::ItemId id = put_rules(tx, team, now);
    put_decided(tx, team, id, now);
    put_open(tx, team, id, now);
    shelf::put_whole_remark(tx,
                            {.remark_id = {},
                             .item_id = id,
                             .language = "nl",
                             .body = "Ik lees dit na voor de volgende bijeenkomst. Wie helpt met "
                                     "de Franse versie?",
                             .written_by = team.animator(),
                             .written_at = now - days{3}});
}

}  // namespace

void put_working_group(db::Database& database, const std::vector<MadePerson>& people,
                       const std::map<std::string, circles::CircleId>& groups, Instant now) {
    const auto found = groups.find(std::string{kGroup});
    if (found == groups.end()) return;
    const auto team = database.read([&](db::ReadTx& tx) { return team_of(tx, found->second); });
    if (!team) return;
    const auto guest = std::ranges::find_if(people, [&](const MadePerson& person) {
        return person.signs_in && !person.role && person.active &&
               person.language == Language::nl &&
               std::ranges::find(team->people, person.account) == team->people.end();
    });
    database.write([&](db::WriteTx& tx) { put_frame(tx, *team, now); });
    database.write([&](db::WriteTx& tx) { put_ties(tx, *team, people); });
    database.write([&](db::WriteTx& tx) { put_part(tx, *team, now); });
    database.write([&](db::WriteTx& tx) {
        put_meetings_of(tx, *team, guest == people.end() ? AccountId{} : guest->account, now);
    });
    database.write([&](db::WriteTx& tx) { put_text(tx, *team, now); });
}

}  // namespace agora::demo
