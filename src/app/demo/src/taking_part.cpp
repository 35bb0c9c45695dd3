#include "agora/taking_part/posted_call.hpp"

#include "agora/adoptions/adoption.hpp"
#include "agora/recommendations/shown.hpp"
#include "deciding.hpp"

#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using adoptions::Adoption;
using adoptions::OfferState;
using adoptions::Step;
using adoptions::WholeOffer;
using std::chrono::days;

/// What it takes, in the three languages.
using Needs = std::array<std::string_view, 3>;

AccountId somebody_of(const std::vector<MadePerson>& people, access::Role role) {
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == role) return person.account;
    }
    return {};
}

std::vector<AccountId> some_people(const std::vector<MadePerson>& people, std::size_t from,
                                   std::size_t most) {
    std::vector<AccountId> some;
    for (const MadePerson& person : people) {
        if (!person.active || person.signs_in) continue;
        if (from > 0) {
            --from;
        } else if (some.size() < most) {
            some.push_back(person.account);
        }
    }
    return some;
}

/// An offer with what it takes; nothing when the number is not there.
std::optional<WholeOffer> offer_of(db::ReadTx& tx, std::string_view number, std::int64_t hours,
                                   std::int64_t people, const Needs& needs, Instant at) {
    const auto id = recommendations::find_by_number(tx, number);
    if (!id) return std::nullopt;
    WholeOffer whole{.offer = {.recommendation_id = *id,
                               .number = std::string{number},
                               .hours = hours,
                               .people = people,
                               .changed_at = at}};
    std::size_t place = 0;
    for (const Language one : kLanguages) {
        whole.words.push_back(
            {.language = std::string{code(one)}, .needs = std::string{needs[place++]}});
    }
    return whole;
}

Step step(std::string_view language, std::string_view words, Instant at,
          std::optional<Instant> done) {
    return {.language = std::string{language},
            .words = std::string{words},
            .written_at = at,
            .done_at = done};
}

void put_free(db::WriteTx& tx, const std::vector<MadePerson>& people, AccountId editor,
              Instant now) {
    const auto put = [&](std::optional<WholeOffer> whole, std::size_t from, std::size_t most) {
        if (!whole) return;
        whole->offer.opened_by = editor;
        whole->interested = some_people(people, from, most);
        put_whole_offer(tx, *std::move(whole));
    };
    put(offer_of(tx, "101-1.a", 60, 5,
                 {"Een drukker die meewerkt, twee avonden opmaak, een plek om te vouwen.",
                  "Un imprimeur complice, deux soirées de mise en page, un lieu pour plier.",
                  "A printer who helps, two evenings of layout, a place to fold."},
                 now - days{30}),
        3, 3);
    put(offer_of(tx, "102-1.a", 20, 3,
                 {"Iemand die de rekeningen kent om na te lezen.",
                  "Quelqu'un qui connaît les comptes, pour relire.",
                  "Somebody who knows the accounts, to read it over."},
                 now - days{12}),
        9, 1);
    put(offer_of(tx, "101-9", 0, 8,
                 {"Een beurtrol, en de brief een week vooraf.",
                  "Un tour de rôle, et la lettre une semaine avant.",
                  "A rota, and the letter a week before."},
                 now - days{4}),
        0, 0);
    auto proposed = offer_of(tx, "102-3", 4, 6, {}, now - days{2});
    if (!proposed) return;
    proposed->offer.state = OfferState::proposed;
    proposed->offer.language = "fr";
    proposed->offer.words =
        "Nous sommes six à pouvoir décrocher une après-midi par semaine. Il faut un numéro "
        "transféré, et quelqu'un à appeler quand nous ne savons pas.";
    proposed->interested = some_people(people, 20, 1);
    proposed->offer.proposed_by =
        proposed->interested.empty() ? AccountId{} : proposed->interested.front();
    put_whole_offer(tx, *std::move(proposed));
}

