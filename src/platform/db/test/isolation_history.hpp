#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace agora::db {

/// What one committed transaction saw and did on lists that only grow: after Elle (Kingsbury and
/// Alvaro, 2020), where the order of a list's elements gives the order of those who wrote them.
struct Step {
    std::int64_t list = 0;
    std::int64_t length = 0;  ///< seen before
    std::int64_t last = 0;    ///< last element seen, 0 when there was none
    std::int64_t added = 0;   ///< element put behind it, 0 for a mere look
};
struct Committed {
    std::int64_t number = 0;  ///< an element is number * kMostSteps + step
    bool only_reads = false;
    std::vector<Step> steps;
};
constexpr std::int64_t kMostSteps = 8;

/// The elements of each list at the end, in order.
using FinalLists = std::map<std::int64_t, std::vector<std::int64_t>>;

/// Sentences about every anomaly: elements lost, never committed or seen out of order, circles
/// among the writing runs (write skew, lost update), snapshots that contradict each other (long fork).
std::vector<std::string> anomalies(const std::vector<Committed>& runs, const FinalLists& lists);

}  // namespace agora::db
