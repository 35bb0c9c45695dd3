#include "agora/locale/formats.hpp"
#include "agora/locale/working_hours.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "missions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

constexpr std::size_t kMostQuestions = 10;

void put_questions(const Acting& acting, std::optional<MissionId> mission,
                   std::vector<std::string> questions) {
    const Instant now = acting.origin.at;
    const auto days = acting.services.settings.number("ambassadors.answer_days");
    for (std::string& question : questions) {
        insert_question(acting.tx,
                        {.question_id = acting.tx.new_id<QuestionId>(),
                         .mission_id = mission,
                         .asked_by = acting.origin.account,
                         .body = std::move(question),
                         .due_at = locale::after_working_time(now, locale::kWorkingDay * days),
                         .asked_at = now});
    }
}

}  // namespace

Result<Done> report(const Acting& acting, const Mission& mission, Seat seat, Told told) {
    if (seat.account_id != acting.origin.account) return R::seat_not_theirs;
    if (seat.state != SeatState::confirmed || mission.state != MissionState::open) {
        return R::mission_not_open;
    }
    if (!is_over(mission, acting.origin.at)) return R::mission_not_over;
    if (seat.reported_at) return R::reported_already;
    if (told.questions.size() > kMostQuestions) {
        return Refusal{R::too_many_questions, "questions"};
    }
    const Instant now = acting.origin.at;
    told.report.seat_id = seat.seat_id;
    told.report.account_id = seat.account_id;
    told.report.written_at = now;
    insert_report(acting.tx, told.report);
    seat.reported_at = now;
    update_seat(acting.tx, seat);
    put_questions(acting, mission.mission_id, std::move(told.questions));
    journal::emit(acting.tx, acting.origin, MissionReported{mission.mission_id});
    return Done{};
}

Result<Done> note_talk(const Acting& acting, Note note, std::vector<std::string> questions) {
    constexpr std::chrono::days kYear{366};
    const Date today = locale::local_date(acting.origin.at, {});
    if (note.day > today || note.day + kYear < today) return Refusal{R::day_not_past, "day"};
    if (questions.size() > kMostQuestions) return Refusal{R::too_many_questions, "questions"};
    note.note_id = acting.tx.new_id<NoteId>();
    note.account_id = acting.origin.account;
    note.written_at = acting.origin.at;
    insert_note(acting.tx, note);
    put_questions(acting, std::nullopt, std::move(questions));
    journal::emit(acting.tx, acting.origin, Spoken{note.note_id});
    return Done{};
}

Result<Done> answer_question(const Acting& acting, Question question, std::string answer) {
    if (question.answered_at) return R::answered_already;
    question.answer = std::move(answer);
    question.answered_by = acting.origin.account;
    question.answered_at = acting.origin.at;
    update_question(acting.tx, question);
    journal::emit(acting.tx, acting.origin, FieldQuestionAnswered{question.question_id},
                  journal::Audit::yes);
    mail_question_answered(acting, question);
    return Done{};
}

}  // namespace agora::ambassadors
