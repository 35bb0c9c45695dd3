#pragma once

#include "agora/search/distance.hpp"
#include "agora/search/layer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::search {

/// A text of a document: indexed by its stems and by its words as they are.
struct TextField {
    std::string text;      ///< UTF-8; only the first 200,000 bytes are indexed
    std::string language;  ///< BCP 47; nl, fr, en have a stemmer, any other gets all three
    int weight = 1;        ///< 1 to 20: how much a word here counts (a name 10, a long text 1)
    Layer audience = Layer::visitor;
};

/// Whether the words of a document may be proposed as corrections to anybody who sees its layer.
/// `withheld` is for documents with a narrower audience than a layer (a private circle's thread).
enum class Words { proposed, withheld };

struct SortValue {
    int slot = 0;  ///< 0 to 9, a meaning that the caller gives
    double value = 0;
};

/// One thing that can be found. Kind and id name it; putting it again replaces it.
struct Document {
    std::string kind;  ///< lower-case letters and _, 1 to 32
    std::int64_t id = 0;
    Layer audience =
        Layer::visitor;  ///< `member`: a visitor never finds it, whatever its fields say
    Words words = Words::proposed;
    std::vector<TextField> fields;
    std::vector<std::string> terms;  ///< exact, for filters ("office:12"), up to 200 bytes each
    std::optional<Point> place;      ///< must have the audience of the document
    std::vector<SortValue> sort_values;
};

}  // namespace agora::search
