#include "answer.hpp"

#include "refusals.hpp"

namespace agora::meetings {

Instant open_since(Instant now) {
    constexpr std::chrono::days kOpen{31};
    return now - kOpen;
}

bool is_open(const Question& question, Instant now) {
    return !question.answered && question.asked_at > open_since(now);
}

Result<Done> answer(db::WriteTx& tx, const journal::Origin& origin, EventId event, Mood mood,
                    Contact contact) {
    const auto question = find_question(tx, event, origin.account);
    if (!question) return MeetingRefusal::nobody_asked_you;
    if (question->answered) return MeetingRefusal::answered_already;
    if (!is_open(*question, origin.at)) return MeetingRefusal::too_late_to_answer;
    if (!close_question(tx, event, origin.account)) return MeetingRefusal::answered_already;
    add_answer(tx, event, mood, contact);
    return Done{};
}

}  // namespace agora::meetings
