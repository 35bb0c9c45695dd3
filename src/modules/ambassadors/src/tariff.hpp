#pragma once

#include "agora/ambassadors/mission.hpp"
#include "agora/base/result.hpp"
#include "seat_store.hpp"

#include <vector>

// What is paid for a mission: the grid alone determines it from the mission sheet.
namespace agora::ambassadors {

enum class FeePart { time, reporting, alone, added };
AGORA_ENUM(FeePart, time, reporting, alone, added)

struct FeeLine {
    FeePart part = FeePart::time;
    std::int64_t amount = 0;  ///< in cents
    bool operator==(const FeeLine&) const = default;
};
/// The lines whose sum is the fee; none for a mission that is not paid by it.
std::vector<FeeLine> fee_of(const Tariff& tariff, const Mission& mission);
std::int64_t sum_of(const std::vector<FeeLine>& lines);

/// Each hour lies within what the team earns (003/8: coherent with the team's pay).
std::optional<Refusal> fault_of(const Tariff& tariff);

/// One ambassador who has so large a part of the paid missions of a year that the group should look.
struct Rotation {
    std::int64_t paid = 0;   ///< all of them
    AccountId most_by = {};  ///< who has most; zero: nobody too many
    std::int64_t most = 0;
};
Rotation rotation_of(const std::vector<DoneSeat>& seats);

}  // namespace agora::ambassadors
