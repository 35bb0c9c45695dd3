#include "agora/ambassadors/mission.hpp"

#include "agora/crypto/random.hpp"
#include "charter_store.hpp"
#include "mission_store.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "support_store.hpp"
#include "terms_store.hpp"
#include "training_store.hpp"

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

void put_support_seat(db::WriteTx& tx, SupportSeat seat) {
    seat.support_seat_id = tx.new_id<SupportSeatId>();
    insert_support_seat(tx, seat);
    journal::emit(tx, {seat.seated_by, start_of(seat.from_day)}, SupportSeated{seat.account_id},
                  journal::Audit::yes);
}

void put_board_ask(db::WriteTx& tx, BoardAsk ask) {
    ask.ask_id = tx.new_id<AskId>();
    insert_ask(tx, ask);
    journal::emit(tx, {ask.asked_by, ask.asked_at}, BoardAskMade{ask.ask_id}, journal::Audit::yes);
}

void put_trainer(db::WriteTx& tx, const Trainer& trainer) {
    insert_trainer(tx, trainer);
    journal::emit(tx, {trainer.named_by, trainer.named_at}, TrainerNamed{trainer.account_id, true},
                  journal::Audit::yes);
}

void put_session(db::WriteTx& tx, const TrainingSession& session) {
    insert_session(tx, session);
    journal::emit(tx, {session.linked_by, session.starts_at},
                  SessionLinked{session.event_id, session.step}, journal::Audit::yes);
}

void put_lump_sum(db::WriteTx& tx, const LumpSum& lump_sum) {
    insert_lump_sum(tx, lump_sum);
}

void put_training(db::WriteTx& tx, Training training) {
    training.training_id = tx.new_id<TrainingId>();
    insert_training(tx, training);
    journal::emit(tx, {training.account_id, training.told_at},
                  StepTold{training.account_id, training.step});
}

void put_certificate(db::WriteTx& tx, Certificate certificate) {
    certificate.certificate_id = tx.new_id<CertificateId>();
    insert_certificate(tx, certificate);
    journal::emit(tx, {certificate.account_id, start_of(certificate.issued_on)},
                  CertificateIssued{certificate.account_id});
}

EntityId put_entity(db::WriteTx& tx, Entity entity) {
    entity.entity_id = tx.new_id<EntityId>();
    insert_entity(tx, entity);
    journal::emit(tx, {entity.kept_by, entity.changed_at}, TermsChanged{TermsKept::entity_written},
                  journal::Audit::yes);
    return entity.entity_id;
}

void put_workplace(db::WriteTx& tx, const Workplace& workplace) {
    set_workplace(tx, workplace);
    journal::emit(tx, {workplace.account_id, workplace.changed_at},
                  WorkplaceTold{workplace.account_id});
}

}  // namespace agora::ambassadors
