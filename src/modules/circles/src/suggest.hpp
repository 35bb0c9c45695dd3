#pragma once

#include "circle_view.hpp"

#include <set>
#include <vector>

namespace agora::circles {

/// Circles for this member with the reason, from what their profile says of professions, sectors and
/// place (NET-01, NET-03); without those that they are in, were proposed for, or that are closed.
struct Suggestion {
    CircleId circle;
    std::string why;
};
std::vector<Suggestion> suggestions_for(web::Call& call, db::ReadTx& tx, const Words& words,
                                        const std::vector<Circle>& circles,
                                        const std::set<CircleId>& own);

}  // namespace agora::circles
