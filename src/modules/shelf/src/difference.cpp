#include "difference.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace agora::shelf {
namespace {

using Parts = std::vector<std::string_view>;
using Some = std::span<const std::string_view>;

/// Comparisons for a whole text; beyond them what is left is taken as changed altogether.
constexpr std::size_t kMostComparisons = 8'000'000;

/// Each with its line end.
Parts lines_of(std::string_view text) {
    Parts lines;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        end = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// Each with the space behind it; a line end stands alone.
Parts words_of(std::string_view text) {
    Parts words;
    while (!text.empty()) {
        std::size_t end = text.find_first_of(" \n");
        if (end == std::string_view::npos) {
            end = text.size();
        } else if (text[end] == ' ' || end == 0) {
            ++end;
        }
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string joined(Some parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
}

/// Gathers pieces: between two that stayed, first what went, then what came.
class Pieces {
 public:
    void same(std::string_view text) {
        end_change();
        put(Change::same, text);
    }
    void removed(std::string_view text) { removed_ += text; }
    void added(std::string_view text) { added_ += text; }
    std::vector<Piece> all() {
        end_change();
        return std::move(pieces_);
    }

 private:
    void end_change() {
        put(Change::removed, removed_);
        put(Change::added, added_);
        removed_.clear();
        added_.clear();
    }
    void put(Change change, std::string_view text) {
        if (text.empty()) return;
        if (!pieces_.empty() && pieces_.back().change == change) {
            pieces_.back().text += text;
        } else {
            pieces_.push_back({change, std::string{text}});
        }
    }

    std::vector<Piece> pieces_;
    std::string removed_;
    std::string added_;
};

/// Of the longest common subsequence of what begins at row i and column j.
std::vector<std::uint16_t> lengths_of(Some before, Some after) {
    const std::size_t width = after.size() + 1;
    std::vector<std::uint16_t> longest((before.size() + 1) * width);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const std::uint16_t below = longest[(i + 1) * width + j];
            const std::uint16_t beside = longest[i * width + j + 1];
            const std::uint16_t both = longest[(i + 1) * width + j + 1];
            longest[i * width + j] = before[i] == after[j] ? static_cast<std::uint16_t>(both + 1)
                                                           : std::max(below, beside);
        }
    }
    return longest;
}

/// What stayed and what changed, between equal ends.
class Comparison {
 public:
    /// `changed(removed, added)` hears each run that differs, `same(part)` what stayed.
    template <typename Same, typename Changed>
    static void run(Some before, Some after, std::size_t& budget, Same&& same, Changed&& changed) {
        std::size_t head = 0;
        while (head < before.size() && head < after.size() && before[head] == after[head]) {
            same(before[head++]);
        }
        before = before.subspan(head);
        after = after.subspan(head);
        std::size_t tail = 0;
        while (tail < before.size() && tail < after.size() &&
               before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
            ++tail;
        }
        const Some kept = before.last(tail);
        middle(before.first(before.size() - tail), after.first(after.size() - tail), budget, same,
               changed);
        for (const std::string_view part : kept) same(part);
    }

 private:
    template <typename Same, typename Changed>
    static void middle(Some before, Some after, std::size_t& budget, Same&& same,
                       Changed&& changed) {
        const std::size_t cost = before.size() * after.size();
        if (before.empty() || after.empty() || cost > budget) {
            if (!before.empty() || !after.empty()) changed(before, after);
            return;
        }
        budget -= cost;
        const std::size_t width = after.size() + 1;
        const std::vector<std::uint16_t> longest = lengths_of(before, after);
        std::size_t i = 0;
        std::size_t j = 0;
        std::size_t from_i = 0;
        std::size_t from_j = 0;
        const auto end_run = [&] {
            if (i > from_i || j > from_j) {
                changed(before.subspan(from_i, i - from_i), after.subspan(from_j, j - from_j));
            }
        };
        while (i < before.size() && j < after.size()) {
            if (before[i] == after[j]) {
                end_run();
                same(before[i]);
                from_i = ++i;
                from_j = ++j;
            } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
        i = before.size();
        j = after.size();
        end_run();
    }
};

}  // namespace

std::vector<Piece> difference(std::string_view before, std::string_view after) {
    Pieces pieces;
    std::size_t budget = kMostComparisons;
    const auto same = [&](std::string_view part) { pieces.same(part); };
    const auto replaced = [&](Some removed, Some added) {
        pieces.removed(joined(removed));
        pieces.added(joined(added));
    };
    const Parts old_lines = lines_of(before);
    const Parts new_lines = lines_of(after);
    Comparison::run(old_lines, new_lines, budget, same, [&](Some removed, Some added) {
        const std::string old_text = joined(removed);
        const std::string new_text = joined(added);
        Comparison::run(words_of(old_text), words_of(new_text), budget, same, replaced);
    });
    return pieces.all();
}

}  // namespace agora::shelf
