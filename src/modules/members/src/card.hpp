#pragma once

#include "profile_view.hpp"

#include <string>
#include <string_view>

namespace agora::members {

/// A card for an address book, vCard 4.0 (RFC 6350): CRLF line ends, values escaped, lines folded at
/// 75 bytes between characters. It holds what the view holds.
std::string card_of(const ProfileView& view, std::string_view address);

}  // namespace agora::members
