#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where in a text a suggestion belongs, also after the text changed.
namespace agora::shelf {

/// A piece between empty lines: a paragraph, a heading, a list. Of a fenced block the whole.
struct Passage {
    std::size_t begin = 0;  ///< byte in the text
    std::string_view text = {};
};
/// They lie in `body`, which must outlive them.
std::vector<Passage> passages_of(std::string_view body);

/// What somebody would say otherwise, as they read the text.
struct Wanted {
    std::string_view base = {};  ///< the whole text as it was read
    std::size_t place = 0;       ///< of the passage there
    std::string_view words = {};
};

enum class Fit {
    same,    ///< the passage stands there as it was read
    merged,  ///< it changed meanwhile, but elsewhere than where the suggestion changes it
    changed  ///< it says something else now, or is gone
};

struct Placed {
    Fit fit = Fit::changed;
    std::optional<std::size_t> place = {};  ///< in the text of now; nothing: the passage is gone
    std::string now = {};                   ///< how it reads now
    std::string after = {};                 ///< how it would read; of `changed` as suggested
};
Placed place_in(std::string_view now, const Wanted& wanted);

/// The text with another passage at that place; an empty one goes with the empty line after it.
std::string with_passage(std::string_view body, std::size_t place, std::string_view words);

}  // namespace agora::shelf
