#pragma once

#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"
#include "agora/members/profile.hpp"

#include <array>
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace agora::members {

/// How often each listed profile was shown in a list (DIR-15). Counted in memory, also for answers
/// that came from the page cache, and written once a minute. Thread-safe, does not block for long.
class Exposure {
 public:
    void count(const std::vector<std::int64_t>& accounts);
    /// Takes what was counted since the last call.
    std::vector<std::pair<std::int64_t, std::int64_t>> take();

 private:
    static constexpr std::size_t kParts = 16;
    struct Part {
        std::mutex mutex;
        std::unordered_map<std::int64_t, std::int64_t> times;
    };
    std::array<Part, kParts> parts_;
};

/// 0 when all are shown alike, towards 1 when few are shown for all others (Gini, 1912).
double gini(std::vector<std::int64_t> times);

struct ShownRow {
    AccountId account_id;
    std::int64_t times = 0;
};
AGORA_FIELDS(ShownRow, account_id, times)

void add_shown(db::WriteTx& tx, AccountId account, Date day, std::int64_t times);
/// Sums before this day, for everybody who was shown at all.
std::vector<ShownRow> shown_before(db::ReadTx& tx, Date day);
void delete_shown_before(db::WriteTx& tx, Date day);

}  // namespace agora::members
