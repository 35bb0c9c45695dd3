#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "miss_store.hpp"

#include <string>

namespace agora::findability {

enum class MissRefusal { say_what, task_unknown, too_many_misses, miss_not_found, nothing_to_mend };
RefusalText refusal_text(MissRefusal refusal);

struct NewMiss {
    std::int64_t task = 0;
    std::string words;
    std::string page;
    Language language = Language::en;
};

/// How long a miss counts.
inline constexpr std::chrono::days kCountsFor{365};

/// Refuses an unknown task, and one without a task and without words.
Result<Done> check_miss(const NewMiss& wanted);

/// Keeps it, and not whose it is. It was checked.
void file_miss(db::WriteTx& tx, const web::Services& services, const NewMiss& wanted, Instant now);

/// What stands under one task or part of the site counts no more.
Result<Done> mend_missed(db::WriteTx& tx, const journal::Origin& origin, const Missed& what);

Result<Done> remove_miss(db::WriteTx& tx, const journal::Origin& origin, MissId miss);

}  // namespace agora::findability
