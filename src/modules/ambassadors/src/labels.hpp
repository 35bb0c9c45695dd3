#pragma once

#include "agora/ambassadors/mission.hpp"
#include "match.hpp"
#include "tariff.hpp"

#include <string_view>

// Source texts to translate.
namespace agora::ambassadors {

std::string_view label_of(Standing standing);
std::string_view label_of(Theme theme);
std::string_view label_of(Axis axis);
std::string_view label_of(Intervention intervention);
std::string_view label_of(Level level);
std::string_view label_of(MissionState state);
std::string_view label_of(Regime regime);
std::string_view label_of(Expertise expertise);
std::string_view label_of(Reporting reporting);
std::string_view label_of(Added added);
std::string_view label_of(SeatState state);
std::string_view label_of(Reason reason);
std::string_view label_of(Lack lack);
std::string_view label_of(FeePart part);
/// "institutional:regional"; empty for what is no link.
std::string_view label_of_link(std::string_view link);

}  // namespace agora::ambassadors
