#include "questions.hpp"

#include "agora/clock/clock.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMostOfOne = 5;

}  // namespace

bool takes_questions(const Seen& seen, Instant now) {
    return seen.body.takes_questions && seen.meeting.state == State::convened &&
           now < seen.meeting.questions_until;
}

Result<Done> ask(const Acting& acting, const Seen& seen, std::string text, Language language) {
    if (!seen.convened) return AssemblyRefusal::not_convened_to_it;
    if (!takes_questions(seen, acting.services.clock.now())) {
        return AssemblyRefusal::questions_closed;
    }
    const MeetingId meeting = seen.meeting.meeting_id;
    if (count_questions_of(acting.tx, meeting, acting.origin.account) >= kMostOfOne) {
        return Refusal{AssemblyRefusal::questions_too_many, "text"};
    }
    insert_question(acting.tx, {.question_id = acting.tx.new_id<QuestionId>(),
                                .meeting_id = meeting,
                                .asked_by = acting.origin.account,
                                .asked_at = acting.origin.at,
                                .language = std::string{code(language)},
                                .text = std::move(text)});
    journal::emit(acting.tx, acting.origin, MeetingChanged{meeting});
    return Done{};
}

std::int64_t mark_of(const Question& question) {
    return question.answered_at ? question.answered_at->microseconds() : 0;
}

Result<Done> answer(const Acting& acting, const Seen& seen, QuestionId id, const Answer& said) {
    auto question = find_question(acting.tx, id);
    if (!question || question->meeting_id != seen.meeting.meeting_id) {
        return AssemblyRefusal::question_not_found;
    }
    if (seen.meeting.state != State::convened) return AssemblyRefusal::answered_before_opening;
    if (said.before != mark_of(*question)) return Refusal{AssemblyRefusal::text_changed, "text"};
    question->reply = said.reply == Reply::declined ? Reply::declined : Reply::answered;
    question->answer = said.text;
    question->answer_language = std::string{code(said.language)};
    question->answered_by = acting.origin.account;
    question->answered_at = acting.origin.at;
    update_question(acting.tx, *question);
    tell_of_answer(acting, seen.meeting, *question);
    journal::emit(acting.tx, acting.origin, QuestionAnswered{seen.meeting.meeting_id, id},
                  journal::Audit::yes);
    return Done{};
}

bool may_see(const access::Actor& actor, const Seen& seen, const Question& question) {
    if (!actor.is_member()) return false;
    return question.moderation != Moderation::hidden || seen.keeps ||
           (question.asked_by && question.asked_by == actor.account);
}

}  // namespace agora::assemblies
