#pragma once

#include "agora/ambassadors/mission.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <vector>

namespace agora::ambassadors {

/// A mission as somebody stands to it.
struct Seen {
    Mission mission;
    std::vector<Seat> seats = {};
    bool support = false;
    bool team = false;
    bool ambassador = false;
    std::optional<Seat> own = {};  ///< the last one of theirs that is not given up

    /// Reads the whole sheet: ambassadors, the team and who runs it all.
    bool inside() const { return support || team || ambassador || own.has_value(); }
};
/// Of the address ("/missions/{number}"). Proposals and what was refused are for their author and the
/// support group alone.
std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx);
/// Not taken away from this reader after a report.
bool may_list(const access::Actor& actor, const Mission& mission);
/// The seat of the address ("{seat}") of that mission.
std::optional<Seat> seat_at(const web::Call& call, const Seen& seen);

}  // namespace agora::ambassadors
