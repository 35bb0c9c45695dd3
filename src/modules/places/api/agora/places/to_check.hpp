#pragma once

#include "agora/places/place.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::places {

/// A place that this member, who did not write it down, could say to be right.
struct ToCheck {
    std::string path = {};
    std::string name = {};
    std::string lang = {};  ///< of the name
    std::string commune = {};
    bool near = false;  ///< in the reader's province
    Instant since = {};
};
/// Near ones for every member, all for editors; at most so many. A query or two for each.
std::vector<ToCheck> list_to_check(const web::Call& call, db::ReadTx& tx, std::size_t most);

}  // namespace agora::places
