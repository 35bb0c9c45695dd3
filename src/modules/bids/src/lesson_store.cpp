#include "lesson_store.hpp"

#include "agora/search/held_words.hpp"
#include "agora/web/kept.hpp"

namespace agora::bids {
namespace {

constexpr std::string_view kKept = "bids.lessons";

}  // namespace

constexpr db::Query kPutLesson{"bids.put_lesson", R"sql(
    INSERT INTO bids_lesson (room_id, title, language, well, otherwise, written_by, written_at, shared_at,
                             moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (room_id) DO UPDATE SET title = $2, language = $3, well = $4, otherwise = $5,
                                        written_by = $6, written_at = $7, shared_at = $8
)sql"};

void put_lesson(db::WriteTx& tx, const Lesson& lesson) {
    tx.run(kPutLesson, lesson.room_id, lesson.title, lesson.language, lesson.well, lesson.otherwise,
           lesson.written_by, lesson.written_at, lesson.shared_at, lesson.moderation);
    touch_lessons(tx);
}

constexpr db::Query kSetModeration{"bids.set_lesson_moderation", R"sql(
    UPDATE bids_lesson SET moderation = $2 WHERE room_id = $1
)sql"};

void set_lesson_moderation(db::WriteTx& tx, RoomId room, Moderation moderation) {
    tx.run(kSetModeration, room, moderation);
    touch_lessons(tx);
}

constexpr db::Query kFindLesson{"bids.find_lesson", R"sql(
    SELECT lesson.room_id, lesson.title, room.kind, room.outcome, room.call_id, lesson.language,
           lesson.well, lesson.otherwise, lesson.written_by, lesson.written_at, lesson.shared_at,
           lesson.moderation
    FROM bids_lesson AS lesson JOIN bids_room AS room ON room.room_id = lesson.room_id
    WHERE lesson.room_id = $1
)sql"};

std::optional<Lesson> find_lesson(db::ReadTx& tx, RoomId room) {
    return tx.find<Lesson>(kFindLesson, room);
}

constexpr db::Query kListShared{"bids.list_shared_lessons", R"sql(
    SELECT lesson.room_id, lesson.title, room.kind, room.outcome, room.call_id, lesson.language,
           lesson.well, lesson.otherwise, lesson.written_by, lesson.written_at, lesson.shared_at,
           lesson.moderation
    FROM bids_lesson AS lesson JOIN bids_room AS room ON room.room_id = lesson.room_id
    WHERE lesson.shared_at IS NOT NULL ORDER BY lesson.shared_at DESC, lesson.room_id DESC
)sql"};

Lessons load_lessons(db::ReadTx& tx) {
    Lessons lessons;
    for (Lesson& lesson : tx.all<Lesson>(kListShared)) {
        std::string folded =
            search::folded_text(lesson.title + " " + lesson.well + " " + lesson.otherwise);
        lessons.push_back({std::move(lesson), std::move(folded)});
    }
    return lessons;
}

std::shared_ptr<const Lessons> shared_lessons(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<Lessons>>().at(tx);
}

void start_lessons(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<Lessons>>(std::string{kKept}, &load_lessons));
}

void touch_lessons(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

}  // namespace agora::bids
