#include "blocks.hpp"
#include "text.hpp"

#include <algorithm>

namespace agora::pdf {
namespace {

constexpr double kPadding = 4;
constexpr double kGap = 9;
constexpr Style kCell{.size = 8};
constexpr Style kFact{.size = 9};
constexpr Style kHead{.size = 8, .bold = true, .colour = kAccent};

struct Place {
    double x = 0;
    double width = 0;
};

std::vector<Place> places_of(const std::vector<Column>& columns) {
    double shares = 0;
    for (const Column& column : columns) {
        shares += static_cast<double>(std::clamp<std::int64_t>(column.share, 1, 100));
    }
    constexpr double kLeast = 60;
    const double gaps = kGap * static_cast<double>(columns.size());
    const double free = std::max(kLeast, Paper::kWidth + kGap - gaps - 2 * kPadding);
    std::vector<Place> places;
    double x = Paper::kLeft + kPadding;
    for (const Column& column : columns) {
        const auto share = static_cast<double>(std::clamp<std::int64_t>(column.share, 1, 100));
        places.push_back({x, free * share / shares});
        x += places.back().width + kGap;
    }
    return places;
}

struct Row {
    std::vector<Text> cells;
    std::vector<std::size_t> done;  ///< lines of each that stand on paper

    double height() const {
        double most = 0;
        for (const Text& cell : cells) most = std::max(most, cell.height());
        return most;
    }
    bool is_done() const {
        for (std::size_t at = 0; at < cells.size(); ++at) {
            if (done[at] < cells[at].lines()) return false;
        }
        return true;
    }
};

enum class Kind { head, head_again, body, fact };

Style style_of(Kind kind) {
    if (kind == Kind::fact) return kFact;
    return kind == Kind::body ? kCell : kHead;
}

Row row_of(const Paper& paper, const std::vector<Place>& places, const std::vector<Line>& cells,
           Kind kind) {
    Row row;
    for (std::size_t at = 0; at < places.size(); ++at) {
        row.cells.emplace_back(paper, at < cells.size() ? cells[at] : Line{}, style_of(kind),
                               places[at].width);
        row.done.push_back(0);
    }
    return row;
}

Told told_of(Kind kind, std::size_t column, const Text& cell) {
    if (kind == Kind::head) return {.tag = "TH", .lang = cell.lang(), .scope = "Column"};
    if (kind == Kind::fact && column == 0) {
        return {.tag = "TH", .lang = cell.lang(), .scope = "Row"};
    }
    return {.tag = "TD", .lang = cell.lang()};
}

/// What fits of it, at least a line of each cell on a fresh page.
void put_part(Paper& paper, const std::vector<Place>& places, Row& row, Kind kind) {
    const bool is_told = kind != Kind::head_again;
    const double room = paper.room() - 2 * kPadding;
    double used = 0;
    if (is_told) paper.begin({.tag = "TR"});
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Text& cell = row.cells[at];
        std::size_t count = cell.fitting(row.done[at], room);
        if (count == 0 && paper.is_fresh() && row.done[at] < cell.lines()) count = 1;
        const std::size_t to = row.done[at] + count;
        const Told told = told_of(kind, at, cell);
        if (is_told) paper.begin(told);
        cell.draw(paper, places[at].x, paper.y() + kPadding, row.done[at], to);
        if (is_told) paper.end(told.tag);
        used = std::max(used, cell.height(row.done[at], to));
        row.done[at] = to;
    }
    if (is_told) paper.end("TR");
    paper.go_down(used + 2 * kPadding);
    paper.fill(Paper::kLeft, paper.y(), Paper::kWidth, 0.5, kHairline);
}

void put_row(Paper& paper, const std::vector<Place>& places, Row row, Kind kind) {
    if (row.height() + 2 * kPadding > paper.room() && !paper.is_fresh()) paper.next_page();
    put_part(paper, places, row, kind);
    while (!row.is_done()) {
        paper.next_page();
        put_part(paper, places, row, kind);
    }
}

void put_head(Paper& paper, const std::vector<Place>& places, const std::vector<Line>& heads,
              Kind kind) {
    Row row = row_of(paper, places, heads, kind);
    paper.fill(Paper::kLeft, paper.y(), Paper::kWidth, row.height() + 2 * kPadding, kSunk);
    // The head of a head never goes over the page.
    put_part(paper, places, row, kind);
}

bool has_heads(const Block& block) {
    return std::ranges::any_of(block.columns,
                               [](const Column& column) { return !column.head.empty(); });
}

}  // namespace

void put_table(Paper& paper, const Block& block) {
    const bool is_facts = block.kind == BlockKind::facts;
    const auto places =
        places_of(is_facts ? std::vector<Column>{{.share = 2}, {.share = 5}} : block.columns);
    if (places.empty()) return;
    constexpr double kHeadAndRow = 60;
    if (paper.room() < kHeadAndRow && !paper.is_fresh()) paper.next_page();
    if (!paper.is_fresh()) paper.go_down(3);
    paper.begin({.tag = "Table"});
    if (has_heads(block)) {
        std::vector<Line> heads;
        for (const Column& column : block.columns) heads.push_back(words(column.head));
        paper.begin({.tag = "THead"});
        put_head(paper, places, heads, Kind::head);
        paper.end("THead");
        paper.repeat_on_pages(
            [&paper, &places, heads] { put_head(paper, places, heads, Kind::head_again); });
    }
    paper.begin({.tag = "TBody"});
    const Kind kind = is_facts ? Kind::fact : Kind::body;
    for (const auto& cells : block.rows) {
        put_row(paper, places, row_of(paper, places, cells, kind), kind);
    }
    paper.repeat_on_pages(nullptr);
    paper.end("TBody");
    paper.end("Table");
    paper.go_down(10);
}

}  // namespace agora::pdf
