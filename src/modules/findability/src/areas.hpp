#pragma once

#include "agora/web/call.hpp"
#include "miss_store.hpp"

#include <string>
#include <string_view>

// A part of the site is the first word of its addresses: what a stranger typed behind it is told
// nobody.
namespace agora::findability {

/// "/members" of "/nl/members/12?q=x"; empty when the site has no such part.
std::string area_of(const web::Services& services, std::string_view page);

/// The task in the reader's language, or what the menus call the part of the site, or its address.
std::string name_of(const web::Call& call, const Missed& missed);

}  // namespace agora::findability
