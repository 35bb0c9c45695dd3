#pragma once

#include "agora/bids/bid.hpp"
#include "agora/web/services.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::bids {

/// Reads data/checklists.tsv.
void start_checklists(web::Services& services);

/// The keys of the usual lines for this kind of call, in order.
std::vector<std::string> usual_lines(const web::Services& services, CallKind kind);
/// What a line says to this reader: the team's own words, or the usual ones of its kind.
std::string words_of(const web::Services& services, CallKind kind, const Check& check,
                     Language reader);

}  // namespace agora::bids
