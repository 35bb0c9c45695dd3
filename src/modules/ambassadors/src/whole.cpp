#include "agora/ambassadors/mission.hpp"

#include "agora/crypto/random.hpp"
#include "charter_store.hpp"
#include "mission_store.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"

namespace agora::ambassadors {

std::vector<Sheet> list_ambassadors(db::ReadTx& tx) {
    return list_sheets(tx, Standing::accepted);
}

void put_whole_sheet(db::WriteTx& tx, Sheet sheet, const std::vector<Judgement>& judgements) {
    sheet.number = next_sheet_number(tx);
    if (sheet.check_code.empty()) sheet.check_code = crypto::random_token();
    insert_sheet(tx, sheet);
    journal::emit(tx, {sheet.account_id, sheet.applied_at}, Applied{sheet.account_id});
    for (Judgement one : judgements) {
        one.account_id = sheet.account_id;
        insert_judgement(tx, one);
    }
    if (sheet.charter > 0) {
        insert_signature(
            tx, {sheet.account_id, sheet.charter, sheet.decided_at.value_or(sheet.applied_at)});
    }
}

MissionId put_whole_mission(db::WriteTx& tx, WholeMission whole) {
    Mission& mission = whole.mission;
    mission.mission_id = tx.new_id<MissionId>();
    mission.number = next_mission_number(tx);
    insert_mission(tx, mission);
    std::size_t place = 0;
    for (Seat& seat : whole.seats) {
        seat.seat_id = tx.new_id<SeatId>();
        seat.mission_id = mission.mission_id;
        insert_seat(tx, seat);
        if (place >= whole.reports.size()) continue;
        Report& report = whole.reports[place++];
        report.seat_id = seat.seat_id;
        report.account_id = seat.account_id;
        insert_report(tx, report);
    }
    for (Question& question : whole.questions) {
        question.question_id = tx.new_id<QuestionId>();
        question.mission_id = mission.mission_id;
        insert_question(tx, question);
    }
    journal::emit(tx, {mission.proposed_by, mission.proposed_at}, MissionMade{mission.mission_id});
    return mission.mission_id;
}

void put_tariff(db::WriteTx& tx, Tariff tariff) {
    const auto before = newest_tariff(tx);
    tariff.version = before ? before->version + 1 : 1;
    insert_tariff(tx, tariff);
    journal::emit(tx, {tariff.published_by, tariff.published_at}, TariffPublished{tariff.version},
                  journal::Audit::yes);
}

}  // namespace agora::ambassadors
