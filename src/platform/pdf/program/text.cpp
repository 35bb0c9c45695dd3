#include "text.hpp"

#include "sound_text.hpp"

#include <algorithm>
#include <pango/pangocairo.h>

namespace agora::pdf {
namespace {

constexpr double kLineSpacing = 1.28;

double points(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

PangoAttrList* attributes_of(const Line& pieces) {
    PangoAttrList* list = pango_attr_list_new();
    // A break within a long word or address adds nothing to it.
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
    unsigned start = 0;
    bool is_odd = false;
    for (const Piece& piece : pieces) {
        is_odd = !is_odd;
        const auto end = start + static_cast<unsigned>(piece.text.size());
        std::vector<PangoAttribute*> own;
        if (piece.bold) own.push_back(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
        // Two pieces are never one run: an attribute that says which is which.
        own.push_back(pango_attr_foreground_alpha_new(is_odd ? 65'535 : 65'534));
        for (PangoAttribute* one : own) {
            one->start_index = start;
            one->end_index = end;
            pango_attr_list_insert(list, one);
        }
        start = end;
    }
    return list;
}

std::string_view tag_of(const Piece& piece) {
    return piece.url.empty() ? "Span" : "Link";
}

}  // namespace

Text::Text(const Paper& paper, const Line& line, const Style& style, double width) : style_(style) {
    std::vector<Line> lines = in_bearable_lengths(line);
    for (Line& one : lines) {
        for (Piece& piece : one) piece.url = sound_url(piece.url);
    }
    const std::string whole = line.empty() ? "" : line.front().lang;
    is_mixed_ = std::ranges::any_of(lines, [&](const Line& one) {
        return std::ranges::any_of(
            one, [&](const Piece& piece) { return !piece.url.empty() || piece.lang != whole; });
    });
    for (Line& one : lines) set(paper, std::move(one), width);
}

void Text::set(const Paper& paper, Line pieces, double width) {
    Part part{.layout = Layout{pango_layout_new(paper.fonts())}, .pieces = {}, .starts = {}};
    std::string text;
    for (const Piece& piece : pieces) {
        part.starts.push_back(static_cast<int>(text.size()));
        text += piece.text;
    }
    part.pieces = std::move(pieces);
    PangoLayout* layout = part.layout.get();
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, "DejaVu Sans");
    pango_font_description_set_size(font, static_cast<int>(style_.size * PANGO_SCALE));
    if (style_.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    PangoAttrList* attributes = attributes_of(part.pieces);
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);

    double top = height();
    PangoLayoutIter* iter = pango_layout_get_iter(layout);
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(iter, nullptr, &extents);
        const double ascent = points(pango_layout_iter_get_baseline(iter) - extents.y);
        // The same for each line, whatever fonts stand in for missing characters.
        const double line_height = style_.size * kLineSpacing;
        const double usual_ascent = style_.size * 0.98;
        boxes_.push_back({.part = parts_.size(),
                          .line = pango_layout_iter_get_line_readonly(iter),
                          .left = points(extents.x),
                          .top = top,
                          .baseline = top + std::max(usual_ascent, std::min(ascent, line_height)),
                          .bottom = top + line_height,
                          .width = points(extents.width)});
        top += line_height;
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    parts_.push_back(std::move(part));
}

double Text::height(std::size_t from, std::size_t to) const {
    return to <= from ? 0 : boxes_[to - 1].bottom - boxes_[from].top;
}

std::size_t Text::fitting(std::size_t from, double room) const {
    std::size_t to = from;
    while (to < boxes_.size() && boxes_[to].bottom - boxes_[from].top <= room) ++to;
    return to - from;
}

double Text::width() const {
    double widest = 0;
    for (const Box& box : boxes_) widest = std::max(widest, box.width);
    return widest;
}

std::string Text::lang() const {
    return is_mixed_ || parts_.empty() ? "" : parts_.front().pieces.front().lang;
}

const Piece& Text::piece_at(const Part& part, int offset) const {
    const auto after = std::ranges::upper_bound(part.starts, offset);
    return part.pieces[static_cast<std::size_t>(after - part.starts.begin()) - 1];
}

void Text::change_piece(Paper& paper, const Piece** open, const Piece* next) const {
    if (*open == next) return;
    if (*open != nullptr) paper.end(tag_of(**open));
    *open = next;
    if (next == nullptr) return;
    paper.begin({.tag = tag_of(*next), .lang = next->lang},
                next->url.empty() ? "" : "uri='" + next->url + "'");
}

void Text::draw_line(Paper& paper, const Box& box, double x, double y, const Piece** open) const {
    const Part& part = parts_[box.part];
    double at = x + box.left;
    for (GSList* runs = box.line->runs; runs != nullptr; runs = runs->next) {
        auto* run = static_cast<PangoLayoutRun*>(runs->data);
        const Piece& piece = piece_at(part, run->item->offset);
        if (open != nullptr && is_mixed_) change_piece(paper, open, &piece);
        const bool is_link = open != nullptr && !piece.url.empty();
        const double width = points(pango_glyph_string_get_width(run->glyphs));
        paper.use(is_link ? kAccent : style_.colour);
        cairo_move_to(paper.ink(), at, y);
        pango_cairo_show_glyph_item(paper.ink(), pango_layout_get_text(part.layout.get()), run);
        if (is_link) {
            cairo_rectangle(paper.ink(), at, y + style_.size * 0.14, width, 0.4);
            cairo_fill(paper.ink());
        }
        at += width;
    }
}

void Text::draw(Paper& paper, double x, double y, std::size_t from, std::size_t to) const {
    if (!paper.draws()) return;
    const Piece* open = nullptr;
    for (std::size_t index = from; index < to; ++index) {
        const Box& box = boxes_[index];
        draw_line(paper, box, x, y + box.baseline - boxes_[from].top, &open);
    }
    change_piece(paper, &open, nullptr);
}

void Text::draw_first_line(Paper& paper, double x, double y) const {
    if (!paper.draws() || boxes_.empty()) return;
    draw_line(paper, boxes_.front(), x, y + boxes_.front().baseline, nullptr);
}

}  // namespace agora::pdf
