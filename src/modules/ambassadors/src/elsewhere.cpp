#include "elsewhere.hpp"

#include "charter.hpp"
#include "mission_store.hpp"
#include "missions.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "support_store.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

void add_missions(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    constexpr std::size_t kLooked = 20;
    std::size_t looked = 0;
    for (const Seat& seat : list_seats_of(tx, call.actor.account)) {
        if (++looked > kLooked) return;
        if (seat.state != SeatState::asked && seat.state != SeatState::confirmed) continue;
        const auto mission = find_mission_by_id(tx, seat.mission_id);
        if (!mission || mission->state != MissionState::open) continue;
        const bool over = is_over(*mission, call.now);
        if (seat.state == SeatState::asked && !over) {
            lines.push_back({.rank = 1,
                             .text = mission->title,
                             .reason = call.say(tr("because you are asked to represent us")),
                             .act = call.say(tr("Say yes or no")),
                             .path = path_of(*mission)});
        }
        if (seat.state == SeatState::confirmed && over && !seat.reported_at) {
            lines.push_back({.rank = 3,
                             .text = mission->title,
                             .reason = call.say(tr("because you represented us there")),
                             .act = call.say(tr("Tell how it went")),
                             .path = path_of(*mission)});
        }
    }
}

void add_own(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    const auto invitation = find_invitation(tx, call.actor.account);
    if (invitation && is_open(*invitation, call.now)) {
        lines.push_back({.rank = 3,
                         .text = call.say(tr("Will you be an ambassador?")),
                         .reason = call.say(tr("because somebody of the team invited you")),
                         .act = call.say(tr("Answer")),
                         .path = "/ambassadors"});
    }
    const auto sheet = find_sheet(tx, call.actor.account);
    if (sheet && sheet->standing == Standing::accepted) {
        const std::int64_t charter = newest_charter(tx);
        if (charter > 0 && sheet->charter != charter) {
            lines.push_back({.rank = 3,
                             .text = call.say(tr("The charter of ambassadors")),
                             .reason = call.say(tr("because you have not signed this version")),
                             .act = call.say(tr("Read and sign")),
                             .path = "/ambassadors/charter"});
        }
    }
    add_missions(call, tx, lines);
}

void add_desk(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    if (is_support(call.actor) && !list_sheets(tx, Standing::applied).empty()) {
        lines.push_back({.rank = 5,
                         .text = call.say(tr("Somebody wants to be an ambassador")),
                         .reason = call.say(tr("because you are of the support group")),
                         .act = call.say(tr("Judge it")),
                         .path = "/ambassadors/applications"});
    }
    if (!is_team(call.actor)) return;
    const auto questions = list_open_questions(tx);
    const bool late = std::ranges::any_of(
        questions, [&](const Question& question) { return question.due_at < call.now; });
    if (late) {
        lines.push_back({.rank = 2,
                         .text = call.say(tr("A question from the field is late")),
                         .reason = call.say(tr("because you are of the team")),
                         .act = call.say(tr("Answer")),
                         .path = "/ambassadors/questions"});
    }
}

/// Questions between the support group and the board that this person can answer.
void add_asks(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const BoardAsk& ask : list_open_asks(tx)) {
        const bool theirs =
            ask.asked == Asked::board ? is_board(call.actor) : is_support(call.actor);
        if (!theirs) continue;
        const bool late = ask.due_day < web::today_of(call);
        lines.push_back({.rank = late ? 2 : 5,
                         .text = ask.title,
                         .reason = ask.asked == Asked::board
                                       ? call.say(tr("because the support group asks the board"))
                                       : call.say(tr("because the board asks the support group")),
                         .act = call.say(tr("Answer")),
                         .path = "/ambassadors/board"});
        return;
    }
}

void add_training(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    if (!trains(call, tx) || list_told(tx).empty()) return;
    lines.push_back({.rank = 5,
                     .text = call.say(tr("An ambassador tells of a step of the training")),
                     .reason = call.say(tr("because you confirm steps of the training")),
                     .act = call.say(tr("Confirm")),
                     .path = "/ambassadors/training/records"});
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_own(call, tx, lines);
        add_desk(call, tx, lines);
        add_asks(call, tx, lines);
        add_training(call, tx, lines);
        return lines;
    });
}

}  // namespace agora::ambassadors
