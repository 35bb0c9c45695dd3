#include "mission_model.hpp"

#include "agora/locale/formats.hpp"
#include "charter_store.hpp"
#include "labels.hpp"
#include "missions.hpp"
#include "more_labels.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "tariff.hpp"
#include "terms.hpp"
#include "terms_store.hpp"
#include "training.hpp"
#include "training_store.hpp"
#include "words.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

constexpr std::size_t kMostMatches = 10;

std::string signed_points(std::int64_t points) {
    return (points > 0 ? "+" : "") + std::to_string(points);
}

std::string sectors_of(const web::Call& call, db::ReadTx& tx, AccountId account) {
    const auto sheet = find_sheet(tx, account);
    if (!sheet) return {};
    std::vector<std::string> names;
    for (const std::string& word : words_of(sheet->sectors)) {
        names.push_back(sector_name(call, word));
    }
    return locale::list(call.language, names);
}

MatchRow row_of(const web::Call& call, const Mission& mission, const Match& match,
                std::string name) {
    MatchRow row{.account = to_string(match.sheet->account_id),
                 .name = std::move(name),
                 .score = match.score,
                 .last_at = match.load.last_at,
                 .has_last = match.load.done > 0,
                 .of_year = match.load.of_year};
    for (const Point& point : match.points) {
        row.points.push_back({call.say(label_of(point.reason)), signed_points(point.points)});
    }
    for (const Lack lack : match.lacks) row.lacks.push_back(call.say(label_of(lack)));
    row.capped = mission.regime == Regime::paid && match.load.paid_of_year >= paid_cap(call);
    const bool signed_now = std::ranges::find(match.lacks, Lack::charter) == match.lacks.end();
    row.may_ask = signed_now && !row.capped;
    return row;
}

}  // namespace

std::string money_of(const web::Call& call, std::int64_t cents) {
    return locale::money(call.language, Money{cents});
}

std::vector<SeatRow> seat_rows(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    std::vector<AccountId> accounts;
    for (const Seat& seat : seen.seats) accounts.push_back(seat.account_id);
    const auto names = names_of(tx, std::move(accounts));
    std::vector<SeatRow> rows;
    for (const Seat& seat : seen.seats) {
        const bool own = seen.own && seen.own->seat_id == seat.seat_id;
        if (seat.state != SeatState::confirmed && !seen.support && !own) continue;
        SeatRow row{.id = to_string(seat.seat_id),
                    .name = name_in(names, seat.account_id),
                    .part = call.say(seat.part == Part::staff ? tr("knows the project")
                                                              : tr("tells of their own practice")),
                    .state = seat.state,
                    .state_label = call.say(label_of(seat.state))};
        if (seat.part == Part::ambassador) {
            row.sectors = sectors_of(call, tx, seat.account_id);
            row.is_new = load_of(tx, seat.account_id, seen.mission, call.now).done == 0;
        }
        if (seat.fee > 0 && (seen.support || own)) row.own_fee = money_of(call, seat.fee);
        if (seat.state == SeatState::confirmed && (seen.support || own)) {
            row.engagement_url = call.link(path_of(seen.mission, "/engagement/" + row.id));
        }
        if (seen.support && !own && seen.mission.state == MissionState::open) {
            row.may_confirm =
                seat.state == SeatState::volunteered && !is_over(seen.mission, call.now);
            row.may_free = (seat.state == SeatState::confirmed || seat.state == SeatState::asked) &&
                           call.now < seen.mission.starts_at;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<MatchRow> match_rows(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    const auto sheets = list_sheets(tx, Standing::accepted);
    const auto done = loads(tx, seen.mission, call.now);
    const std::int64_t charter = newest_charter(tx);
    std::vector<Match> matches;
    for (const Sheet& sheet : sheets) {
        const bool there = std::ranges::any_of(
            seen.seats, [&](const Seat& seat) { return seat.account_id == sheet.account_id; });
        if (there || sheet.account_id == call.actor.account) continue;
        const auto load = done.find(sheet.account_id);
        matches.push_back(match_of(seen.mission, sheet, load == done.end() ? Load{} : load->second,
                                   charter, call.now));
    }
    sort_matches(matches);
    if (matches.size() > kMostMatches) matches.resize(kMostMatches);
    std::vector<AccountId> accounts;
    for (const Match& match : matches) accounts.push_back(match.sheet->account_id);
    const auto names = names_of(tx, std::move(accounts));
    std::vector<MatchRow> rows;
    const auto needs = list_step_needs(tx);
    for (const Match& match : matches) {
        MatchRow row = row_of(call, seen.mission, match, name_in(names, match.sheet->account_id));
        const auto states =
            states_of(list_training_of(tx, match.sheet->account_id), today_of(call));
        for (const Step step : missing_for(seen.mission.intervention, needs, states)) {
            row.lacks.push_back(
                call.say({tr("the training “{step}”"), {{"step", call.say(label_of(step))}}}));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ReportRow> report_rows(db::ReadTx& tx, const Seen& seen) {
    std::vector<AccountId> accounts;
    for (const Seat& seat : seen.seats) accounts.push_back(seat.account_id);
    const auto names = names_of(tx, std::move(accounts));
    std::vector<ReportRow> rows;
    for (const Report& report : list_reports(tx, seen.mission.mission_id)) {
        const auto seat = std::ranges::find(seen.seats, report.seat_id, &Seat::seat_id);
        rows.push_back({seat == seen.seats.end() ? "" : name_in(names, seat->account_id),
                        report.reached, report.told, report.lessons, report.preparation,
                        report.material, report.usefulness, report.written_at});
    }
    return rows;
}

QuestionRow question_row(const web::Call& call, const Question& question,
                         const std::optional<Mission>& mission) {
    QuestionRow row{.id = to_string(question.question_id),
                    .body = question.body,
                    .answer = question.answer,
                    .due_at = question.due_at,
                    .late = !question.answered_at && question.due_at < call.now,
                    .is_answered = question.answered_at.has_value()};
    if (mission) row.mission = {call.link(path_of(*mission)), mission->title};
    return row;
}

std::vector<FeeRow> fee_rows(const web::Call& call, db::ReadTx& tx, const Mission& mission) {
    if (const auto lump_sum = find_lump_sum(tx, mission.mission_id)) {
        return {{call.say(tr("For a day")), money_of(call, lump_sum->per_day)},
                {call.say(tr("Together")), money_of(call, sum_of(*lump_sum, mission))}};
    }
    const auto tariff = newest_tariff(tx);
    if (!tariff) return {};
    const auto lines = fee_of(*tariff, mission);
    std::vector<FeeRow> rows;
    for (const FeeLine& line : lines) {
        rows.push_back({call.say(label_of(line.part)), money_of(call, line.amount)});
    }
    if (!rows.empty()) rows.push_back({call.say(tr("Together")), money_of(call, sum_of(lines))});
    return rows;
}

}  // namespace agora::ambassadors
