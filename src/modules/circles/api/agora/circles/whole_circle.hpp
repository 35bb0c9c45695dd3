#pragma once

#include "agora/circles/circle.hpp"

#include <string>
#include <vector>

namespace agora::circles {

/// One language of a founding page. The first of a group is its original.
struct WholeText {
    std::string language;
    FoundingWords words;
};

/// A group as it stands after a life of its own: for demonstrations and transfers, not for people's acts.
struct WholeCircle {
    Circle circle;  ///< without id, slug and charter version
    std::vector<WholeText> texts;
    std::vector<Membership> members;  ///< without the circle's id
    std::vector<AccountId> interested;
    CircleId origin = {};  ///< whose founding page it took over; zero: none
    Instant last_activity = {};
    Date tasks_done_until = {};  ///< the first animator ticked off what was due until then
};

/// Writes it down as if it had happened at its times, without any mail. Gives its id.
CircleId put_whole_circle(db::WriteTx& tx, WholeCircle whole);

}  // namespace agora::circles
