#pragma once

#include "agora/base/date.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::messages {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
    Date today;
};

inline constexpr std::size_t kMostOthers = 7;
inline constexpr std::size_t kMostCharacters = 4000;

}  // namespace agora::messages
