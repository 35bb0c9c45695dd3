#pragma once

#include "agora/territories/atlas.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// Where a call is carried out: NUTS codes of notices, and the regions that people filter by.
namespace agora::calls {

struct Region {
    std::string_view nuts;
    std::string_view territory;  ///< its code in the atlas
};
inline constexpr std::array kRegions{
    Region{"BE1", "be-bru"},  Region{"BE2", "be-vlg"},  Region{"BE21", "be-van"},
    Region{"BE22", "be-vli"}, Region{"BE23", "be-vov"}, Region{"BE24", "be-vbr"},
    Region{"BE25", "be-vwv"}, Region{"BE3", "be-wal"},  Region{"BE31", "be-wbr"},
    Region{"BE32", "be-wht"}, Region{"BE33", "be-wlg"}, Region{"BE34", "be-wlx"},
    Region{"BE35", "be-wna"}};
/// In the place of a code: outside Belgium.
inline constexpr std::string_view kAbroad = "abroad";

/// The bit of each region in which a place of the list lies or that lies in such a place; the last bit
/// is abroad. "BE" lies in all of Belgium's.
std::uint32_t region_bits(std::string_view places);
/// The bit of "BE21" or "abroad"; 0 for anything else.
std::uint32_t region_bit(std::string_view code);

/// What a NUTS code or country is called: the region of ours that it lies in, else the country.
std::string place_name(const territories::Atlas& atlas, std::string_view nuts, Language language);

}  // namespace agora::calls
