#include "missed.hpp"

#include "areas.hpp"
#include "tasks.hpp"

namespace agora::findability {

Result<Done> check_miss(const NewMiss& wanted) {
    if (wanted.task != 0 && find_task(wanted.task) == nullptr) {
        return Refusal{MissRefusal::task_unknown, "task"};
    }
    if (wanted.task == 0 && trimmed(wanted.words).empty()) {
        return Refusal{MissRefusal::say_what, "words"};
    }
    return Done{};
}

void file_miss(db::WriteTx& tx, const web::Services& services, const NewMiss& wanted, Instant now) {
    Miss miss{.miss_id = tx.new_id<MissId>(),
              .task = wanted.task,
              .page = std::string{trimmed(wanted.page)},
              .language = std::string{code(wanted.language)},
              .words = std::string{trimmed(wanted.words)},
              .missed_at = now};
    if (miss.task == 0) miss.area = area_of(services, miss.page);
    insert_miss(tx, miss);
    journal::emit(tx, {{}, now}, MissFiled{miss.miss_id, miss.task});
}

Result<Done> mend_missed(db::WriteTx& tx, const journal::Origin& origin, const Missed& what) {
    const std::int64_t misses = mend(tx, what.task, what.area, origin.at);
    if (misses == 0) return MissRefusal::nothing_to_mend;
    journal::emit(tx, origin, MissesMended{what.task, misses}, journal::Audit::yes);
    return Done{};
}

Result<Done> remove_miss(db::WriteTx& tx, const journal::Origin& origin, MissId miss) {
    if (!find_miss(tx, miss)) return MissRefusal::miss_not_found;
    delete_miss(tx, miss);
    journal::emit(tx, origin, MissRemoved{miss}, journal::Audit::yes);
    return Done{};
}

void put_whole_miss(db::WriteTx& tx, Miss miss) {
    miss.miss_id = tx.new_id<MissId>();
    insert_miss(tx, miss);
}

}  // namespace agora::findability
