#include "passage.hpp"

#include "agora/base/text.hpp"
#include "difference.hpp"

#include <algorithm>

namespace agora::shelf {
namespace {

struct Line {
    std::size_t begin = 0;
    std::string_view text;  ///< without its end
};

std::vector<Line> lines_of(std::string_view body) {
    std::vector<Line> lines;
    std::size_t begin = 0;
    while (begin < body.size()) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        lines.push_back({begin, body.substr(begin, end - begin)});
        begin = end + 1;
    }
    return lines;
}

bool is_fence(std::string_view line) {
    return trimmed(line).starts_with("```");
}

/// A change of a text: these bytes of it become `words`.
struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string words;
    bool operator==(const Edit&) const = default;
};

std::vector<Edit> edits_between(std::string_view before, std::string_view after) {
    std::vector<Edit> edits;
    std::size_t at = 0;
    bool open = false;
    for (const Piece& piece : difference(before, after)) {
        if (piece.change == Change::same) {
            at += piece.text.size();
            open = false;
            continue;
        }
        if (!open) edits.push_back({at, at, {}});
        open = true;
        if (piece.change == Change::added) {
            edits.back().words += piece.text;
        } else {
            at += piece.text.size();
            edits.back().end = at;
        }
    }
    return edits;
}

/// Both changes of one passage at once; nothing when they touch each other.
std::optional<std::string> merged(std::string_view base, std::string_view one,
                                  std::string_view other) {
    std::vector<Edit> edits = edits_between(base, one);
    for (Edit& edit : edits_between(base, other)) {
        const bool again = std::ranges::find(edits, edit) != edits.end();
        const bool touches = std::ranges::any_of(edits, [&](const Edit& present) {
            return edit.begin <= present.end && present.begin <= edit.end;
        });
        if (touches && !again) return std::nullopt;
        if (!again) edits.push_back(std::move(edit));
    }
    std::ranges::sort(edits, {}, &Edit::begin);
    std::string text;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        text.append(base.substr(at, edit.begin - at)).append(edit.words);
        at = edit.end;
    }
    return text.append(base.substr(at));
}

/// Which of the passages reads so: the only one, or of several the one that is as far on among them.
std::optional<std::size_t> find_same(const std::vector<Passage>& base, std::size_t place,
                                     const std::vector<Passage>& now) {
    const std::string_view text = base[place].text;
    std::size_t number = 0;
    for (std::size_t at = 0; at < place; ++at) number += base[at].text == text ? 1 : 0;
    const auto alike = std::ranges::count(base, text, &Passage::text);
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < now.size(); ++at) {
        if (now[at].text == text) found.push_back(at);
    }
    if (found.empty()) return std::nullopt;
    if (found.size() == 1 && alike == 1) return found.front();
    if (std::ssize(found) == alike) return found[number];
    return std::nullopt;
}

/// The passage that stands as far on between those that stood around it, when as many stand there.
std::optional<std::size_t> find_between(const std::vector<Passage>& base, std::size_t place,
                                        const std::vector<Passage>& now) {
    std::size_t base_first = 0;
    std::size_t first = 0;
    for (std::size_t at = place; at-- > 0;) {
        if (const auto before = find_same(base, at, now)) {
            base_first = at + 1;
            first = *before + 1;
            break;
        }
    }
    std::size_t base_last = base.size();
    std::size_t last = now.size();
    for (std::size_t at = place + 1; at < base.size(); ++at) {
        if (const auto after = find_same(base, at, now)) {
            base_last = at;
            last = *after;
            break;
        }
    }
    if (last < first || last - first != base_last - base_first) return std::nullopt;
    return first + (place - base_first);
}

}  // namespace

std::vector<Passage> passages_of(std::string_view body) {
    std::vector<Passage> passages;
    std::optional<std::size_t> begin;
    std::size_t end = 0;
    bool fenced = false;
    const auto close = [&] {
        if (begin) passages.push_back({*begin, body.substr(*begin, end - *begin)});
        begin.reset();
    };
    for (const Line& line : lines_of(body)) {
        const bool empty = trimmed(line.text).empty();
        if (empty && !fenced) {
            close();
            continue;
        }
        if (is_fence(line.text)) fenced = !fenced;
        if (!begin) begin = line.begin;
        end = line.begin + line.text.size();
    }
    close();
    return passages;
}

Placed place_in(std::string_view now, const Wanted& wanted) {
    const std::vector<Passage> base = passages_of(wanted.base);
    const std::vector<Passage> present = passages_of(now);
    Placed placed{.fit = Fit::changed, .after = std::string{wanted.words}};
    if (wanted.place >= base.size()) return placed;
    const std::string_view before = base[wanted.place].text;
    if (const auto same = find_same(base, wanted.place, present)) {
        placed.fit = Fit::same;
        placed.place = same;
        placed.now = std::string{before};
        return placed;
    }
    placed.place = find_between(base, wanted.place, present);
    if (!placed.place) return placed;
    const std::string_view there = present[*placed.place].text;
    placed.now = std::string{there};
    if (auto both = merged(before, there, wanted.words)) {
        placed.fit = Fit::merged;
        placed.after = std::move(*both);
    }
    return placed;
}

std::string with_passage(std::string_view body, std::size_t place, std::string_view words) {
    const std::vector<Passage> passages = passages_of(body);
    if (place >= passages.size()) return std::string{body};
    const Passage& passage = passages[place];
    std::size_t end = passage.begin + passage.text.size();
    if (words.empty() && place + 1 < passages.size()) end = passages[place + 1].begin;
    std::string text{body.substr(0, passage.begin)};
    return text.append(words).append(body.substr(end));
}

}  // namespace agora::shelf
