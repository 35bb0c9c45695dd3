#include "agora/assemblies/body.hpp"
#include "agora/lottery/draw.hpp"

#include "deciding.hpp"

#include <array>

namespace agora::demo {
namespace {

using lottery::Candidate;
using lottery::State;
using std::chrono::days;
using std::chrono::hours;

struct Words {
    std::string language;
    std::string title;
    std::string purpose;
    std::vector<lottery::Stratum> strata;
    std::string value_what;
};

const Words& past_words() {
    static const Words kWords{
        "nl",
        "Twaalf leden voor de werkgroep over wonen",
        "De werkgroep komt **zes keer** samen, 's avonds en op video. Vervoer en opvang worden "
        "terugbetaald.",
        {{"Gewest", "Vlaanderen", 3, 6},
         {"Gewest", "Brussel", 2, 5},
         {"Gewest", "Wallonië", 3, 6},
         {"In de coöperatie", "korter dan twee jaar", 3, 9},
         {"In de coöperatie", "langer", 3, 9}},
        "De zeven getallen van de loterij van zaterdag, in de volgorde van getallen.example"};
    return kWords;
}

const Words& open_words() {
    static const Words kWords{
        "fr",
        "Huit membres pour relire le budget",
        "Trois soirées en janvier. Aucune connaissance en comptabilité n'est demandée.",
        {{"Région", "Flandre", 2, 4}, {"Région", "Bruxelles", 1, 4}, {"Région", "Wallonie", 2, 4}},
        "Les sept numéros de la loterie du samedi, dans l'ordre de numeros.example"};
    return kWords;
}

const Words& seat_words() {
    static const Words kWords{
        "nl",
        "Drie leden voor het ethisch comité, voor twee jaar",
        "Het comité komt **vier keer per jaar** samen. Wie geloot wordt, krijgt er een zetel.",
        {{"Gewest", "Vlaanderen", 1, 2}, {"Gewest", "Brussel", 0, 2}, {"Gewest", "Wallonië", 1, 2}},
        "De zeven getallen van de loterij van zaterdag, in de volgorde van getallen.example"};
    return kWords;
}

/// Whoever was drawn sits in the ethics committee; not everybody shows their name.
void put_drawn_seats(db::WriteTx& tx, lottery::DrawId draw, Date from) {
    const auto body = assemblies::find_body_by_slug(tx, "ethics-committee");
    if (!body) return;
    for (const Candidate& one : lottery::list_outcome(tx, draw)) {
        if (one.drawn_place == 0) continue;
        const auto seat = assemblies::put_seat(
            tx, {.body_id = body->body_id,
                 .account_id = one.account_id,
                 .shown = one.name_public ? assemblies::Shown::everyone : assemblies::Shown::nobody,
                 .function_nl = "Lid, door loting",
                 .function_fr = "Membre, par tirage au sort",
                 .function_en = "Member, drawn by lot",
                 .from_day = from,
                 .until_day = from + days{730}});
        assemblies::put_drawn_seat(tx, seat, draw);
    }
}

std::vector<access::AccountId> some_people(const std::vector<MadePerson>& people,
                                           std::size_t most) {
    std::vector<access::AccountId> some;
    for (const MadePerson& person : people) {
        if (some.size() == most) break;
        if (person.active && !person.signs_in) some.push_back(person.account);
    }
    return some;
}

access::AccountId somebody_of(const std::vector<MadePerson>& people, access::Role role) {
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == role) return person.account;
    }
    return {};
}

/// Values by a fixed pattern: a draw of the demo is the same everywhere.
std::string choices_of(const Words& words, std::size_t which) {
    const bool two = words.strata.back().criterion != words.strata.front().criterion;
    std::string choices = std::to_string(which * 7 % 3);
    if (two) choices += " " + std::to_string(which * 5 % 4 == 0 ? 0 : 1);
    return choices;
}

