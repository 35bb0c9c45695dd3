#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A member's text as its parts, for what is not a page: a document on paper.
namespace agora::markdown {

struct Span {
    std::string text = {};
    std::string address = {};  ///< a safe one; empty: no link
    bool bold = false;
    bool operator==(const Span&) const = default;
};

/// head and row are lines of a table: a cell each.
enum class PassageKind { heading, paragraph, item, quote, code, head, row };

struct Passage {
    PassageKind kind = PassageKind::paragraph;
    std::int64_t level = 0;  ///< of a heading, from 1; of an item, how deep it lies, from 1
    std::string mark = {};   ///< of an item: "3.", "☑"; empty for a bullet
    std::vector<std::vector<Span>> cells = {};
    bool operator==(const Passage&) const = default;
};

/// In their order. Refuses what render() refuses: such a text is its lines as paragraphs. Pictures are
/// their words. Cost: as render().
std::vector<Passage> passages(std::string_view text);

}  // namespace agora::markdown
