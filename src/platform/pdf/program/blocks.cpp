#include "blocks.hpp"

#include "text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace agora::pdf {
namespace {

constexpr double kIndent = 14;
constexpr std::array<std::string_view, 5> kHeadings{"", "H1", "H2", "H3", "H4"};

struct Shape {
    Style style = {};
    double above = 0;
    double below = 5;
};

Shape shape_of_heading(std::int64_t level) {
    if (level == 1) return {{.size = 19, .bold = true}, 4, 8};
    if (level == 2) return {{.size = 13, .bold = true, .colour = kAccent}, 14, 5};
    if (level == 3) return {{.size = 10.5, .bold = true}, 9, 3};
    return {{.size = 9.5, .bold = true, .colour = kSoftInk}, 6, 2};
}

Shape shape_of(Tone tone) {
    switch (tone) {
        case Tone::lead:
            return {{.size = 11}, 0, 8};
        case Tone::soft:
            return {{.size = 8, .colour = kSoftInk}, 0, 4};
        case Tone::kicker:
            return {{.size = 8.5, .bold = true, .colour = kAccent}, 2, 2};
        default:
            return {};
    }
}

/// Lines that go from page to page; none stands alone at the foot when there are more.
template <typename PutPart>
void put_lines(Paper& paper, const Text& text, double above, double below, const PutPart& put) {
    std::size_t done = 0;
    while (done < text.lines()) {
        std::size_t count = text.fitting(done, paper.room() - above - below);
        const bool is_torn = count < 2 && done + count < text.lines();
        if (is_torn && !paper.is_fresh()) {
            paper.next_page();
            continue;
        }
        count = std::max<std::size_t>(count, 1);
        put(done, done + count);
        done += count;
        if (done < text.lines()) paper.next_page();
    }
}

void put_heading(Paper& paper, const Block& block) {
    const std::int64_t level = std::clamp<std::int64_t>(block.level, 1, 4);
    const Shape shape = shape_of_heading(level);
    const std::string_view tag = kHeadings[static_cast<std::size_t>(level)];
    const Text text(paper, block.lines.front(), shape.style, Paper::kWidth);
    constexpr double kWhatFollows = 62;
    const double wanted = std::min(text.height(), 200.0) + shape.above + kWhatFollows;
    if (paper.room() < wanted && !paper.is_fresh()) paper.next_page();
    if (!paper.is_fresh()) paper.go_down(shape.above);
    put_lines(paper, text, 0, 0, [&](std::size_t from, std::size_t to) {
        paper.begin({.tag = tag, .lang = text.lang()});
        text.draw(paper, Paper::kLeft, paper.y(), from, to);
        paper.end(tag);
        paper.go_down(text.height(from, to));
    });
    paper.go_down(shape.below);
}

void put_paragraph(Paper& paper, const Block& block) {
    const bool is_boxed = block.tone == Tone::boxed;
    const double inset = is_boxed ? 10 : 0;
    const double padding = is_boxed ? 7 : 0;
    const Shape shape = shape_of(block.tone);
    const Text text(paper, block.lines.front(), shape.style, Paper::kWidth - 2 * inset);
    put_lines(paper, text, padding, padding, [&](std::size_t from, std::size_t to) {
        const double height = text.height(from, to);
        if (is_boxed) {
            paper.fill(Paper::kLeft, paper.y(), Paper::kWidth, height + 2 * padding, kAccentSoft);
            paper.fill(Paper::kLeft, paper.y(), 2.5, height + 2 * padding, kAccent);
        }
        paper.begin({.tag = "P", .lang = text.lang()});
        text.draw(paper, Paper::kLeft + inset, paper.y() + padding, from, to);
        paper.end("P");
        paper.go_down(height + 2 * padding);
    });
    paper.go_down(shape.below);
}

void put_item(Paper& paper, const Line& item) {
    const Style style;
    const Text sign(paper, words("\u2022"), {.size = style.size, .colour = kAccent}, kIndent);
    const Text text(paper, item, style, Paper::kWidth - kIndent);
    put_lines(paper, text, 0, 0, [&](std::size_t from, std::size_t to) {
        paper.begin({.tag = "LI"});
        if (from == 0) {
            paper.begin({.tag = "Lbl"});
            sign.draw(paper, Paper::kLeft + 3, paper.y(), 0, 1);
            paper.end("Lbl");
        }
        paper.begin({.tag = "LBody", .lang = text.lang()});
        text.draw(paper, Paper::kLeft + kIndent, paper.y(), from, to);
        paper.end("LBody");
        paper.end("LI");
        paper.go_down(text.height(from, to));
    });
    paper.go_down(2.5);
}

void put_figure(Paper& paper, const Block& block) {
    constexpr double kSide = 100;
    const auto count =
        static_cast<std::size_t>(std::sqrt(static_cast<double>(block.modules.size())));
    if (count == 0) return;
    if (paper.room() < kSide) paper.next_page();
    paper.begin({.tag = "Figure", .alt = block.alt});
    if (paper.draws()) {
        const double unit = kSide / static_cast<double>(count);
        paper.use(kInk);
        for (std::size_t at = 0; at < count * count; ++at) {
            if (block.modules[at] != '1') continue;
            cairo_rectangle(paper.ink(), Paper::kLeft + unit * static_cast<double>(at % count),
                            paper.y() + unit * static_cast<double>(at / count), unit, unit);
        }
        cairo_fill(paper.ink());
    }
    paper.end("Figure");
    paper.go_down(kSide + 6);
}

void put_block(Paper& paper, const Block& block) {
    switch (block.kind) {
        case BlockKind::heading:
            if (!block.lines.empty()) put_heading(paper, block);
            return;
        case BlockKind::paragraph:
            if (!block.lines.empty()) put_paragraph(paper, block);
            return;
        case BlockKind::list:
            if (block.lines.empty()) return;
            paper.begin({.tag = "L"});
            for (const Line& item : block.lines) put_item(paper, item);
            paper.end("L");
            paper.go_down(3);
            return;
        case BlockKind::facts:
        case BlockKind::table:
            if (!block.rows.empty()) put_table(paper, block);
            return;
        case BlockKind::figure:
            put_figure(paper, block);
            return;
    }
}

}  // namespace

void put_blocks(Paper& paper, const std::vector<Block>& blocks) {
    paper.begin({.tag = "Document"});
    for (const Block& block : blocks) put_block(paper, block);
    paper.end("Document");
}

}  // namespace agora::pdf
