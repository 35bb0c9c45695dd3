#pragma once

#include "agora/circles/working.hpp"

#include <string_view>

namespace agora::circles {

struct MandateChanged {
    static constexpr std::string_view kName = "circles.mandate_changed";
    CircleId circle;
};
AGORA_FIELDS(MandateChanged, circle)

struct OfficeNamed {
    static constexpr std::string_view kName = "circles.office_named";
    CircleId circle;
    AccountId account;
    Office office = Office::secretary;
};
AGORA_FIELDS(OfficeNamed, circle, account, office)

struct OfficeEnded {
    static constexpr std::string_view kName = "circles.office_ended";
    CircleId circle;
    AccountId account;
    Office office = Office::secretary;
};
AGORA_FIELDS(OfficeEnded, circle, account, office)

struct GuestInvited {
    static constexpr std::string_view kName = "circles.guest_invited";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(GuestInvited, circle, account)

/// Before their day, by an animator; or an invitation taken back.
struct GuestEnded {
    static constexpr std::string_view kName = "circles.guest_ended";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(GuestEnded, circle, account)

}  // namespace agora::circles
