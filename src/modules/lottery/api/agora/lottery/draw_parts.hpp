#pragma once

#include "agora/lottery/draw.hpp"
#include "agora/web/parts.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace agora::lottery {

struct DrawnFor {
    std::string url = {};
    std::string label = {};
    std::int64_t filled = 0;  ///< seats
};
AGORA_FIELDS(DrawnFor, url, label, filled)

/// A section of another module beside a draw: what it was drawn for. It shows when there is something.
struct DrawSection {
    std::string anchor = {};
    std::string heading = {};
    std::vector<DrawnFor> drawn_for = {};
};
AGORA_FIELDS(DrawSection, anchor, heading, drawn_for)

/// What other modules show there: services.state<DrawParts>().
struct DrawParts : web::Parts<DrawSection, db::ReadTx&, const Draw&> {};

}  // namespace agora::lottery
