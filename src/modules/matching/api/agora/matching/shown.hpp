#pragma once

#include "agora/matching/rule.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::matching {

struct LineView {
    std::string text;
    int points = 0;
    int most = 0;
};
AGORA_FIELDS(LineView, text, points, most)

/// A match as pages and JSON show it: the partial view `matching/lines` shows all but the head.
struct MatchView {
    int points = 0;
    int most = 0;
    std::vector<LineView> reasons = {};
    std::vector<LineView> missing = {};
};
AGORA_FIELDS(MatchView, points, most, reasons, missing)

/// In the reader's language.
MatchView view_of(const web::Call& call, const Match& match);
/// The same as lines of text: "Carpentry: 18 of 18 points".
std::vector<std::string> sentences(const web::Call& call, const Match& match);

}  // namespace agora::matching
