#pragma once

#include "agora/fields/fields.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::shelf {

enum class Change { same, added, removed };
AGORA_ENUM(Change, same, added, removed)

struct Piece {
    Change change = Change::same;
    std::string text = {};
    bool operator==(const Piece&) const = default;
};
AGORA_FIELDS(Piece, change, text)

/// What `after` says otherwise than `before`, for people: whole lines that stayed, and words within those that
/// changed. The pieces that are not added are `before`, those that are not removed are `after`. Of texts that
/// share little and are long, everything that differs is one piece; some 30 ms at most.
std::vector<Piece> difference(std::string_view before, std::string_view after);

}  // namespace agora::shelf
