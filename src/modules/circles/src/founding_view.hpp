#pragma once

#include "circle_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::circles {

/// A founding page as it is read: Markdown made safe.
struct FoundingView {
    std::string lang;
    std::string language = {};  ///< its name, when it is not the reader's
    std::string translated_from = {};
    bool original_changed = false;
    Html goal;
    Html criteria;
    Html means;
    Html charter;
    std::string openness;
};
AGORA_FIELDS(FoundingView, lang, language, translated_from, original_changed, goal, criteria, means,
             charter, openness)

FoundingView founding_of(const web::Call& call, const Circle& circle, const Text& text,
                         const std::vector<Text>& newest);

/// The code of the place that was typed; empty when nothing was; nothing when it is unknown.
std::optional<std::string> place_typed(const Words& words, std::string_view typed);

/// The field of the form that says for which term a network is.
std::string term_field(Kind kind);

}  // namespace agora::circles
