#include "outcome.hpp"

#include "deadlines.hpp"
#include "lesson_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "room_store.hpp"

namespace agora::bids {

Result<Done> record_outcome(const Acting& acting, const Inside& inside, Outcome outcome) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    Room room = inside.room;
    if (room.outcome == outcome) return Done{};
    const auto lesson = find_lesson(acting.tx, room.room_id);
    if (outcome == Outcome::preparing && lesson && lesson->shared_at) {
        return BidRefusal::lesson_is_shared;
    }
    room.outcome = outcome;
    room.changed_at = acting.origin.at;
    update_room(acting.tx, room);
    journal::emit(acting.tx, acting.origin, OutcomeRecorded{room.room_id, outcome});
    if (outcome == Outcome::preparing) watch_deadline(acting.tx, room);
    tell_outcome(acting, room);
    return Done{};
}

std::int64_t seen_of(const std::optional<Lesson>& lesson) {
    return lesson ? lesson->written_at.microseconds() : 0;
}

Result<Done> write_lesson(const Acting& acting, const Inside& inside, LessonWords words) {
    if (inside.room.outcome == Outcome::preparing) return BidRefusal::not_over_yet;
    const auto there = find_lesson(acting.tx, inside.room.room_id);
    if (there && there->shared_at && !inside.leads) return BidRefusal::not_the_lead;
    if (seen_of(there) != words.seen) return BidRefusal::changed_meanwhile;
    if (words.well.empty() && words.otherwise.empty()) {
        return Refusal{BidRefusal::lesson_is_empty, "well"};
    }
    Lesson lesson = there.value_or(Lesson{});
    lesson.room_id = inside.room.room_id;
    lesson.title = std::move(words.title);
    lesson.language = std::move(words.language);
    lesson.well = std::move(words.well);
    lesson.otherwise = std::move(words.otherwise);
    lesson.written_by = acting.origin.account;
    lesson.written_at = acting.origin.at;
    put_lesson(acting.tx, lesson);
    journal::emit(acting.tx, acting.origin, LessonChanged{inside.room.room_id});
    return Done{};
}

Result<Done> share_lesson(const Acting& acting, const Inside& inside, bool share) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    auto lesson = find_lesson(acting.tx, inside.room.room_id);
    if (!lesson) return BidRefusal::lesson_missing;
    if (lesson->shared_at.has_value() == share) return Done{};
    lesson->shared_at = share ? std::optional{acting.origin.at} : std::nullopt;
    put_lesson(acting.tx, *lesson);
    journal::emit(acting.tx, acting.origin, LessonChanged{inside.room.room_id});
    return Done{};
}

}  // namespace agora::bids
