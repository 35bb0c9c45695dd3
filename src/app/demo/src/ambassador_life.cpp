#include "ambassador_life.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/ambassadors/support.hpp"
#include "agora/ambassadors/terms.hpp"
#include "agora/ambassadors/training.hpp"
#include "agora/events/held.hpp"

#include <array>

namespace agora::demo {
namespace {

namespace amb = ambassadors;
using access::AccountId;
using std::chrono::days;
using std::chrono::hours;

AccountId with_role(const std::vector<MadePerson>& people, access::Role role) {
    for (const MadePerson& person : people) {
        if (person.signs_in && person.role == role) return person.account;
    }
    return {};
}

/// Those who have the role sit there, with two ambassadors and somebody of the team besides.
void put_support(db::WriteTx& tx, const std::vector<MadePerson>& people,
                 const std::vector<MadePerson>& ambassadors, AccountId board, Instant now) {
    struct Place {
        amb::Side side;
        amb::Department department;
        std::string_view region;
        std::string_view domains;
        int left;
    };
    constexpr std::array kPlaces{
        Place{amb::Side::staff, amb::Department::communication, "be-bru", "culture europe", 400},
        Place{amb::Side::staff, amb::Department::operations, "be-wal", "services work", 60},
        Place{amb::Side::staff, amb::Department::operations, "be-vlg", "services", 700},
        Place{amb::Side::member, amb::Department::none, "be-bru", "culture", 400},
        Place{amb::Side::member, amb::Department::none, "be-wal", "work", 400},
        Place{amb::Side::staff, amb::Department::strategy, "fr", "cooperative", 250},
    };
    std::vector<AccountId> accounts;
    for (const MadePerson& person : people) {
        const bool support = person.signs_in && person.role == access::Role::support_group;
        if (support && accounts.size() < 3) accounts.push_back(person.account);
    }
    for (const MadePerson& person : {ambassadors[3], ambassadors[4], ambassadors[5]}) {
        (void)accounts::grant_role(tx, {board, now - days{200}}, person.account,
                                   {access::Role::support_group, {}});
        accounts.push_back(person.account);
    }
    const Date today = utc_date(now);
    for (std::size_t which = 0; which < accounts.size() && which < kPlaces.size(); ++which) {
        const Place& place = kPlaces[which];
        amb::put_support_seat(tx, {.account_id = accounts[which],
                                   .side = place.side,
                                   .department = place.department,
                                   .region = std::string{place.region},
                                   .domains = std::string{place.domains},
                                   .from_day = today + days{-200},
                                   .until_day = today + days{place.left},
                                   .seated_by = board});
    }
}

void put_asks(db::WriteTx& tx, AccountId board, AccountId support, Instant now) {
    const Date today = utc_date(now);
    amb::put_board_ask(
        tx, {.asked = amb::Asked::board,
             .asked_by = support,
             .title = "Mogen ambassadeurs iets zeggen over de pensioenhervorming?",
             .body = "Twee kranten vragen het. We kennen ons standpunt niet.",
             .due_day = today + days{-20},
             .asked_at = now - days{34},
             .answer = "Ja, over wat ze zelf meemaken. Een standpunt volgt na de algemene "
                       "vergadering; tot dan zeggen we dat we luisteren.",
             .answered_by = board,
             .answered_at = now - days{22}});
    amb::put_board_ask(tx, {.asked = amb::Asked::board,
                            .asked_by = support,
                            .title = "Qui valide les chiffres que nous citons en public ?",
                            .body = "Trois chiffres différents circulent sur le nombre de membres.",
                            .due_day = today + days{-2},
                            .asked_at = now - days{16}});
    amb::put_board_ask(
        tx, {.asked = amb::Asked::board,
             .asked_by = support,
             .title = "May we take the stand in Lille, although it costs more than planned?",
             .body = "Members in the north of France ask for it; the team of Brussels doubts.",
             .due_day = today + days{9},
             .asked_at = now - days{3}});
    amb::put_board_ask(tx, {.asked = amb::Asked::support,
                            .asked_by = board,
                            .title = "Welke vraag horen jullie het vaakst?",
                            .body = {},
                            .due_day = today + days{12},
                            .asked_at = now - days{1}});
}

void put_steps(db::WriteTx& tx, const std::vector<MadePerson>& ambassadors, AccountId trainer,
               Instant now) {
    const Date today = utc_date(now);
    const auto put = [&](std::size_t which, amb::Step step, int ago, int left,
                         amb::TrainingState state, std::string words) {
        amb::put_training(tx,
                          {.account_id = ambassadors[which].account,
                           .step = step,
                           .done_on = today + days{-ago},
                           .words = std::move(words),
                           .state = state,
                           .reason = state == amb::TrainingState::refused
                                         ? "Lire aide, mais l'étape se fait devant des gens."
                                         : "",
                           .decided_by = state == amb::TrainingState::told ? AccountId{} : trainer,
                           .valid_until = today + days{left},
                           .told_at = now - days{ago} + hours{20}});
    };
    using enum amb::Step;
    using enum amb::TrainingState;
    for (std::size_t which = 0; which < 7; ++which) {
        put(which, initial, 260, 835, confirmed, {});
        if (which % 2 == 0) put(which, speaking, 190, 905, confirmed, {});
    }
    put(0, media, 700, 30, confirmed, "Studio van een lokale radio, twee namiddagen");
    put(1, media, 20, 700, told, "Atelier d'une école de journalisme, trois soirs");
    put(3, remote, 12, 1080, told, "Videogesprekken voor een koepel, elke week sinds maart");
    put(5, speaking, 90, 1000, refused, "J'ai lu un livre sur l'art oratoire");
    amb::put_certificate(tx, {.account_id = ambassadors[0].account,
                              .code = "demo-certificate-1",
                              .steps = "initial speaking media",
                              .issued_on = today + days{-180},
                              .valid_until = today + days{500}});
}

/// The first meeting to come becomes a session of training.
void put_training_session(db::WriteTx& tx, AccountId support, Instant now) {
    for (const events::Meeting& meeting : events::list_meetings(tx, now, now + days{120})) {
        const bool fits = meeting.audience == events::Audience::everyone && meeting.registers &&
                          meeting.format == events::Format::workshop;
        if (!fits) continue;
        amb::put_session(tx, {meeting.event_id, amb::Step::speaking, meeting.starts_at, support});
        return;
    }
}

void put_terms(db::WriteTx& tx, const std::vector<MadePerson>& ambassadors, AccountId board,
               AccountId support, Instant now) {
    amb::put_entity(tx, {.name = "Voorbeeldcoöperatie (cv / SC)",
                         .country = "be",
                         .not_for_profit = false,
                         .kept_by = board,
                         .changed_at = now - days{100}});
    const amb::EntityId association = amb::put_entity(tx, {.name = "Voorbeeldvereniging vzw / asbl",
                                                           .country = "be",
                                                           .not_for_profit = true,
                                                           .kept_by = board,
                                                           .changed_at = now - days{100}});
    constexpr std::array kPlaces{std::pair{"be-63023", "fr"}, std::pair{"be-21009", "fr"},
                                 std::pair{"be-44021", "nl"}};
    for (std::size_t which = 0; which < kPlaces.size(); ++which) {
        amb::put_workplace(tx, {.account_id = ambassadors[which].account,
                                .place = kPlaces[which].first,
                                .language = kPlaces[which].second,
                                .changed_at = now - days{60}});
    }
    const Instant start = start_of(utc_date(now)) + days{6} + hours{9};
    const amb::MissionId mission =
        amb::put_whole_mission(tx, {.mission = {.language = "nl",
                                                .title = "Onthaal op de dag van de coöperatieven",
                                                .axis = amb::Axis::promote,
                                                .intervention = amb::Intervention::informal,
                                                .level = amb::Level::local,
                                                .audience = "bezoekers",
                                                .place = "Stadshal, Gent",
                                                .region = "be-vlg",
                                                .languages = "nl",
                                                .starts_at = start,
                                                .ends_at = start + hours{7},
                                                .hours = 7,
                                                .regime = amb::Regime::lump_sum,
                                                .with_staff = false,
                                                .places = 2,
                                                .proposed_by = support,
                                                .proposed_at = now - days{20}}});
    amb::put_lump_sum(tx, {mission, association, 3500});
}

}  // namespace

void put_ambassador_life(db::WriteTx& tx, const std::vector<MadePerson>& people,
                         const std::vector<MadePerson>& ambassadors, Instant now) {
    const AccountId board = with_role(people, access::Role::board);
    const AccountId support = with_role(people, access::Role::support_group);
    const AccountId adviser = with_role(people, access::Role::adviser);
    constexpr std::size_t kFewest = 7;
    if (!board || !support || !adviser || ambassadors.size() < kFewest) return;
    put_support(tx, people, ambassadors, board, now);
    put_asks(tx, board, support, now);
    amb::put_trainer(tx, {adviser, support, now - days{300}});
    put_steps(tx, ambassadors, adviser, now);
    put_training_session(tx, support, now);
    put_terms(tx, ambassadors, board, support, now);
}

}  // namespace agora::demo
