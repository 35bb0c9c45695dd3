#pragma once

#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::findability {

using MissId = Id<struct FindabilityMissTag>;

/// Somebody did not find something. Who it was is kept nowhere.
struct Miss {
    MissId miss_id = {};
    std::int64_t task = 0;      ///< of the list, 1 … 50; zero: none of them
    std::string area = {};      ///< without a task: "/members", the part of the site; else empty
    std::string page = {};      ///< where they looked, as sent
    std::string language = {};  ///< of the page
    std::string words = {};     ///< what they looked for
    Instant missed_at = {};
    std::optional<Instant> mended_at = {};  ///< counts no more
};
AGORA_FIELDS(Miss, miss_id, task, area, page, language, words, missed_at, mended_at)

struct MissFiled {
    static constexpr std::string_view kName = "findability.missed";
    MissId miss = {};
    std::int64_t task = 0;
};
AGORA_FIELDS(MissFiled, miss, task)

/// Somebody who looks after the site says that it can be found now.
struct MissesMended {
    static constexpr std::string_view kName = "findability.mended";
    std::int64_t task = 0;
    std::int64_t misses = 0;
};
AGORA_FIELDS(MissesMended, task, misses)

struct MissRemoved {
    static constexpr std::string_view kName = "findability.removed";
    MissId miss = {};
};
AGORA_FIELDS(MissRemoved, miss)

/// As it stands, with a new number: for demonstrations.
void put_whole_miss(db::WriteTx& tx, Miss miss);

}  // namespace agora::findability
