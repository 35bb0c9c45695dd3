#include "tariff.hpp"

#include "refusals.hpp"

#include <map>

namespace agora::ambassadors {
namespace {

std::int64_t hour_of(const Tariff& tariff, Expertise expertise) {
    switch (expertise) {
        case Expertise::basic:
            return tariff.hour_basic;
        case Expertise::skilled:
            return tariff.hour_skilled;
        case Expertise::expert:
            return tariff.hour_expert;
    }
    return 0;
}

std::int64_t added_of(const Tariff& tariff, Added added) {
    switch (added) {
        case Added::ordinary:
            return tariff.added_ordinary;
        case Added::notable:
            return tariff.added_notable;
        case Added::great:
            return tariff.added_great;
    }
    return 0;
}

}  // namespace

std::vector<FeeLine> fee_of(const Tariff& tariff, const Mission& mission) {
    if (mission.regime != Regime::paid) return {};
    std::vector<FeeLine> lines{
        {FeePart::time, hour_of(tariff, mission.expertise) * mission.hours},
        {FeePart::reporting,
         mission.reporting == Reporting::full ? tariff.report_full : tariff.report_brief}};
    if (!mission.with_staff) lines.push_back({FeePart::alone, tariff.alone});
    lines.push_back({FeePart::added, added_of(tariff, mission.added)});
    return lines;
}

std::int64_t sum_of(const std::vector<FeeLine>& lines) {
    std::int64_t sum = 0;
    for (const FeeLine& line : lines) sum += line.amount;
    return sum;
}

std::optional<Refusal> fault_of(const Tariff& tariff) {
    const auto outside = [&](std::int64_t hour) {
        return hour < tariff.staff_lowest || hour > tariff.staff_highest;
    };
    if (outside(tariff.hour_basic)) {
        return Refusal{AmbassadorRefusal::rate_outside_band, "hour_basic"};
    }
    if (outside(tariff.hour_skilled)) {
        return Refusal{AmbassadorRefusal::rate_outside_band, "hour_skilled"};
    }
    if (outside(tariff.hour_expert)) {
        return Refusal{AmbassadorRefusal::rate_outside_band, "hour_expert"};
    }
    return std::nullopt;
}

Rotation rotation_of(const std::vector<DoneSeat>& seats) {
    constexpr std::int64_t kFewest = 3;
    std::map<AccountId, std::int64_t> counts;
    Rotation rotation;
    for (const DoneSeat& seat : seats) {
        if (seat.regime != Regime::paid) continue;
        ++rotation.paid;
        if (seat.account_id) ++counts[seat.account_id];
    }
    for (const auto& [account, count] : counts) {
        // A third of the paid missions, and three at least.
        if (count >= kFewest && count * 3 >= rotation.paid && count > rotation.most) {
            rotation.most_by = account;
            rotation.most = count;
        }
    }
    return rotation;
}

}  // namespace agora::ambassadors
