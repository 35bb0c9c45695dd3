#pragma once

#include "agora/matching/need.hpp"

#include <string_view>
#include <vector>

namespace agora::matching {

enum class Frequency { at_once, daily, weekly, never };
AGORA_ENUM(Frequency, at_once, daily, weekly, never)

/// From which part of the points on somebody is told of a new need.
enum class Fit { third, half, two_thirds };
AGORA_ENUM(Fit, third, half, two_thirds)
int percent_of(Fit fit);

struct Preference {
    AccountId account_id = {};
    bool is_off = false;
    Frequency frequency = Frequency::never;
    Fit fit = Fit::half;
    Instant told_from = {};  ///< since when this person wants to be told
    Instant told_until = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Preference, account_id, is_off, frequency, fit, told_from, told_until, changed_at)

struct PreferenceChanged {
    static constexpr std::string_view kName = "matching.preference_changed";
    AccountId account = {};
};
AGORA_FIELDS(PreferenceChanged, account)

}  // namespace agora::matching
