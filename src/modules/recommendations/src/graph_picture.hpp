#pragma once

#include "agora/web/call.hpp"
#include "graph.hpp"

#include <cstdint>
#include <string>
#include <vector>

// References as a picture (SVG): one row for each recommendation, in the order of the register, and an
// arc for each reference with its arrow at what it names (an arc diagram: Wattenberg 2002). All numbers are
// pixels; the picture is as wide as its place, so that its words stay as large on a telephone.
namespace agora::recommendations {

struct DrawnNode {
    std::string url = {};
    std::string number = {};
    std::string title = {};
    std::string lang = {};
    std::string status = {};
    std::string says = {};   ///< all of it, for who points at it or hears it
    std::string shape = {};  ///< path of the sign of its status
    std::string look = {};   ///< class of that sign
    std::string stub = {};   ///< path of what leads nowhere, or empty
    std::int64_t y = 0;
    std::int64_t row_y = 0;
    std::int64_t text_y = 0;
    std::int64_t distance = 0;
    bool aside = false;   ///< was not asked for itself
    bool centre = false;  ///< the one that the picture is about
};
AGORA_FIELDS(DrawnNode, url, number, title, lang, status, says, shape, look, stub, y, row_y, text_y,
             distance, aside, centre)

struct DrawnArc {
    std::string line = {};
    std::string head = {};  ///< of the arrow
    std::string look = {};
};
AGORA_FIELDS(DrawnArc, line, head, look)

/// What comes next is of this cycle and group.
struct DrawnBand {
    std::string cycle = {};
    std::string group = {};
    std::string lang = {};
    std::int64_t text_y = 0;
};
AGORA_FIELDS(DrawnBand, cycle, group, lang, text_y)

/// What a sign or a line means.
struct GraphKey {
    std::string label = {};
    std::string shape = {};
    std::string head = {};  ///< of a line
    std::string look = {};
};
AGORA_FIELDS(GraphKey, label, shape, head, look)

struct GraphPicture {
    std::int64_t height = 0;
    std::int64_t text_x = 0;
    std::int64_t row_x = 0;
    std::vector<DrawnBand> bands = {};
    std::vector<DrawnArc> arcs = {};
    std::vector<DrawnNode> nodes = {};
    std::vector<GraphKey> signs = {};  ///< of those that are in it
    std::vector<GraphKey> lines = {};
};
AGORA_FIELDS(GraphPicture, height, text_x, row_x, bands, arcs, nodes, signs, lines)

/// `centre`: of a neighbourhood, else null. Empty when there is no reference.
GraphPicture draw(const web::Call& call, const Register& all, const Graph& graph,
                  const Entry* centre = nullptr);

}  // namespace agora::recommendations
