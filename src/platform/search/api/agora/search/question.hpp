#pragma once

#include "agora/search/distance.hpp"
#include "agora/search/layer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::search {

/// `typing`: the last word may be unfinished, unless the text ends in a space.
enum class Completion { whole_words, typing };

/// At least one of the exact terms must be there.
struct TermFilter {
    std::vector<std::string> any_of;
};

enum class Direction { ascending, descending };

/// By relevance unless a slot or nearness is asked for; documents without the value come last.
struct Order {
    enum class By { relevance, sort_value, nearness } by = By::relevance;
    int slot = 0;
    Direction direction = Direction::descending;
};

/// What a person typed, in any of the languages at once, and what narrows it.
/// All words are wanted, in any order; "quoted words" follow each other. Nothing else is special:
/// OR, NEAR and * are ordinary text. An empty text asks for everything that passes the filters.
/// Any bytes are accepted: the first 2,048 bytes and 32 words count, ill-formed UTF-8 is skipped.
struct Question {
    std::string text;
    std::vector<std::string> kinds;  ///< none: every kind
    Layer layer = Layer::visitor;
    Completion completion = Completion::whole_words;
    std::vector<TermFilter> filters;  ///< all must hold
    std::optional<Near> near;
    Order order;
    std::size_t offset = 0;
    std::size_t limit = 20;  ///< at most 10,000
};

struct Hit {
    std::string kind;
    std::int64_t id = 0;
    double score = 0;  ///< relevance, comparable within one answer only
};

/// A word that the index does not know, and the one that was searched beside it.
struct Correction {
    std::string typed;
    std::string used;
    bool operator==(const Correction&) const = default;
};

/// Whether every word was found, or (because no document has them all) only some of them.
enum class Match { all_words, some_words };

/// Candidates: the caller loads each through what the viewer may see, and drops the rest.
struct Found {
    std::vector<Hit> hits;
    Match match = Match::all_words;
    std::vector<Correction> corrections;
    std::string did_you_mean;  ///< the text with the corrections, folded; empty when there are none
};

/// Everything that matches, without what it is worth.
struct Matching {
    std::vector<std::int64_t> ids;  ///< unordered
    Match match = Match::all_words;
    std::string did_you_mean;  ///< as in Found
};

}  // namespace agora::search
