#pragma once

#include "agora/bids/bid.hpp"
#include "agora/db/transaction.hpp"
#include "agora/web/services.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agora::bids {

/// Puts it in the place of the one that there was.
void put_lesson(db::WriteTx& tx, const Lesson& lesson);
void set_lesson_moderation(db::WriteTx& tx, RoomId room, Moderation moderation);
std::optional<Lesson> find_lesson(db::ReadTx& tx, RoomId room);

/// A lesson that is shared, with its words as a search sees them.
struct SharedLesson {
    Lesson lesson = {};
    std::string folded = {};
};
/// The newest first, in memory.
using Lessons = std::vector<SharedLesson>;
std::shared_ptr<const Lessons> shared_lessons(const web::Services& services, db::ReadTx& tx);
void start_lessons(web::Services& services);
/// In the write that changes one.
void touch_lessons(db::WriteTx& tx);

}  // namespace agora::bids
