#pragma once

#include "agora/ledger/transfer.hpp"
#include "agora/web/services.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

// How credits go round (SHR-15), in figures that name nobody.
namespace agora::credits {

/// Cells of fewer accounts than this are not shown.
constexpr std::int64_t kFewest = 5;

struct MonthMoved {
    int year = 0;
    int month = 0;
    std::optional<std::int64_t> moved = {};  ///< nothing: too few accounts took part
};

/// Accounts whose balance lies from `least` to `most`.
struct Range {
    std::optional<std::int64_t> least = {};
    std::optional<std::int64_t> most = {};
    std::optional<std::int64_t> accounts = {};  ///< nothing: too few
};

struct Health {
    std::int64_t sum = 0;       ///< zero at all times
    std::int64_t accounts = 0;  ///< open ones of members
    std::int64_t held = 0;      ///< what stands above zero
    std::int64_t moved = 0;     ///< in twelve months
    std::optional<std::int64_t> velocity_hundredths = {};
    std::optional<std::int64_t> active_percent = {};  ///< moved within 90 days
    std::optional<std::int64_t> stuck_accounts =
        {};                                          ///< not zero, and closed or still for 180 days
    std::optional<std::int64_t> stuck_percent = {};  ///< of what stands above zero
    std::optional<std::int64_t> top_percent = {};    ///< that the richest tenth holds
    std::vector<MonthMoved> months = {};             ///< the oldest first
    std::vector<Range> ranges = {};
    Instant counted_at = {};
};

/// `entries`: of the last twelve months.
Health health_of(std::int64_t sum, const std::vector<ledger::Account>& accounts,
                 const std::vector<ledger::Entry>& entries, Instant now);

/// The figures, recounted at most each minute; who comes while one recounts gets the last ones. A state of the module;
/// thread-safe.
class HealthKeeper {
 public:
    std::shared_ptr<const Health> at(const web::Services& services, Instant now);
    std::shared_ptr<const Health> at(Instant now, const std::function<Health()>& count);

 private:
    std::shared_ptr<const Health> kept();

    std::mutex counting_;  ///< of the one who recounts
    std::mutex mutex_;
    std::shared_ptr<const Health> kept_;
};

}  // namespace agora::credits