/// How somebody entered a draw, an hour after the one before.
Candidate entered(const lottery::WholeDraw& draw, const Words& words, access::AccountId who,
                  std::size_t which) {
    return {.account_id = who,
            .choices = choices_of(words, which),
            .name_public = which % 3 != 0,
            .entered_at = draw.draw.announced_at + hours{which + 1}};
}

lottery::WholeDraw begun(const Words& words, access::AccountId by, Instant announced) {
    return {.draw = {.language = words.language,
                     .title = words.title,
                     .purpose = words.purpose,
                     .entries_until = announced + days{14},
                     .value_what = words.value_what,
                     .value_numbers = 7,
                     .value_at = announced + days{16},
                     .announced_by = by,
                     .announced_at = announced},
            .strata = words.strata};
}

/// Three seats of the ethics committee, four months ago.
lottery::WholeDraw draw_of_seats(access::AccountId by, const std::vector<access::AccountId>& some,
                                 std::vector<lottery::Witness> witnesses, Instant evening) {
    constexpr std::size_t kEntered = 17;
    lottery::WholeDraw seats = begun(seat_words(), by, evening - days{120});
    seats.draw.seats = 3;
    seats.draw.reserves = 2;
    seats.draw.state = State::drawn;
    seats.draw.frozen_at = seats.draw.entries_until + hours{1};
    seats.draw.ended_at = seats.draw.value_at + hours{2};
    seats.value = "2 9 17 21 30 44 5";
    for (std::size_t which = 0; which < kEntered; ++which) {
        seats.candidates.push_back(entered(seats, seat_words(), some[which], which));
    }
    seats.witnesses = std::move(witnesses);
    for (lottery::Witness& witness : seats.witnesses) {
        witness.sealed_at = seats.draw.announced_at + days{2};
        witness.revealed_at = *seats.draw.frozen_at + hours{3};
    }
    return seats;
}

}  // namespace

void put_draws(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    constexpr std::size_t kCandidates = 48;
    constexpr std::size_t kEntered = 17;
    const auto some = some_people(people, kCandidates + 3);
    if (some.size() < kCandidates + 3) return;
    const auto administrator = somebody_of(people, access::Role::administrator);
    const Instant evening = start_of(utc_date(now)) + hours{18};
    lottery::WholeDraw past = begun(past_words(), administrator, evening - days{60});
    past.draw.seats = 12;
    past.draw.reserves = 6;
    past.draw.state = State::drawn;
    past.draw.frozen_at = past.draw.entries_until + hours{1};
    past.draw.ended_at = past.draw.value_at + hours{2};
    past.value = "4 11 19 23 36 41 7";
    lottery::WholeDraw open = begun(open_words(), administrator, evening - days{4});
    open.draw.seats = 8;
    open.draw.reserves = 4;
    for (std::size_t which = 0; which < kCandidates; ++which) {
        past.candidates.push_back(entered(past, past_words(), some[which], which));
        if (which < kEntered) {
            open.candidates.push_back(entered(open, open_words(), some[which], which));
        }
    }
    constexpr std::array kSecrets{"a bench under the old oak", "three red bicycles, one bell",
                                  "my grandmother's soup"};
    for (std::size_t which = 0; which < kSecrets.size(); ++which) {
        past.witnesses.push_back({.account_id = some[kCandidates + which],
                                  .sealed_at = past.draw.announced_at + days{2},
                                  .secret = kSecrets[which],
                                  .revealed_at = past.draw.frozen_at.value() + hours{which + 1}});
    }
    open.witnesses.push_back({.account_id = some[kCandidates],
                              .sealed_at = open.draw.announced_at + days{1},
                              .secret = kSecrets[0]});
    const lottery::WholeDraw seats = draw_of_seats(administrator, some, past.witnesses, evening);
    database.write([&](db::WriteTx& tx) {
        lottery::put_whole_draw(tx, past);
        lottery::put_whole_draw(tx, open);
        put_drawn_seats(tx, lottery::put_whole_draw(tx, seats), utc_date(*seats.draw.ended_at));
    });
}

}  // namespace agora::demo