void put_taken(db::WriteTx& tx, const std::vector<MadePerson>& people, AccountId editor,
               const std::map<std::string, circles::CircleId>& groups, Instant now) {
    const auto breakfast = groups.find("5");
    const auto liege = groups.find("6");
    if (breakfast == groups.end() || liege == groups.end()) return;
    auto printer = offer_of(tx, "102-4", 80, 4,
                            {"Een lijst van wie wat nodig heeft, een busje, een droge plek.",
                             "Une liste de qui a besoin de quoi, une camionnette, un lieu au sec.",
                             "A list of who needs what, a van, a dry place."},
                            now - days{70});
    if (printer) {
        printer->offer.opened_by = editor;
        printer->interested = some_people(people, 30, 4);
        printer->adoption = Adoption{.circle_id = breakfast->second,
                                     .contact_id = somebody_of(people, access::Role::adviser),
                                     .adopted_at = now - days{45},
                                     .moved_at = now - days{6}};
        printer->steps = {
            step("nl", "Vragen wie wat nodig heeft", now - days{45}, now - days{41}),
            step("nl", "Drie prijzen vragen voor een laserprinter", now - days{44}, now - days{20}),
            step("nl", "Afspreken wie hem bewaart en wie de sleutel heeft", now - days{43}, {}),
            step("nl", "Eerste dag samen printen, met koffie", now - days{6}, {})};
        put_whole_offer(tx, *std::move(printer));
    }
    auto evenings = offer_of(tx, "101-12", 10, 2,
                             {"Een kalender waarop iedereen invult wanneer het wel kan.",
                              "Un calendrier où chacun indique quand c'est possible.",
                              "A calendar in which everybody says when they can."},
                             now - days{420});
    if (!evenings) return;
    evenings->offer.opened_by = editor;
    evenings->adoption = Adoption{
        .circle_id = liege->second,
        .state = adoptions::State::done,
        .language = "fr",
        .words =
            "Une rencontre sur deux se tient à midi. Ceux qui préfèrent le soir ont gardé la "
            "leur ; tout le monde n'est pas d'accord, mais plus personne n'est exclu.",
        .adopted_at = now - days{410},
        .moved_at = now - days{380},
        .ended_at = now - days{380}};
    evenings->steps = {step("fr", "Demander à chacun ses heures", now - days{409}, now - days{400}),
                       step("fr", "Essayer deux midis", now - days{405}, now - days{382})};
    put_whole_offer(tx, *std::move(evenings));
}

}  // namespace

void put_adoptions(db::Database& database, const std::vector<MadePerson>& people,
                   const std::map<std::string, circles::CircleId>& groups, Instant now) {
    const AccountId editor = somebody_of(people, access::Role::administrator);
    database.write([&](db::WriteTx& tx) {
        put_free(tx, people, editor, now);
        put_taken(tx, people, editor, groups, now);
    });
}

void put_calls(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    using taking_part::CallWords;
    using taking_part::Kind;
    using taking_part::Per;
    using taking_part::PostedCall;
    const AccountId adviser = somebody_of(people, access::Role::adviser);
    const Date today = utc_date(now);
    const auto answered = some_people(people, 40, 2);
    const auto posted = [&](Kind kind, std::int64_t hours, Per per, std::string region, int until) {
        return PostedCall{.kind = kind,
                          .minutes = hours * 60,
                          .per = per,
                          .region = std::move(region),
                          .until_on = today + days{until},
                          .posted_by = adviser,
                          .posted_at = now - days{until % 9 + 1}};
    };
    std::vector<taking_part::Answer> answers;
    for (const AccountId one : answered) {
        answers.push_back({.account_id = one,
                           .words = answers.empty() ? "Ik begeleidde al twee starters. Bel na vijf."
                                                    : "J'aimerais essayer, mais pas le lundi.",
                           .answered_at = now - days{1}});
    }
    database.write([&](db::WriteTx& tx) {
        put_whole_call(
            tx, posted(Kind::mentor, 2, Per::month, "", 24),
            {{"nl", "Meters en peters voor wie begint (m/v/x)",
              "Een gesprek per maand, een halfjaar lang. Je hoeft niet alles te weten: luisteren "
              "en "
              "doorverwijzen is genoeg."},
             {"fr", "Marraines et parrains pour les débuts",
              "Une conversation par mois, pendant six mois. Inutile de tout savoir : écouter et "
              "orienter suffit."},
             {"en", "Mentors for who begins",
              "One conversation a month, for half a year. You need not know everything: listening "
              "and pointing the way is enough."}},
            answers);
        put_whole_call(
            tx, posted(Kind::moderator, 1, Per::week, "", 12),
            {{"nl", "Twee moderatoren voor het forum (m/v/x)",
              "Meldingen lezen en beslissen, met uitleg. Je staat er niet alleen voor."},
             {"fr", "Deux personnes pour la modération du forum",
              "Lire les signalements et décider, en expliquant. Vous n'êtes pas seul ou seule."}},
            {});
        put_whole_call(
            tx, posted(Kind::translator, 3, Per::once, "be-bru", 6),
            {{"fr", "Relire la lettre de décembre",
              "Quatre pages, du néerlandais au français. **Pas de jargon**, s'il vous plaît."}},
            {});
        put_whole_call(tx, posted(Kind::other, 8, Per::once, "be-wal", 40),
                       {{"fr", "Peindre l'atelier de Liège",
                         "Un samedi, rouleaux et soupe fournis. Venez avec de vieux vêtements."},
                        {"nl", "De werkplaats van Luik schilderen",
                         "Een zaterdag, rollen en soep zijn er. Kom in oude kleren."}},
                       {});
    });
}

}  // namespace agora::demo
